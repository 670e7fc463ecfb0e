import { fileURLToPath } from 'node:url'

export const realmFile = fileURLToPath(new URL('qingdan-realm.json', import.meta.url))
