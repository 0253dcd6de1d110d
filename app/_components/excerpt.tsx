/** The changed words of a row with a few words around them. */
import { type Excerpt, excerptOf, type ModificationRow } from '@/lib/view'
import { dayOf } from './comparison-row'
import type { Reader } from './reader'
import { Spans } from './spans'

/** Nothing where the texts are not known. */
export function ExcerptOfChange({ row, reader }: { row: ModificationRow; reader: Reader }) {
  const excerpt = excerptOf(row)
  if (excerpt === null) return null
  return (
    <div className="excerpt">
      <p className={`legal-text text-${excerpt.status}`} lang={excerpt.language}>
        <Spans spans={excerpt.spans} date={dayOf(row.commencement)} reader={reader} />
      </p>
      <p className="excerpt-status">{reader.show(whichText(excerpt, reader))}</p>
    </div>
  )
}

/** "Restated in our words", and the language where it is not the reader's. */
function whichText({ statusLabel, language, languageLabel }: Excerpt, reader: Reader): string {
  return language === reader.language ? statusLabel : `${statusLabel} · ${languageLabel}`
}
