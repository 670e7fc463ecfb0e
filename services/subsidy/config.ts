import { base, readConfig } from '@qingdan/lib/config.ts'
import { type Committee, committees } from '@qingdan/list/committees.ts'
import { committees as invented } from '@qingdan/list/committees.demo.ts'
import { parameters } from '@qingdan/list/parameters.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'

export const config = (environment: Record<string, string | undefined>): ReturnType<typeof readConfig<typeof base>> => readConfig(base, environment)
/** What the office has set: specimens in the demonstration, what was loaded in production. */
export const loaded = (which: 'production' | 'demonstration'): typeof parameters => (which === 'demonstration' ? specimens : parameters)
/** The villages and neighbourhoods whose committees take part. */
export const committeesOf = (which: 'production' | 'demonstration'): readonly Committee[] => (which === 'demonstration' ? invented : committees)
