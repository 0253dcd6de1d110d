/**
 * The summary as CSV that we export, one change a line with every value and its evidence: read back column by column. Its
 * column names are part of the interface and the same in every language.
 */
import type { Act, Annotation, Draft, DraftNote, Issue, Source, TextualModification } from '../../../model'
import type { BroughtFile } from '../draft-options'
import { type TablesRead, textOfCell } from './cells/cell-table'
import type { TableDraftOptions } from './options'
import { withoutGuard } from './own-escapes'
import { actOf, type Line, modificationOf, notesOf, sourcesOf } from './own-summary-line'

const NEEDED = [
  'id',
  'act_id',
  'act',
  'label',
  'eid',
  'type',
  'before_kind',
  'before_text',
  'after_kind',
  'after_text',
  'attribution_certainty',
]

/** Columns that say in words what others say already, or what a dossier has elsewhere. */
const SAID_AGAIN = new Set(['observed', 'summary', 'authority', 'deltas', 'permalink'])

export function isOwnSummary({ kind, tables }: TablesRead): boolean {
  const headers = tables[0]?.rows[0]?.cells.map(textOfCell) ?? []
  return kind === 'csv' && NEEDED.every((name) => headers.includes(name))
}

export function summaryDraft(
  read: TablesRead,
  { name: file }: BroughtFile,
  options: TableDraftOptions,
): Draft {
  const [head, ...rows] = read.tables[0]?.rows ?? []
  const headers = head?.cells.map(textOfCell) ?? []
  const notes: DraftNote[] = []
  const issues: Issue[] = []
  const sources = new Map<string, Source>()
  const acts = new Map<string, { act: Act; count: number }>()
  const categories = new Set<string>()
  const modifications: TextualModification[] = []
  const annotations: Annotation[] = []
  const fileName = file.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,5}$/, '')
  const amendingAct = options.amendingAct?.id ?? options.id ?? fileName
  for (const row of rows) {
    const line: Line = {
      place: row.place,
      of: (column) => withoutGuard(textOfCell(row.cells[headers.indexOf(column)])),
    }
    const lineNumber = Number(/\d+$/.exec(row.place)?.[0] ?? 1)
    const issue = (rule: string, message: string): void => {
      issues.push({ file, line: lineNumber, column: 1, rule, message })
    }
    const actId = line.of('act_id')
    const known = acts.get(actId) ?? { act: actOf(line, options), count: 0 }
    acts.set(actId, known)
    const modification = modificationOf(line, amendingAct, known.count, issue)
    known.count += 1
    modifications.push(modification)
    annotations.push(...notesOf(line, modification.id))
    for (const slug of modification.categories) categories.add(slug)
    for (const source of sourcesOf(line)) if (!sources.has(source.key)) sources.set(source.key, source)
    for (const evidence of [
      modification.before.evidence,
      modification.after.evidence,
      modification.attribution,
    ])
      for (const key of evidence.sources)
        if (!sources.has(key)) sources.set(key, { key, title: key, kind: 'brought-file', publisher: '' })
    notes.push({ place: row.place, kind: 'taken', says: `A change of ${modification.label.slice(0, 120)}.` })
    for (const column of headers) {
      const cell = line.of(column)
      if (cell !== '' && column === 'claims')
        notes.push({
          place: row.place,
          kind: 'left-out',
          says: 'Claims of a press article, which is not in the table.',
          text: cell,
        })
      else if (cell !== '' && !KNOWN.has(column) && !SAID_AGAIN.has(column))
        notes.push({
          place: row.place,
          kind: 'left-out',
          says: `The column “${column.slice(0, 60)}” is not known.`,
          text: cell,
        })
    }
  }
  return {
    dossier: {
      amendingAct: options.amendingAct ?? {
        id: amendingAct,
        status: options.amendingStatus ?? 'bill',
        ...(options.country === undefined ? {} : { country: options.country }),
        name: options.name ?? fileName,
        title: {},
        textFound: false,
        summary: [],
        counts: [],
        countsNote: '',
        gaps: ['Only a table of changes was brought; the text of the amending act was not read.'],
        notItsWork: [],
        timeline: [],
      },
      categories: [...categories].map((slug) => ({ slug, label: slug, description: '' })),
      sources: [...sources.values()],
      acts: [...acts.values()].map(({ act }) => act),
      amendments: [...acts.keys()].map((act, position) => ({
        amendingAct,
        act,
        position,
        proof: {
          kind: 'table',
          evidence: { certainty: 'unknown', sources: [], note: 'A table lists changes of the act.' },
        },
        articlesAmended: [],
        wordingUnknown: [],
        categories: [
          ...new Set(modifications.filter((one) => one.act === act).flatMap((one) => one.categories)),
        ],
        coverage: {
          complete: false,
          note: 'The rows of the brought table; whether it lists every change is not known.',
        },
      })),
      modifications,
      annotations,
      checkedProvisions: [],
      checkedActs: [],
    },
    notes: [
      ...read.warnings.map(({ message }): DraftNote => ({ place: 'the file', kind: 'taken', says: message })),
      {
        place: 'the file',
        kind: 'taken',
        says: 'The file is a summary of ours as CSV, read column by column.',
      },
      ...notes,
    ],
    issues,
  }
}

const EVIDENCED = ['certainty', 'sources', 'note']
const KNOWN = new Set([
  'id',
  'act_id',
  'act',
  'label',
  'eid',
  'topic',
  'type',
  'categories',
  'in_force_from',
  'in_force_certainty',
  'notes',
  'claims',
  'sources',
  ...['before', 'after'].flatMap((side) =>
    ['kind', 'text', 'why', 'status', 'language', 'as_of', ...EVIDENCED].map((name) => `${side}_${name}`),
  ),
  ...EVIDENCED.map((name) => `attribution_${name}`),
])
