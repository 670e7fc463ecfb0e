import type PDFDocument from 'pdfkit'

type Doc = InstanceType<typeof PDFDocument>
const vermilion = '#c8341d'

/** The organ's name along the upper arc, letter by letter; in the demonstration marked as a specimen. */
export function drawSeal(doc: Doc, x: number, y: number, radius: number, organ: string, specimen: boolean): void {
  const letters = [...organ]
  const sweep = Math.min(290, 24 * letters.length)
  const size = radius * 0.2
  doc
    .save()
    .lineWidth(radius * 0.05)
    .strokeColor(vermilion)
    .fillColor(vermilion)
    .opacity(0.85)
  doc.circle(x, y, radius * 0.95).stroke()
  doc.font('bold').fontSize(size)
  letters.forEach((letter, i) => {
    const angle = letters.length === 1 ? 0 : -sweep / 2 + (sweep * i) / (letters.length - 1)
    doc.save().rotate(angle, { origin: [x, y] })
    doc.text(letter, x - size / 2, y - radius * 0.86, { lineBreak: false })
    doc.restore()
  })
  const line = (text: string, at: number, fontSize: number): void => {
    doc.fontSize(fontSize)
    doc.text(text, x - doc.widthOfString(text) / 2, y + at, { lineBreak: false })
  }
  if (specimen) {
    line('样章', -radius * 0.28, radius * 0.38)
    line('演示专用', radius * 0.4, radius * 0.17)
  }
  doc.restore()
}
