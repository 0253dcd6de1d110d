/** The sources of a comparison, each once: the evidence of the rows names them and leads here. */
import type { ModificationRow, SourceView } from '@/lib/view'
import { SourceList, sourceAnchor } from './evidence'
import type { Reader } from './reader'
import { TitledSection } from './titled-section'

export function ComparisonSources({ rows, reader }: { rows: readonly ModificationRow[]; reader: Reader }) {
  const sources = sourcesOf(rows)
  if (sources.length === 0) return null
  return (
    <TitledSection
      id="sources"
      heading={reader.say('export.document.sources')}
      lead={reader.say('pages.evidence.list')}
    >
      <div className="source-list">
        <SourceList sources={sources} anchor={sourceAnchor} reader={reader} />
      </div>
    </TitledSection>
  )
}

/** Those the rows rest on, in the order of their keys. */
function sourcesOf(rows: readonly ModificationRow[]): SourceView[] {
  const evidence = rows.flatMap((row) => [
    row.before.evidence,
    row.after.evidence,
    row.attribution,
    ...(row.outsideDeclaredSubject === undefined ? [] : [row.outsideDeclaredSubject.evidence]),
  ])
  const found = new Map(evidence.flatMap(({ sources }) => sources.map((source) => [source.key, source])))
  return [...found.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
}
