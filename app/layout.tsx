/** The document around every page. The language of the interface comes from the address, by way of `proxy.ts`. */
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { administrators } from './_administration/administration'
import { SiteBar, SiteFoot } from './_components/frame'
import { originOfRequest } from './_site/origin'
import { readerOfRequest } from './_site/reader-of-request'
import './globals.css'

export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const { reader } = await readerOfRequest()
  const { translate } = reader
  const name = translate('pages.site.name')
  return {
    metadataBase: new URL(await originOfRequest()),
    title: { default: `${name}: ${translate('pages.site.tagline')}`, template: `%s · ${name}` },
    description: translate('pages.site.description'),
  }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const { reader, path, query } = await readerOfRequest()
  return (
    <html lang={reader.translate.languageOf('pages.site.tagline')} data-marks={reader.marks}>
      <body>
        <a className="skip-link" href="#main">
          {reader.translate('pages.site.skip')}
        </a>
        <SiteBar path={path} query={query} reader={reader} />
        {children}
        <SiteFoot reader={reader} isWritten={administrators().length > 0} />
        <script src="/comfort.js" async />
      </body>
    </html>
  )
}
