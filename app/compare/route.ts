/** `GET /compare`: the form for comparing two texts of one's own. */
import { readerOf } from '@/app/_components/reader'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { filledIn, NOTHING_ASKED } from './asked'
import { EXAMPLES } from './example'
import { formPage } from './form'
import { SITE_HEADERS } from './site-page'

export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url)
  const reader = readerOf(Object.fromEntries(searchParams))
  const asked = searchParams.has('example') ? filledIn(EXAMPLES[reader.language]) : NOTHING_ASKED
  return new Response(formPage(asked, [], reader, siteUrlOf(request)), { headers: SITE_HEADERS })
}
