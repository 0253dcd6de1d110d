/** `GET /robots.txt`: everything may be read by machines; filtered pages and files are the same content again. */
import type { MetadataRoute } from 'next'
import { originOfRequest } from './_site/origin'

export const dynamic = 'force-dynamic'

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/amending-acts/*/export', '/problem'] },
    sitemap: `${await originOfRequest()}/sitemap.xml`,
  }
}
