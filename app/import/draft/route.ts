/**
 * `POST /import/draft`: the draft that the file in the form becomes, shown before anything is stored: what was
 * understood, what was not, and the rows as the comparison shows them.
 */
import { sessionOf } from '@/app/_administration/administration'
import { type Reader, readerOf } from '@/app/_components/reader'
import { issueInWords } from '@/app/_site/said'
import { streamOf } from '@/app/amending-acts/[id]/export/stream'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { LARGEST_FORM, sentForm } from '@/app/compare/sent-form'
import { siteHeaders } from '@/app/compare/site-page'
import { type DraftRead, readDraft } from '@/lib/import'
import type { Act } from '@/lib/model'
import { openSiteStore, storeFaultOf } from '@/lib/store'
import { type AskedDraft, askedDraftIn, NOTHING_ASKED } from '../asked'
import { COLUMNS_PLACE } from '../columns-form'
import { draftPage } from '../draft-page'
import { importFormPage, type Problem } from '../form'
import { IMPORT_STYLE } from '../style'

/** Reloading or sharing the address leads to the form. */
export function GET(request: Request): Response {
  return new Response(null, { status: 303, headers: { Location: `/import${new URL(request.url).search}` } })
}

export async function POST(request: Request): Promise<Response> {
  const reader = readerOf(Object.fromEntries(new URL(request.url).searchParams))
  const origin = siteUrlOf(request)
  const form = await sentForm(request)
  if (form === 'too-large' || form === 'not-a-form') {
    const status = form === 'too-large' ? 413 : 400
    return answerForm(NOTHING_ASKED, [sendingProblem(form, reader)], status, reader, origin)
  }
  const asked = await askedDraftIn(form)
  const problems = problemsOf(asked, reader)
  if (problems.length > 0) return answerForm(asked, problems, 422, reader, origin)
  const read = await readDraft(asked.files, { ...asked.options, knownActs: await knownActs() })
  if (read.draft === null) {
    const isBusy = read.issues.some(({ rule }) => rule === 'too-busy')
    return answerForm(asked, whyNone(read, reader, isBusy), isBusy ? 503 : 422, reader, origin, read.tables)
  }
  const session = sessionOf(request)
  const page = draftPage({ ...asked, ...read, draft: read.draft, session }, reader, origin)
  return new Response(streamOf(page), { headers: siteHeaders(IMPORT_STYLE) })
}

function answerForm(
  asked: AskedDraft,
  problems: readonly Problem[],
  status: number,
  reader: Reader,
  origin: string,
  tables: DraftRead['tables'] = [],
): Response {
  const headers = { ...siteHeaders(IMPORT_STYLE), ...(status === 503 ? { 'Retry-After': '60' } : {}) }
  return new Response(importFormPage(asked, problems, reader, origin, tables), { status, headers })
}

function sendingProblem(problem: 'too-large' | 'not-a-form', { translate, language }: Reader): Problem {
  const megabytes = Math.floor(LARGEST_FORM / 1024 / 1024)
  const sentence =
    problem === 'too-large'
      ? translate('compare.problem.tooLarge', { megabytes })
      : translate('compare.import.problem.notForm')
  return { sentence, language }
}

function problemsOf({ files, wrong, typed }: AskedDraft, { translate, language }: Reader): Problem[] {
  const missing: Problem[] =
    files.length > 0
      ? []
      : [{ sentence: translate('compare.import.problem.missing'), language, field: 'file' }]
  return [
    ...missing,
    ...wrong.map((field) => ({
      sentence: translate('compare.import.problem.value', {
        value: typed[field] ?? '',
        field: translate(`compare.import.form.${field}`),
      }),
      language,
      field,
    })),
  ]
}

/** The rule of an issue to which the form for the columns is the answer. */
const COLUMNS_RULE = 'columns-not-recognised'

function whyNone(
  { issues, tables = [] }: DraftRead,
  { translate, language }: Reader,
  isBusy: boolean,
): Problem[] {
  if (isBusy) return [{ sentence: translate('compare.import.problem.tooMany'), language }]
  const hasForm = tables.length > 0 && issues.some(({ rule }) => rule === COLUMNS_RULE)
  const needed = translate('compare.import.columns.needed')
  const asked: Problem[] = hasForm ? [{ sentence: needed, language, field: COLUMNS_PLACE }] : []
  const others = hasForm ? issues.filter(({ rule }) => rule !== COLUMNS_RULE) : issues
  const said = others.map((issue) => {
    const { file, line, column } = issue
    const found = issueInWords(issue, translate)
    const place = line > 1 || column > 1 ? `${file}, ${line}:${column}` : file
    return { sentence: `${place}: ${found.text}`, language: found.language }
  })
  return [...asked, ...said]
}

/** Acts of the library; a file is read without them where the library cannot be. */
async function knownActs(): Promise<Act[]> {
  try {
    const store = await openSiteStore()
    const acts = new Map<string, Act>()
    for (const { amendingAct } of await store.listAmendingActs()) {
      for (const act of (await store.readDossier(amendingAct.id))?.acts ?? []) acts.set(act.id, act)
    }
    return [...acts.values()]
  } catch (error) {
    if (storeFaultOf(error) === null) throw error
    console.error(error)
    return []
  }
}
