/** `GET /import`: the form for bringing what people already have. Nothing is stored by these pages. */
import { readerOf } from '@/app/_components/reader'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { siteHeaders } from '@/app/compare/site-page'
import { NOTHING_ASKED } from './asked'
import { importFormPage } from './form'
import { IMPORT_STYLE } from './style'

export function GET(request: Request): Response {
  const reader = readerOf(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(importFormPage(NOTHING_ASKED, [], reader, siteUrlOf(request)), {
    headers: siteHeaders(IMPORT_STYLE),
  })
}
