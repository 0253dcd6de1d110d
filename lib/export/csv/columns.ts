/**
 * The columns of the CSV file: one row a change, every value with its evidence. The names are part of the interface;
 * new columns are added at the end.
 */
import type { EvidenceView, ModificationRow, SideView, SourceView } from '../../view'
import { type ExportContext, permalinkOf } from '../export-context'
import { textOfSide } from '../side-text'

export type Column = {
  readonly name: string
  readonly value: (row: ModificationRow, context: ExportContext) => string
}

/** Between the values of a cell that holds several. */
const SEPARATOR = ' | '

export const COLUMNS: readonly Column[] = [
  { name: 'id', value: (row) => row.id },
  { name: 'act_id', value: (row) => row.actId },
  { name: 'act', value: (row) => row.actTitle },
  { name: 'label', value: (row) => row.label },
  { name: 'eid', value: (row) => row.eId },
  { name: 'topic', value: (row) => row.topic },
  { name: 'type', value: (row) => row.type },
  { name: 'categories', value: (row) => row.categories.map(({ slug }) => slug).join(SEPARATOR) },
  { name: 'observed', value: (row) => row.observed },
  { name: 'summary', value: (row) => row.summary },
  { name: 'authority', value: (row) => row.authority },
  ...sideColumns('before'),
  ...sideColumns('after'),
  ...evidenceColumns('attribution', (row) => row.attribution),
  { name: 'in_force_from', value: (row) => row.commencement.date ?? `[${row.commencement.label}]` },
  { name: 'in_force_certainty', value: (row) => row.commencement.certainty },
  { name: 'deltas', value: (row) => row.deltas.map(({ sentence }) => sentence).join(SEPARATOR) },
  { name: 'notes', value: (row) => row.annotations.map(noteOf).join(SEPARATOR) },
  {
    name: 'claims',
    value: (row) =>
      row.claims.map(({ id, verdict, claim }) => `${id} (${verdict}): ${claim}`).join(SEPARATOR),
  },
  { name: 'permalink', value: (row, context) => permalinkOf(row.id, context) },
  { name: 'sources', value: (row) => citedIn(row).map(sourceOf).join('\n') },
]

/** Without a text the text column says in brackets what there is instead; the kind column tells the three apart. */
function sideColumns(place: 'before' | 'after'): Column[] {
  return [
    { name: `${place}_kind`, value: (row) => row[place].kind },
    { name: `${place}_text`, value: (row) => textOfSide(row[place]) ?? `[${sentenceOf(row[place])}]` },
    { name: `${place}_why`, value: (row) => (row[place].kind === 'unknown' ? row[place].why : '') },
    { name: `${place}_status`, value: (row) => (row[place].kind === 'text' ? row[place].status : '') },
    { name: `${place}_language`, value: (row) => (row[place].kind === 'text' ? row[place].language : '') },
    { name: `${place}_as_of`, value: (row) => row[place].asOf ?? '' },
    ...evidenceColumns(place, (row) => row[place].evidence),
  ]
}

function evidenceColumns(name: string, evidenceOf: (row: ModificationRow) => EvidenceView): Column[] {
  return [
    { name: `${name}_certainty`, value: (row) => evidenceOf(row).certainty },
    {
      name: `${name}_sources`,
      value: (row) =>
        evidenceOf(row)
          .sources.map(({ key }) => key)
          .join(SEPARATOR),
    },
    { name: `${name}_note`, value: (row) => evidenceOf(row).note ?? '' },
  ]
}

function sentenceOf(side: SideView): string {
  return side.kind === 'text' ? '' : side.sentence
}

/** The sources of all three evidences, once each, so that a line of the file can be checked without another file. */
function citedIn(row: ModificationRow): SourceView[] {
  const cited = [
    row.before.evidence,
    row.after.evidence,
    row.attribution,
    ...(row.outsideDeclaredSubject ? [row.outsideDeclaredSubject.evidence] : []),
  ].flatMap(({ sources }) => sources)
  return [...new Map(cited.map((source) => [source.key, source])).values()]
}

function sourceOf({ key, title, publisher, dateLabel, url, mirrorUrl }: SourceView): string {
  const parts = [title, publisher, dateLabel, url, mirrorUrl].filter((part) => part !== null && part !== '')
  return `${key}: ${parts.join(', ')}`
}

function noteOf({ kind, anchorLabel, body }: ModificationRow['annotations'][number]): string {
  return `${kind}${anchorLabel === null ? '' : ` (${anchorLabel})`}: ${body}`
}
