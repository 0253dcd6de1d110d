/** What a page shows of a file before it is taken home: the layout with its first rows. */
import { translatorFor } from '../view'
import { tableInputOf } from './export-file'
import type { SummaryToExport } from './export-summary'
import { type LayoutWish, TRACKED_CHANGES } from './file-wish'
import { html } from './html/escape'
import { reportMarkup } from './html/report-html'
import type { ReportBlock, ReportRun } from './report/report'
import { toReport } from './report/to-report'
import { toSummaryDocument } from './summary-document'
import { tableMarkup } from './table/table-html'
import { type TableInput, toTable } from './table/to-table'
import { PLAIN_TEMPLATE, type Template } from './templates'

export type Preview = {
  /** How many rows are shown, at most as many as there are; `null` where it is no list of rows. */
  readonly shown: number | null
  /** HTML, with every text in it escaped. */
  readonly html: string
}

/** A Word file with tracked changes shows both texts in one: here as a table, so that a page can. */
const TRACKED_PREVIEW: Template = {
  ...PLAIN_TEMPLATE,
  id: TRACKED_CHANGES,
  columns: [
    ...PLAIN_TEMPLATE.columns.filter(({ content }) => content === 'provision'),
    { content: 'merged', header: { en: 'Text', ru: 'Текст', kk: 'Мәтін' }, width: 60 },
  ],
  marks: 'double-for-moved',
  wholeProvision: 'marked',
}

/** @param most rows. */
export function previewOf({ template, headers }: LayoutWish, input: SummaryToExport, most: number): Preview {
  const translate = translatorFor(input.request.language, input.dossier.amendingAct.status)
  const document = toSummaryDocument(input.dossier, input.matching, input.request)
  const { shown } = document.summary
  if (typeof template === 'string' && template !== TRACKED_CHANGES) {
    const report = toReport(document, template, { translate, siteUrl: input.siteUrl })
    const blocks = bodyBlocks(report.blocks(), most)
    return {
      shown: template === 'dossier' ? Math.min(most, shown) : null,
      html: joined(reportMarkup(blocks, report.language, 1)),
    }
  }
  const all = tableInputOf(document, translate, input.siteUrl)
  const form = template === TRACKED_CHANGES ? TRACKED_PREVIEW : template
  const table = toTable({ ...all, groups: firstRows(all.groups, most) }, translate, {
    template: form,
    headers,
  })
  if (template === TRACKED_CHANGES) return { shown: Math.min(most, shown), html: joined(tableMarkup(table)) }
  // What the file says above its table, the marks and how sure the form is among it.
  const notes = table.notes.map((note) => html`<li>${note}</li>`)
  const above = html`<ul class="form-notes" lang="${table.noteLanguage}">${notes}</ul>\n`
  return { shown: Math.min(most, shown), html: joined([above, ...tableMarkup(table)]) }
}

function* firstRows(groups: TableInput['groups'], most: number): TableInput['groups'] & Generator {
  let left = most
  for (const { act, rows } of groups) {
    if (left === 0) return
    const taken = []
    for (const row of rows) {
      taken.push(row)
      left -= 1
      if (left === 0) break
    }
    yield { act, rows: taken }
  }
}

/** Without the title, which the page has, and without links into the file, which lead nowhere on a page. */
function* bodyBlocks(blocks: Iterable<ReportBlock>, most: number): Generator<ReportBlock> {
  let changes = 0
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (block.level === 1) continue
      if (changes === most) return
      yield { ...block, anchor: null }
    } else if (block.kind === 'fact') {
      const { anchor: _, ...rest } = block
      yield { ...rest, runs: block.runs.map(withoutPlace) }
    } else if (block.kind === 'counts')
      yield { ...block, rows: block.rows.map(({ label, count }) => ({ label, count })) }
    else if ('runs' in block) yield { ...block, runs: block.runs.map(withoutPlace) }
    else {
      if (block.kind === 'sides') changes += 1
      yield block
    }
  }
}

function withoutPlace(run: ReportRun): ReportRun {
  if (!run.link?.startsWith('#')) return run
  const { link: _, ...rest } = run
  return rest
}

function joined(pieces: Iterable<{ readonly source: string }>): string {
  let html = ''
  for (const { source } of pieces) html += source
  return html
}
