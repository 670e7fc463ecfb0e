import type { SheetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import PDFDocument from 'pdfkit'
import { dateOfficial } from '../text/dates.ts'
import { fontFile } from './fonts.ts'
import { checkAddress, qrOf } from './qr.ts'
import { drawSeal } from './seal.ts'
import { paragraphsOf, pendingNumber, verifyWords } from './words.ts'

type Doc = InstanceType<typeof PDFDocument>
const mm = 72 / 25.4
const margins = { top: 28 * mm, bottom: 26 * mm, left: 28 * mm, right: 26 * mm }
const size = { body: 14, organ: 15, title: 22, small: 9 }
const gap = 4
const sealRadius = 21 * mm
/** Organ, date and the seal over them. */
const signHeight = 2 * sealRadius + 4 * mm
const qrSide = 20 * mm

const bottomOf = (doc: Doc): number => doc.page.height - margins.bottom
const widthOf = (doc: Doc): number => doc.page.width - margins.left - margins.right

function head(doc: Doc, { organ, title, number, pending, addressee }: SheetResponse): void {
  doc.font('bold').fontSize(size.organ).text(organ, { align: 'center', characterSpacing: 1 })
  doc.fontSize(size.title).text(title, { align: 'center', characterSpacing: 2 })
  doc
    .moveDown(0.5)
    .font('regular')
    .fontSize(size.body)
    .text(pending ? pendingNumber : number, { align: 'right' })
  doc
    .moveTo(margins.left, doc.y + 4)
    .lineTo(doc.page.width - margins.right, doc.y + 4)
    .lineWidth(1)
    .stroke()
  doc.moveDown(1)
  if (addressee) doc.text(`${addressee}：`).moveDown(0.3)
}

const bodyOptions = { indent: 2 * size.body, lineGap: gap, align: 'left' } as const

/** The last paragraph goes to the next page together with seal and date, so that these never stand alone. */
function body(doc: Doc, paragraphs: readonly string[], foot: number): void {
  paragraphs.forEach((text, i) => {
    const last = i === paragraphs.length - 1
    const height = doc.heightOfString(text, { ...bodyOptions, width: widthOf(doc) })
    if (last && doc.y + height + foot > bottomOf(doc)) doc.addPage()
    doc.text(text, bodyOptions)
  })
}

function sign(doc: Doc, { organ, seal, on, specimen }: SheetResponse): void {
  const [x, y] = [doc.page.width - margins.right - 34 * mm, doc.y + sealRadius + 2 * mm]
  const line = (text: string, at: number): void => void doc.text(text, x - doc.widthOfString(text) / 2, at, { lineBreak: false })
  doc.font('regular').fontSize(size.body)
  line(organ, y - size.body * 1.3)
  if (on) line(dateOfficial(on), y + 4)
  drawSeal(doc, x, y, sealRadius, seal || organ, specimen)
  doc.x = margins.left
  doc.y = y + sealRadius + 2 * mm
}

function verify(doc: Doc, { number, checkCode, specimen }: SheetResponse, origin: string): void {
  const qr = qrOf(checkAddress(origin, number, checkCode))
  const [top, unit] = [doc.y + 2 * mm, qrSide / qr.size]
  doc
    .moveTo(margins.left, doc.y)
    .lineTo(doc.page.width - margins.right, doc.y)
    .lineWidth(0.5)
    .stroke()
  for (const [x, y, width] of qr.runs) doc.rect(margins.left + x * unit, top + y * unit, width * unit, unit)
  doc.fill('#000').font('regular').fontSize(size.small)
  doc.text(verifyWords(checkCode, specimen), margins.left + qrSide + 4 * mm, top + 4, { width: widthOf(doc) - qrSide - 4 * mm, lineGap: 3 })
}

function numbered(doc: Doc): void {
  const { start, count } = doc.bufferedPageRange()
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i)
    doc.page.margins.bottom = 0
    doc
      .font('regular')
      .fontSize(10)
      .text(`— ${i + 1} —`, 0, doc.page.height - 16 * mm, { width: doc.page.width, align: 'center', lineBreak: false })
  }
}

/** The document as a PDF: A4, the letters it uses embedded, page numbers, seal and date never alone. */
export async function pdfOf(sheet: SheetResponse, origin: string): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    lang: 'zh-CN',
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: `${sheet.title} ${sheet.number}`.trim(), Author: sheet.organ },
  })
  doc.registerFont('regular', fontFile('regular')).registerFont('bold', fontFile('bold'))
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) =>
    doc
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => resolve(Buffer.concat(parts)))
      .on('error', reject),
  )
  const checkable = sheet.number !== '' && sheet.checkCode !== ''
  head(doc, sheet)
  body(doc, paragraphsOf(sheet), signHeight + (checkable ? qrSide + 6 * mm : 0))
  sign(doc, sheet)
  if (checkable) verify(doc, sheet, origin)
  numbered(doc)
  doc.end()
  return done
}
