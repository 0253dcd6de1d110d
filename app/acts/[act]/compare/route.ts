/** `GET /acts/{act}/compare?before=…&after=…`: two editions of an act compared, provision by provision. */
import { readerOf } from '@/app/_components/reader'
import { actTextOf } from '@/app/_site/library'
import { streamOf } from '@/app/amending-acts/[id]/export/stream'
import { languages, SITE_HEADERS, siteFoot, siteHead, siteTop } from '@/app/compare/site-page'
import { comparisonPage, html } from '@/lib/export'
import { compareIsolated } from '@/lib/import'
import { openSiteStore } from '@/lib/store'
import type { EditionView } from '@/lib/view'

type Context = { readonly params: Promise<{ act: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { act: id } = await params
  const parameters = Object.fromEntries(new URL(request.url).searchParams)
  const reader = readerOf(parameters)
  const { translate } = reader
  const path = `/acts/${encodeURIComponent(id)}/compare`
  const store = await openSiteStore()
  const back = reader.address(`/acts/${encodeURIComponent(id)}/text`)
  const leadBack = () => new Response(null, { status: 303, headers: { Location: back } })
  const { acts } = await store.readLibrary()
  if (!acts.some((one) => one.act.id === id)) return leadBack()
  const { act, view } = await actTextOf(id, {}, reader.language)
  const editionOf = (ref: string | undefined) => view.editions.find((one) => one.ref === ref)
  const [before, after] = [editionOf(parameters.before), editionOf(parameters.after)]
  if (before === undefined || after === undefined) return leadBack()
  const ways = languages(
    reader,
    path,
    new URLSearchParams({ before: before.ref, after: after.ref }).toString(),
  )
  const textOf = async ({ amendingAct, ordinal }: EditionView) =>
    (await store.readEditionText(amendingAct.id, ordinal)) ?? ''
  const outcome = await compareIsolated(await textOf(before), await textOf(after), {})
  if ('refusal' in outcome) {
    const isBusy = outcome.refusal.rule === 'too-busy'
    const sentence = translate(isBusy ? 'compare.problem.busy' : 'compare.problem.stopped')
    const page = html`<!doctype html>
<html lang="${reader.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${sentence}</title>${siteHead()}</head>
<body>${siteTop(reader, ways)}<main id="main" class="wide" tabindex="-1"><h1>${act.title}</h1><p>${sentence}</p><p><a href="${back}">${translate('pages.actText.heading')}</a></p></main></body></html>
`
    return new Response(page.source, {
      status: isBusy ? 503 : 422,
      headers: isBusy ? { ...SITE_HEADERS, 'Retry-After': '60' } : SITE_HEADERS,
    })
  }
  const nameOf = ({ sinceLabel }: EditionView) => `${act.title}, ${sinceLabel}`
  const remarkOf = (edition: EditionView) =>
    translate('pages.actText.remark', {
      name: nameOf(edition),
      status: edition.statusLabel,
      since: edition.amendingAct.name,
    })
  const page = comparisonPage(outcome.result, {
    translate,
    names: { before: nameOf(before), after: nameOf(after) },
    remarks: [before, after].map((edition) => ({ text: remarkOf(edition), language: reader.language })),
    words: reader.words,
    site: {
      head: siteHead(),
      top: siteTop(reader, ways),
      foot: () => [html`<p><a href="${back}">${translate('pages.actText.heading')}</a></p>\n`],
      bottom: siteFoot(reader),
    },
  })
  return new Response(streamOf(page), { headers: SITE_HEADERS })
}
