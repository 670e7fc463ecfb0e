import { cached } from './cache.ts'
import { onPath, run } from './process.ts'

const packages = { 'nats-py': '2.16.0', nkeys: '0.2.1' }

export const hasPython = () => {
  const python = onPath('python3')
  if (!python) return Promise.resolve(false)
  return run(python, ['-m', 'pip', '--version'], { timeoutMs: 3000 }).then(
    () => true,
    () => false,
  )
}

/** A folder for PYTHONPATH with the packages of the agencies' Python example; nothing is installed into the machine's own Python. */
export function agencyPackages(): Promise<string> {
  const wanted = Object.entries(packages).map(([name, version]) => `${name}==${version}`)
  return cached(`agency-python-${packages['nats-py']}`, async (draft) => {
    await run('python3', ['-m', 'pip', 'install', '-q', '--target', draft, ...wanted], { timeoutMs: 300_000 })
  })
}
