import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

const root = fileURLToPath(new URL('..', import.meta.url))

export default {
  // Two builds side by side, where one is being looked at.
  ...(process.env.BUILD_DIR && { distDir: process.env.BUILD_DIR }),
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  serverExternalPackages: [
    '@grpc/grpc-js',
    'nice-grpc',
    'nice-grpc-common',
    'nice-grpc-client-middleware-deadline',
    'nice-grpc-server-health',
    'nice-grpc-server-reflection',
    'pino',
    'pdfkit',
    'mongoose',
  ],
  // A font is read as a file while the portal runs, so that tracing alone does not find it.
  outputFileTracingIncludes: {
    '/*/documents/**': ['../node_modules/@expo-google-fonts/noto-serif-sc/400Regular/*.ttf', '../node_modules/@expo-google-fonts/noto-serif-sc/700Bold/*.ttf'],
  },
  poweredByHeader: false,
  // A browser heeds the first only over TLS. The second is set by the proxy for pages; here for what it does not see.
  headers: async () => [
    { source: '/:path*', headers: [{ key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' }] },
    { source: '/:path(_next/.*|auth/.*|papers.*|icon\\.svg)', headers: [{ key: 'x-content-type-options', value: 'nosniff' }] },
  ],
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
