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
}

/** One line with the certainty; opening it shows the note and the sources. */
export function Evidence({ about, evidence, reader, open = false }: Props) {
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
      <EvidenceBody evidence={evidence} reader={reader} />
    </details>
  )
}

export function EvidenceBody({ evidence, reader }: { evidence: EvidenceView; reader: Reader }) {
  return (
    <div className="evidence-body">
      {evidence.note !== null && <p>{reader.mark(evidence.note)}</p>}
      <SourceList sources={evidence.sources} reader={reader} />
    </div>
  )
}

export function SourceList({ sources, reader }: { sources: readonly SourceView[]; reader: Reader }) {
  if (sources.length === 0) return null
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.key}>
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
