import type { ServerResponse } from 'node:http'

/** As many requests of visitors are answered at once, and as many may stand behind them. */
export interface Room {
  readonly lanes: number
  readonly behind: number
  /** Milliseconds after which one who is slow to read or to send no longer keeps a lane. */
  readonly patience: number
}
type Work = () => void
type Answer = Pick<ServerResponse, 'closed' | 'once'>

/** Who is signed in finds at most a few visitors before them, however many stand in line. False where the line is full. */
export function lanesOf({ lanes, behind, patience }: Room): (answer: Answer, work: Work) => boolean {
  let open = 0
  const line: { answer: Answer; work: Work }[] = []
  const next = (): void => {
    while (open < lanes) {
      const first = line.shift()
      if (!first) return
      if (first.answer.closed) continue
      take(first.answer, first.work)
    }
  }
  const take = (answer: Answer, work: Work): void => {
    open += 1
    let held = true
    const leave = (): void => {
      if (!held) return
      held = false
      clearTimeout(timer)
      open -= 1
      next()
    }
    const timer = setTimeout(leave, patience)
    answer.once('close', leave)
    work()
  }
  return (answer, work) => {
    if (open >= lanes && line.length >= behind) return false
    line.push({ answer, work })
    next()
    return true
  }
}
