export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { standBefore } = await import('./front.ts')
  standBefore()
  // Traces begin at the page, where an address to send them to is set.
  const address = process.env['OTEL_EXPORTER_OTLP_ENDPOINT']
  if (!address) return
  const { startTracing } = await import('@qingdan/lib/grpc.ts')
  startTracing('portal', { address })
}
