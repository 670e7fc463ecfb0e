import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cached, cachedPath } from './cache.ts'
import { onPath, run } from './process.ts'

export interface GoProgram {
  name: string
  module: string
  version: string
}

export const ferretdb: GoProgram = { name: 'ferretdb', module: 'github.com/FerretDB/FerretDB/v2/cmd/ferretdb', version: 'v2.7.0' }
export const natsServer: GoProgram = { name: 'nats-server', module: 'github.com/nats-io/nats-server/v2', version: 'v2.15.2' }
export const natsCli: GoProgram = { name: 'nats', module: 'github.com/nats-io/natscli/nats', version: 'v0.5.1' }

const folder = ({ name, version }: GoProgram) => `${name}-${version}-${process.platform}-${process.arch}`

export const canBuild = () => onPath('go') !== undefined
export const built = (program: GoProgram) => existsSync(cachedPath(folder(program)))

/** The path of a Go program, compiled at the first call (about a minute). */
export async function goInstall(program: GoProgram): Promise<string> {
  const dir = await cached(folder(program), async (draft) => {
    await run('go', ['install', `${program.module}@${program.version}`], { timeoutMs: 600_000, env: { GOBIN: draft, GOFLAGS: '-trimpath' } })
  })
  return join(dir, program.name)
}
