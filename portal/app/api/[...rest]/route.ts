import { notFound } from '../../../api.ts'

export const dynamic = 'force-dynamic'

/** Also unknown addresses under /api answer as data. */
export const GET = (): Response => notFound('operation')
