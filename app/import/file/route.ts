/** `POST /import/file`: the draft in the form as a file to keep. It comes back at `/import` as the same draft. */
import { readerOf } from '@/app/_components/reader'
import { streamOf } from '@/app/amending-acts/[id]/export/stream'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { LARGEST_FORM, sentForm } from '@/app/compare/sent-form'
import { siteHeaders } from '@/app/compare/site-page'
import { exportContent, writeDossierJson } from '@/lib/export'
import { readDraft } from '@/lib/import'
import { NOTHING_ASKED } from '../asked'
import { importFormPage } from '../form'
import { IMPORT_STYLE } from '../style'

export function GET(request: Request): Response {
  return new Response(null, { status: 303, headers: { Location: `/import${new URL(request.url).search}` } })
}

export async function POST(request: Request): Promise<Response> {
  const reader = readerOf(Object.fromEntries(new URL(request.url).searchParams))
  const form = await sentForm(request)
  const given = typeof form === 'string' ? null : form.get('dossier')
  const refuse = (sentence: string, language: string, status: number): Response =>
    new Response(importFormPage(NOTHING_ASKED, [{ sentence, language }], reader, siteUrlOf(request)), {
      status,
      headers: siteHeaders(IMPORT_STYLE),
    })
  if (form === 'too-large') {
    const megabytes = Math.floor(LARGEST_FORM / 1024 / 1024)
    return refuse(reader.translate('compare.problem.tooLarge', { megabytes }), reader.language, 413)
  }
  if (typeof form === 'string' || typeof given !== 'string') {
    return refuse(reader.translate('compare.import.problem.notForm'), reader.language, 400)
  }
  const file = { name: 'draft.json', bytes: new TextEncoder().encode(given) }
  const { draft, issues, selection = '' } = await readDraft([file], { as: 'json' })
  if (draft === null) return refuse(issues[0]?.message ?? '', 'en', 422)
  const isFolder = form.get('as') === 'content'
  if (isFolder && selection !== '') {
    return refuse(reader.translate('compare.import.problem.notWhole', { selection }), reader.language, 422)
  }
  const { dossier } = draft
  const kept = isFolder
    ? exportContent(dossier)
    : {
        fileName: `${dossier.amendingAct.id}.json`,
        mediaType: 'application/json; charset=utf-8',
        body: writeDossierJson(dossier, selection),
      }
  return new Response(streamOf(kept.body), {
    headers: {
      'Content-Type': kept.mediaType,
      'Content-Disposition': `attachment; filename="${kept.fileName}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
