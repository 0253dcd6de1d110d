// @ts-check

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // libsql loads a native binary from its npm package and Prisma reads files beside itself: neither may be bundled.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-libsql', '@libsql/client', 'libsql'],
}

export default nextConfig
