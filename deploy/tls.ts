import { existsSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './backing/process.ts'

/** An authority of one's own and a certificate for the parts (`ca.pem`, `certificate.pem`, `key.pem`), where they are missing; needs openssl. */
export async function makeCertificates(dir: string, hosts: readonly string[]): Promise<void> {
  if (existsSync(join(dir, 'certificate.pem'))) return
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const at = (name: string) => join(dir, name)
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  await run('openssl', ['req', '-x509', ...curve, '-keyout', at('ca.key'), '-out', at('ca.pem'), '-days', '825', '-subj', '/CN=Qingdan parts'])
  await run('openssl', ['req', ...curve, '-keyout', at('key.pem'), '-out', at('request.pem'), '-subj', `/CN=${hosts[0]}`])
  await writeFile(at('names'), `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}\nextendedKeyUsage=serverAuth\n`)
  const sign = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '825', '-extfile', at('names')]
  await run('openssl', ['x509', '-req', '-in', at('request.pem'), ...sign, '-out', at('certificate.pem')])
  for (const secret of ['ca.key', 'key.pem']) await chmod(at(secret), 0o600)
  for (const used of ['request.pem', 'names', 'ca.srl']) await rm(at(used), { force: true })
}
