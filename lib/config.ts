import { z } from 'zod'

/** The environment of a service, parsed once. */
export const base = z.object({
  MONGODB_URL: z.url({ protocol: /^mongodb(\+srv)?$/ }),
  NATS_URL: z.string().regex(/^(nats|tls):\/\//, 'must begin with nats:// or tls://'),
  NATS_SEED_FILE: z.string().min(1),
  KEYCLOAK_URL: z.url(),
  KEYCLOAK_REALM: z.string().default('qingdan'),
  KEYRING_FILE: z.string().min(1),
  LISTEN: z.string().default('127.0.0.1:0'),
  METRICS: z
    .string()
    .regex(/^\S+:\d+$/)
    .default('127.0.0.1:0'),
  DEMONSTRATION_DATE: z.iso.date().optional(),
  PARAMETERS: z.enum(['production', 'demonstration']).default('production'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TLS_KEY: z.string().optional(),
  TLS_CERTIFICATE: z.string().optional(),
})
export type Config = z.infer<typeof base>

/** One line naming each variable that is missing or malformed; values are never printed. */
export function readConfig<T extends z.ZodType>(schema: T, environment: Record<string, string | undefined>): z.infer<T> {
  const parsed = schema.safeParse(environment)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`cannot start, the environment is not right: ${faults.join('; ')}`)
}
