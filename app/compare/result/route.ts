/**
 * `POST /compare/result`: the comparison of the two texts in the form, sent as it is made. Nothing is stored: the texts
 * live as long as the answer. What cannot be read leads back to the form, with the texts in it.
 */

import { type Reader, readerOf } from '@/app/_components/reader'
import { streamOf } from '@/app/amending-acts/[id]/export/stream'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { type Comparison, writeComparisonMarkdown, writeComparisonText } from '@/lib/diff'
import { comparisonPage, exportComparisonDocx, html, type Markup } from '@/lib/export'
import { compareIsolated } from '@/lib/import'
import { type Asked, askedIn, compareOptions, NOTHING_ASKED, type Result } from '../asked'
import { formPage, type Problem } from '../form'
import { keptTexts, type ReadTexts, readTexts } from '../read-texts'
import { LARGEST_FORM, sentForm } from '../sent-form'
import { languagesOfResult, SITE_HEADERS, siteFoot, siteHead, siteTop } from '../site-page'

/** Characters of both texts that are sent along with the page, to be sent back for another kind of result. */
const LONGEST_SENT_ALONG = 1_500_000

const FILES: Readonly<Record<Exclude<Result, 'page'>, { readonly name: string; readonly type: string }>> = {
  html: { name: 'comparison.html', type: 'text/html; charset=utf-8' },
  docx: {
    name: 'comparison.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  json: { name: 'comparison.json', type: 'application/json' },
  markdown: { name: 'comparison.md', type: 'text/markdown; charset=utf-8' },
  notation: { name: 'comparison.txt', type: 'text/plain; charset=utf-8' },
}

/** Reloading or sharing the address of a result leads to the form. */
export function GET(request: Request): Response {
  return new Response(null, { status: 303, headers: { Location: `/compare${new URL(request.url).search}` } })
}

export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const reader = readerOf(Object.fromEntries(searchParams))
  const { translate } = reader
  const refuse = (problems: readonly Problem[], asked: Asked, status: number): Response =>
    new Response(formPage(asked, problems, reader, siteUrlOf(request)), {
      status,
      headers: status === 503 ? { ...SITE_HEADERS, 'Retry-After': '60' } : SITE_HEADERS,
    })
  const form = await sentForm(request)
  if (form === 'too-large') {
    const megabytes = Math.floor(LARGEST_FORM / 1024 / 1024)
    return refuse(
      [{ side: null, sentence: translate('compare.problem.tooLarge', { megabytes }) }],
      NOTHING_ASKED,
      413,
    )
  }
  if (form === 'not-a-form') {
    return refuse([{ side: null, sentence: translate('compare.problem.notForm') }], NOTHING_ASKED, 400)
  }
  const asked = await askedIn(form)
  if (asked.isForm) {
    return new Response(formPage(asked, [], reader, siteUrlOf(request)), { headers: SITE_HEADERS })
  }
  const texts = await readTexts(asked, reader)
  if ('problems' in texts) return refuse(texts.problems, texts.kept, texts.isBusy ? 503 : 422)
  const outcome = await compareIsolated(texts.before.text, texts.after.text, compareOptions(asked))
  if ('refusal' in outcome) {
    const isBusy = outcome.refusal.rule === 'too-busy'
    const sentence = translate(isBusy ? 'compare.problem.busy' : 'compare.problem.stopped')
    return refuse([{ side: null, sentence }], keptTexts(asked, texts), isBusy ? 503 : 422)
  }
  const comparison = outcome.result
  return asked.result === 'page'
    ? pageOf(comparison, texts, reader)
    : fileOf(comparison, texts, asked.result, reader)
}

function pageOf(comparison: Comparison, texts: ReadTexts, reader: Reader): Response {
  const ways = isSentAlong(texts) ? languagesOfResult(reader, 'again') : undefined
  const page = comparisonPage(comparison, {
    translate: reader.translate,
    names: texts.names,
    remarks: texts.remarks,
    words: reader.words,
    site: {
      head: siteHead(),
      top: siteTop(reader, ways),
      foot: () => keep(comparison, texts, reader),
      bottom: siteFoot(reader),
    },
  })
  return new Response(streamOf(page), { headers: SITE_HEADERS })
}

function fileOf(
  comparison: Comparison,
  { names, remarks }: ReadTexts,
  result: Exclude<Result, 'page'>,
  reader: Reader,
): Response {
  const { name, type } = FILES[result]
  return new Response(streamOf(bodyOf(comparison, result, { names, remarks }, reader)), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function bodyOf(
  comparison: Comparison,
  result: Exclude<Result, 'page'>,
  about: Pick<ReadTexts, 'names' | 'remarks'>,
  { translate, words }: Reader,
): Iterable<string> | Iterable<Uint8Array> {
  switch (result) {
    case 'docx':
      return exportComparisonDocx(comparison, { translate, names: about.names }).body
    case 'html':
      return comparisonPage(comparison, { translate, words, ...about })
    case 'json':
      return [`${JSON.stringify(comparison)}\n`]
    case 'markdown':
      return [writeComparisonMarkdown(comparison)]
    case 'notation':
      return [writeComparisonText(comparison)]
  }
}

function isSentAlong({ before, after }: Pick<ReadTexts, 'before' | 'after'>): boolean {
  return before.text.length + after.text.length <= LONGEST_SENT_ALONG
}

/** The end of the page: the same comparison as a file. The texts go along, because they are kept nowhere else. */
function* keep(
  comparison: Comparison,
  { before, after, names }: ReadTexts,
  reader: Reader,
): Generator<Markup> {
  const { translate, address } = reader
  yield html`<section class="again" id="keep"><h2>${translate('compare.again.title')}</h2>
<p class="muted">${translate('compare.again.save')}</p>
`
  if (!isSentAlong({ before, after })) {
    yield html`<p class="muted">${translate('compare.again.tooLong')}</p>\n`
  } else {
    yield html`<form class="again" id="again" method="post" action="${address('/compare/result')}" enctype="multipart/form-data">
<input type="hidden" name="plain" value="1"><input type="hidden" name="language" value="${comparison.language}">
<input type="hidden" name="before_name" value="${names.before}"><input type="hidden" name="after_name" value="${names.after}">
<input type="hidden" name="before_text" value="${before.text}">
<input type="hidden" name="after_text" value="${after.text}">
${(['docx', 'html', 'json', 'markdown', 'notation'] as const).map((result) => html`<button name="as" value="${result}">${translate(`compare.form.${result}`)}</button>\n`)}</form>
`
  }
  if (isSentAlong({ before, after })) {
    yield html`<p class="otherwise">${(
      [
        ['swapped', 'swap'],
        ['form', 'change'],
      ] as const
    ).map(
      ([as, name]) =>
        html`<button form="again" name="as" value="${as}">${translate(`compare.again.${name}`)}</button>\n`,
    )}</p>
`
  }
  yield html`<p><a href="${address('/compare')}">${translate('compare.again.other')}</a></p>
</section>
`
}
