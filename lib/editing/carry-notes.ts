/** Notes on words follow them when a text is edited, or say that their place was lost. */
import { carryAnchor } from '../anchors'
import type { Anchor, Annotation, ModificationSide, TextualModification } from '../model'

/**
 * @param from the modification before the edit
 * @param to the same one after it, maybe under another identifier
 * @returns all annotations, those of the modification with their places in the new texts
 */
export function carryNotes(
  annotations: readonly Annotation[],
  from: TextualModification,
  to: TextualModification,
): Annotation[] {
  return annotations.map((note) => {
    if (note.modification !== from.id) return note
    const { anchor } = note
    return {
      ...note,
      modification: to.id,
      ...(anchor && { anchor: carried(anchor, from[anchor.side], to[anchor.side]) }),
    }
  })
}

function carried(anchor: Anchor, from: ModificationSide, to: ModificationSide): Anchor {
  const { quote, lost } = anchor
  if (quote === undefined || lost) return anchor
  if (from.kind === 'text' && to.kind === 'text') {
    if (from.text === to.text) return anchor
    const found = carryAnchor(from.text, to.text, quote)
    if (found !== null) return { ...anchor, quote: found }
  }
  return { ...anchor, lost: true }
}
