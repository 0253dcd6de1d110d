/**
 * What was held against sources and then edited by hand is no longer what the sources say. Whoever edits it and leaves
 * its evidence as it was has not looked again: the certainty falls until somebody says otherwise.
 */
import type { Evidence, ModificationSide } from '../model'

const EDITED = 'Edited by hand.'
const EDITED_AFTER_CHECK = 'Edited by hand after it was held against the sources.'

/** @returns the evidence after an edit of what it is for: less certain where nobody touched the evidence itself. */
export function evidenceAfterEdit(from: Evidence, to: Evidence): Evidence {
  if (to.certainty === 'unknown' || !isSame(from, to)) return to
  const remarks = [EDITED, EDITED_AFTER_CHECK]
  if (remarks.some((remark) => to.note?.includes(remark))) return { ...to, certainty: 'likely' }
  const said = to.note === undefined ? '' : `${to.note}${/[.!?…]$/u.test(to.note) ? '' : '.'} `
  return { ...to, certainty: 'likely', note: `${said}${wasHeldAgainst(from) ? EDITED_AFTER_CHECK : EDITED}` }
}

/** Only what is confirmed by a source was held against one; what a brought file says was held against nothing. */
function wasHeldAgainst({ certainty, sources }: Evidence): boolean {
  return certainty === 'confirmed' && sources.length > 0
}

/** The same for a side, whose text is then official no longer. */
export function sideAfterEdit(from: ModificationSide, to: ModificationSide): ModificationSide {
  if (to.kind === 'unknown' || from.kind === 'unknown') return to
  const [before, after] = [from, to].map((side) => (side.kind === 'text' ? asTyped(side.text) : null))
  if (before === after || !isSame(from.evidence, to.evidence)) return to
  const evidence = evidenceAfterEdit(from.evidence, to.evidence)
  if (to.kind === 'absent' || from.kind === 'absent') return { ...to, evidence }
  if (from.status !== to.status) return to
  return { ...to, status: to.status === 'official' ? 'unverified' : to.status, evidence }
}

/** A text as it comes back from a form in which nobody touched it. */
export function asTyped(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

function isSame(one: Evidence, other: Evidence): boolean {
  const [said, again] = [one, other].map(({ certainty, sources, note = '' }) =>
    JSON.stringify([certainty, [...new Set(sources)], asTyped(note)]),
  )
  return said === again
}
