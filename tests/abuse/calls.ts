import { globSync } from 'node:fs'

interface Method {
  readonly name: string
  readonly requestStream: boolean
  readonly responseStream: boolean
}
export interface Described {
  readonly fullName: string
  readonly methods: Readonly<Record<string, Method>>
}
export interface Call {
  readonly path: string
  readonly definition: Described
  readonly key: string
  readonly method: Method
}
/** Every call of every contract that exists, found in what is generated from them. */
export async function everyCall(): Promise<Call[]> {
  const modules = await Promise.all(globSync('proto/gen/qingdan/**/*.ts').map((file) => import(`../../${file}`) as Promise<Record<string, unknown>>))
  const described = modules.flatMap((module) => Object.entries(module).flatMap(([name, value]) => (name.endsWith('Definition') ? [value as Described] : [])))
  return described.flatMap((definition) =>
    Object.entries(definition.methods).map(([key, method]) => ({ path: `/${definition.fullName}/${method.name}`, definition, key, method })),
  )
}
/** What one service serves: the calls of its own contracts, and those of the kernel that every service has. */
export async function callsOf(service: string): Promise<Call[]> {
  return (await everyCall()).filter(({ path }) => path.startsWith(`/qingdan.${service}.`) || path.startsWith('/qingdan.kernel.'))
}
