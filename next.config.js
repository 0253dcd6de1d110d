// @ts-check
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // libsql loads a native binary from its npm package, Prisma and pdfkit read files beside themselves: none may be bundled.
  serverExternalPackages: [
    '@prisma/client',
    '@prisma/adapter-libsql',
    '@libsql/client',
    'libsql',
    'pdfkit',
    'fontkit',
  ],
  // `npm run typecheck` looks at types, tests included; a reader who starts the site need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Titles and descriptions stand in the head for every reader; streamed ones are moved there by script.
  htmlLimitedBots: /.*/,
}

/**
 * Nothing runs as a client component, so there is nothing to hydrate: the router, React's renderer and the hydration of a
 * page of a hundred texts would be 130 KB and a busy second on a phone for nothing. Of the modules that Next.js has for
 * browsers the built site therefore keeps nothing; comfort comes from `public/comfort.js`. Under `next dev` they stay in,
 * for reloading after an edit. Whoever adds the first client component removes `turbopack` here.
 *
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function configure(phase) {
  if (phase === PHASE_DEVELOPMENT_SERVER) return nextConfig
  return {
    ...nextConfig,
    turbopack: {
      rules: {
        '*.js': {
          condition: { all: ['browser', 'foreign', { path: /\/next\/dist\// }] },
          loaders: ['./app/_site/nothing-loader.cjs'],
          as: '*.js',
        },
      },
    },
  }
}
