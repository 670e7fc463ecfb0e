import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const root = fileURLToPath(new URL('..', import.meta.url))

export default {
  // Two builds side by side, where one is being looked at.
  ...(process.env.BUILD_DIR && { distDir: process.env.BUILD_DIR }),
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  serverExternalPackages: ['@grpc/grpc-js', 'nice-grpc', 'nice-grpc-common', 'nice-grpc-client-middleware-deadline', 'nice-grpc-server-health', 'nice-grpc-server-reflection', 'pino', 'pdfkit', 'mongoose'],
  poweredByHeader: false,
  devIndicators: false,
  // Chinese stands at the root and English under /en; both are app/[lang].
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: '/zh' },
      { source: '/:path((?!zh$|zh/|en$|en/|api/|auth/|papers|_next/|icon\\.svg).*)', destination: '/zh/:path' },
    ],
    afterFiles: [],
    fallback: [],
  }),
} satisfies NextConfig
