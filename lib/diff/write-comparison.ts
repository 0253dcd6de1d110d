/** A comparison as text for people: the notation, Markdown, or one self-contained page. Unchanged rows are counted, not printed. */
import type { Comparison, ComparisonRow } from './comparison'
import { writeNotation } from './notation'
import type { Span } from './span'

const CHANGE_WORDS: Readonly<Record<ComparisonRow['change'], string>> = {
  unchanged: 'Unchanged',
  changed: 'Changed',
  added: 'Added',
  removed: 'Removed',
  renumbered: 'Renumbered',
  moved: 'Moved',
  split: 'Split',
  joined: 'Joined',
}

/** @returns every row in the notation of contracts.md section 3, under a line "## change: label → label". */
export function writeComparisonText(comparison: Comparison): string {
  const rows = comparison.rows.map(
    (row) => `## ${row.change}${remarksOn(row)}: ${headingOf(row)}\n${writeNotation(row.spans)}\n`,
  )
  const coarse = comparison.coarse === null ? '' : `# ${comparison.coarse}\n\n`
  return `${coarse}${rows.join('\n')}`
}

/** @returns the rows that changed as Markdown: deletions struck through, insertions bold. */
export function writeComparisonMarkdown(comparison: Comparison): string {
  const rows = comparison.rows
    .filter((row) => row.change !== 'unchanged')
    .map((row) => `## ${describe(row)}\n\n${row.spans.map(markdownSpan).join('')}\n`)
  return [`# Comparison\n`, `${summaryOf(comparison)}\n`, ...coarseNote(comparison), ...rows].join('\n')
}

/** @returns a page that needs nothing else: changes marked by `ins` and `del`, with words beside colours. */
export function writeComparisonPage(comparison: Comparison, title: string): string {
  const rows = comparison.rows
    .filter((row) => row.change !== 'unchanged')
    .map(
      (row) =>
        `<section class="${row.change}${row.editorialOnly ? ' editorial' : ''}"><h2>${escapeHtml(describe(row))}</h2><p>${row.spans.map(htmlSpan).join('')}</p></section>`,
    )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(summaryOf(comparison))}</p>
${coarseNote(comparison)
  .map((note) => `<p>${escapeHtml(note)}</p>`)
  .join('')}<div lang="${comparison.language}">
${rows.join('\n')}
</div></main></body></html>
`
}

const STYLE =
  'body{font:1.05rem/1.6 Georgia,serif;color:#1a1a1a;background:#fff;margin:0}main{max-width:46rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.6rem}h2{font:600 .95rem/1.4 system-ui,sans-serif;margin:2rem 0 .3rem;color:#333}p{margin:.3rem 0;white-space:pre-line;overflow-wrap:anywhere}del{background:#fde8e6;color:#8a1c12}ins{background:#e2f3e6;color:#0f5a2a;text-decoration:underline}.editorial p{color:#555}@media print{main{max-width:none;padding:0}section{break-inside:avoid}}'

function summaryOf({ rows }: Comparison): string {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row.change, (counts.get(row.change) ?? 0) + 1)
  const editorial = rows.filter((row) => row.editorialOnly).length
  const parts = [...counts].map(([change, count]) => `${count} ${change}`)
  return `${rows.length} provisions: ${parts.join(', ')}${editorial > 0 ? ` (${editorial} only editorial)` : ''}.`
}

function coarseNote(comparison: Comparison): string[] {
  return comparison.coarse === null ? [] : [`${comparison.coarse}\n`]
}

/** "Article 5(1)", or "Article 5 → Article 6" where the label is another one. */
function headingOf(row: ComparisonRow): string {
  const before = row.before.map((slice) => slice.label).join(' + ')
  const after = row.after.map((slice) => slice.label).join(' + ')
  if (before === '' || after === '' || before === after) return oneLine(after || before)
  return oneLine(`${before} → ${after}`)
}

function describe(row: ComparisonRow): string {
  return `${CHANGE_WORDS[row.change]}${remarksOn(row)}: ${headingOf(row)}`
}

/** ", words changed" where the kind of change does not say so already, " (editorial)" where only the edition differs. */
function remarksOn(row: ComparisonRow): string {
  const touched = row.textChanged && !['changed', 'added', 'removed'].includes(row.change)
  return `${touched ? ', words changed' : ''}${row.editorialOnly ? ' (editorial)' : ''}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function markdownSpan({ type, text }: Span): string {
  const escaped = text.replace(/[\\*_~`<>#[\]]/g, '\\$&')
  if (type === 'equal') return escaped
  const [, lead = '', words = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(escaped) ?? []
  if (words === '') return type === 'inserted' ? escaped : ''
  return type === 'deleted' ? `${lead}~~${words}~~${tail}` : `${lead}**${words}**${tail}`
}

function htmlSpan({ type, text }: Span): string {
  const escaped = escapeHtml(text)
  return type === 'equal' ? escaped : type === 'deleted' ? `<del>${escaped}</del>` : `<ins>${escaped}</ins>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
