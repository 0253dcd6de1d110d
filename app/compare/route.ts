/** `GET /compare`: the form for comparing two texts of one's own. */
import { readerOf } from '@/app/_components/reader'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { NOTHING_ASKED } from './asked'
import { formPage } from './form'
import { SITE_HEADERS } from './site-page'

export function GET(request: Request): Response {
  const reader = readerOf(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(formPage(NOTHING_ASKED, [], reader, siteUrlOf(request)), { headers: SITE_HEADERS })
}
