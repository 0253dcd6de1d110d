/** A note whose words were edited away says so to every reader, and is put on no words. */
import { describe, expect, it } from '@jest/globals'
import type { Anchor, Dossier } from '../../../lib/model'
import { toModificationRow } from '../../../lib/view'
import { buildDossier } from '../dossier-builder'

const dossier = buildDossier()
const note = dossier.annotations.find(({ anchor }) => anchor?.quote)

function shown(anchor: Anchor) {
  const annotations = dossier.annotations.map((one) => (one.id === note?.id ? { ...one, anchor } : one))
  const changed: Dossier = { ...dossier, annotations }
  const row = changed.modifications.find(({ id }) => id === note?.modification)
  if (row === undefined) throw new Error('The note is on no row.')
  return toModificationRow(row, changed, 'en').annotations.find(({ id }) => id === note?.id)
}

describe('a note', () => {
  const anchor = note?.anchor as Anchor
  const exact = anchor.quote?.exact ?? ''

  it('that is on its words says which', () => {
    expect(shown(anchor)?.anchor).toEqual({ side: anchor.side, exact })
    expect(shown(anchor)?.anchorLabel).toBe(`On “${exact}”, ${anchor.side}`)
  })

  it.each<[string, Anchor]>([
    ['whose place was lost', { ...anchor, lost: true }],
    ['whose words are not there', { ...anchor, quote: { exact, prefix: 'nothing of this', suffix: '' } }],
  ])('%s is on no words, and says so with its quotation', (_, lost) => {
    expect(shown(lost)?.anchor).toEqual({ side: anchor.side, exact: null })
    expect(shown(lost)?.anchorLabel).toBe(
      `The words of this note, “${exact}” (${anchor.side}), were edited; its place is lost`,
    )
  })
})
