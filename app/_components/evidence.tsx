/** How sure we are, always in sight, and who says so, one step away. */
import type { Certainty } from '@/lib/model'
import type { EvidenceView, SourceView } from '@/lib/view'
import type { Reader } from './reader'

export function CertaintyMark({ certainty, label }: { certainty: Certainty; label: string }) {
  return <span className={`certainty certainty-${certainty}`}>{label}</span>
}

type Props = {
  /** What the evidence is for: "Text before". */
  readonly about: string
  readonly evidence: EvidenceView
  readonly reader: Reader
  readonly open?: boolean
  /** The page lists its sources at its end (`ComparisonSources`): here they are only named. */
  readonly listed?: boolean
}

/** One line with the certainty; opening it shows the note and the sources. */
export function Evidence({ about, evidence, reader, open = false, listed = false }: Props) {
  const hasBody = evidence.note !== null || evidence.sources.length > 0
  const line = (
    <>
      {about}
      {': '}
      <CertaintyMark certainty={evidence.certainty} label={evidence.certaintyLabel} />
    </>
  )
  if (!hasBody) return <p className="evidence">{line}</p>
  return (
    <details className="evidence" open={open}>
      <summary>
        {line}{' '}
        <span className="evidence-word">
          {reader.say('pages.evidence.sources', { count: evidence.sources.length })}
        </span>
      </summary>
      <EvidenceBody evidence={evidence} reader={reader} listed={listed} />
    </details>
  )
}

export function EvidenceBody({
  evidence,
  reader,
  listed = false,
}: Pick<Props, 'evidence' | 'reader' | 'listed'>) {
  return (
    <div className="evidence-body">
      {evidence.note !== null && <p>{reader.mark(evidence.note)}</p>}
      {listed ? (
        evidence.sources.map((source) => <NamedSource key={source.key} source={source} reader={reader} />)
      ) : (
        <SourceList sources={evidence.sources} reader={reader} />
      )}
    </div>
  )
}

/** Where a source stands among those of the page. */
export function sourceAnchor(key: string): string {
  return `source-${key}`
}

/** The name leads to the text itself, the key to where and when it was read. */
function NamedSource({
  source: { key, title, url, mirrorUrl },
  reader,
}: {
  source: SourceView
  reader: Reader
}) {
  const page = url ?? mirrorUrl
  return (
    <p>
      {page === null ? (
        reader.show(title)
      ) : (
        <a href={page} rel="external noreferrer">
          {reader.show(title)}
        </a>
      )}{' '}
      <a className="whole" href={`#${sourceAnchor(key)}`}>
        [{key}]
      </a>
    </p>
  )
}

export function SourceList({
  sources,
  anchor,
  reader,
}: {
  sources: readonly SourceView[]
  /** Makes the fragment by which an address leads to a source. */
  anchor?: (key: string) => string
  reader: Reader
}) {
  if (sources.length === 0) return null
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.key} id={anchor?.(source.key)}>
          <SourceEntry source={source} reader={reader} />
        </li>
      ))}
    </ul>
  )
}

function SourceEntry({ source, reader }: { source: SourceView; reader: Reader }) {
  const facts = [source.publisher, source.dateLabel].filter((fact) => fact !== null && fact !== '')
  return (
    <>
      <span className="source-title">
        {reader.show(source.title)} <span className="muted">[{source.key}]</span>
      </span>
      {facts.length > 0 && <span className="muted source-facts">{reader.show(facts.join(', '))}. </span>}
      <span className="source-links">
        {source.url !== null && (
          <a href={source.url} rel="external noreferrer">
            {reader.say('pages.evidence.page')}
            <span className="visually-hidden">: {reader.show(source.title)}</span>
          </a>
        )}
        {source.url !== null && source.mirrorUrl !== null && ' · '}
        {source.mirrorUrl !== null && (
          <a href={source.mirrorUrl} rel="external noreferrer">
            {reader.say('pages.evidence.mirror')}
            <span className="visually-hidden">: {reader.show(source.title)}</span>
          </a>
        )}
      </span>
    </>
  )
}
