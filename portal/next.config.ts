import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const root = fileURLToPath(new URL('..', import.meta.url))

export default {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  serverExternalPackages: ['@grpc/grpc-js', 'nice-grpc', 'nice-grpc-common', 'pdfkit', 'mongoose'],
  poweredByHeader: false,
  devIndicators: false,
} satisfies NextConfig
