import { base, readConfig } from '@qingdan/lib/config.ts'
import { parameters } from '@qingdan/list/parameters.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'

export const config = (environment: Record<string, string | undefined>): ReturnType<typeof readConfig<typeof base>> => readConfig(base, environment)
/** What the office has set: specimens in the demonstration, what was loaded in production. */
export const loaded = (which: 'production' | 'demonstration'): typeof parameters => (which === 'demonstration' ? specimens : parameters)
