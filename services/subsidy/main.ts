import { runService, startService } from '@qingdan/lib/service.ts'
import { config } from './config.ts'
import { subsidyService } from './service.ts'

await runService(() => {
  const environment = config(process.env)
  return startService(subsidyService(environment), environment)
})
