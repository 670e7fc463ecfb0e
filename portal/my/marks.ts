import type { Case, Deadline } from '@qingdan/proto/kernel/v1/case.ts'

/** Late before all else; then what waits, then what is over. */
export function markOf({ state, deadlines }: Pick<Case, 'state' | 'deadlines'>, next: Deadline | undefined): 'late' | 'run' | 'done' | undefined {
  if (next?.passed && next.command === 'late') return 'late'
  if (deadlines.length > 0 || state === 'correction') return 'run'
  return 'done'
}
