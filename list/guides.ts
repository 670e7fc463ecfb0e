import type { Guide } from './guides/guide.ts'
import { rewardAssistance } from './guides/reward-assistance.ts'
import { secondChildPermit } from './guides/second-child-permit.ts'
import { specialAssistance } from './guides/special-assistance.ts'

export type { Fact, Guide, GuideStep } from './guides/guide.ts'

export const guides = {
  'second-child-permit': secondChildPermit,
  'reward-assistance': rewardAssistance,
  'special-assistance': specialAssistance,
} as const satisfies Record<string, Guide>

export type Matter = keyof typeof guides
export const isMatter = (name: string): name is Matter => Object.hasOwn(guides, name)
