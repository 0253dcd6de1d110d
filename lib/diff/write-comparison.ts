/** A comparison as text for people: the notation, or Markdown, where unchanged rows are counted and not printed. */
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
