/** One side of a change: the text with its marks, or the plain statement that there was none or that we do not know it. */
import type { SideView } from '@/lib/view'
import { Evidence } from './evidence'
import type { Reader } from './reader'
import { Spans } from './spans'

type Place = 'before' | 'after'

export function SideText({ side, date, reader }: { side: SideView; date: string | null; reader: Reader }) {
  switch (side.kind) {
    case 'text':
      return (
        <div className={`legal-text text-${side.status}`} lang={side.language}>
          <Spans spans={side.spans} date={date} reader={reader} />
        </div>
      )
    case 'absent':
      return <p className="no-provision">{side.sentence}</p>
    case 'unknown':
      return (
        <div className="not-known">
          <strong>{reader.say('pages.side.notAvailable')}</strong>
          <p>{reader.mark(side.why)}</p>
        </div>
      )
  }
}

/** Under the text: its status, the day it was read for, how sure it is. */
export function SideFoot({
  side,
  place,
  reader,
  open,
  listed,
}: {
  side: SideView
  place: Place
  reader: Reader
  open?: boolean
  listed?: boolean
}) {
  const { translate } = reader
  const facts = [
    ...(side.kind === 'text' ? [side.statusLabel, side.languageLabel] : []),
    side.asOfLabel,
  ].filter((fact) => fact !== null)
  return (
    <div className="side-foot">
      {facts.length > 0 && (
        <p className="fact-line">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      )}
      <Evidence
        about={translate(`pages.side.${place}Evidence`)}
        evidence={side.evidence}
        reader={reader}
        open={open}
        listed={listed}
      />
    </div>
  )
}
