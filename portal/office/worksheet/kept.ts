/** What a browser keeps for a page; the part of it that is used here. */
export type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
/** What was typed for one member and has not been taken by the service. Never a name or a number of anybody. */
export interface Draft {
  /** A mark of the account that typed it: who else signs in on this device does not see it. */
  readonly owner: string
  /** Made once, so that sending again does nothing twice. */
  readonly commandId: string
  readonly typed: Readonly<Record<string, string>>
  /** The person has pressed the button. */
  readonly wanted: boolean
}
export const names = ['way', 'result', 'matter', 'changedOn-y', 'changedOn-m', 'changedOn-d', 'note'] as const
export const keyOf = (round: string, member: string): string => `worksheet:${round}:${member}`

const isDraft = (found: unknown): found is Draft => {
  const draft = found as Partial<Draft> | null
  return typeof draft?.owner === 'string' && typeof draft.commandId === 'string' && typeof draft.typed === 'object' && draft.typed !== null
}
/** A device may refuse to keep anything, or be full: the form works all the same. */
function attempt<T>(what: () => T): T | undefined {
  try {
    return what()
  } catch {
    return undefined
  }
}
export function draftOf(device: Device, key: string, owner: string): Draft | undefined {
  const found: unknown = attempt(() => JSON.parse(device.getItem(key) ?? 'null'))
  if (isDraft(found) && found.owner === owner) return found
  drop(device, key)
  return undefined
}
export const keep = (device: Device, key: string, draft: Draft): void => attempt(() => device.setItem(key, JSON.stringify(draft)))
export const drop = (device: Device, key: string): void => attempt(() => device.removeItem(key))

export const typedFrom = (data: FormData): Record<string, string> =>
  Object.fromEntries(names.flatMap((name): [string, string][] => (data.get(name) ? [[name, String(data.get(name))]] : [])))
/** Puts a draft back into the inputs of its form. */
export function fillIn(form: HTMLFormElement, typed: Draft['typed']): void {
  for (const element of Array.from(form.elements)) {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) || !(names as readonly string[]).includes(element.name)) continue
    const value = typed[element.name] ?? ''
    if (element instanceof HTMLInputElement && element.type === 'radio') element.checked = element.value === value
    else element.value = value
  }
}
