/** What the unit of fines stands for: it is in every text about them, and nobody outside the field knows it. */
import type { ModificationRow } from '@/lib/view'
import type { Reader } from './reader'

const MCI = /(?<!\p{L})(?:MCIs?|МРП|АЕК)(?!\p{Lu})/u

/** As the English texts have it. */
const ENGLISH = 'MCI'

/** Nothing where none of the texts has it. */
export function UnitNote({ texts, reader }: { texts: readonly string[]; reader: Reader }) {
  if (!texts.some((text) => MCI.test(text))) return null
  return <p className="small muted unit-note">{reader.say('pages.overview.mci', { unit: ENGLISH })}</p>
}

/** The texts of rows, as far as they are known. */
export function textsOf(rows: readonly ModificationRow[]): string[] {
  return rows.flatMap(({ before, after }) =>
    [before, after].flatMap((side) => (side.kind === 'text' ? side.spans.map(({ text }) => text) : [])),
  )
}
