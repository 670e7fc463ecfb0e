/** Traces begin at the page, where an address to send them to is set. */
export async function register(): Promise<void> {
  const address = process.env['OTEL_EXPORTER_OTLP_ENDPOINT']
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || !address) return
  const { startTracing } = await import('@qingdan/lib/grpc.ts')
  startTracing('portal', { address })
}
