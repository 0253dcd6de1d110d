/** A dossier of many changes, each with texts of the length of a provision, the same for the same number. */
import { type Dossier, eIdOf, type TextualModification } from '../../lib/model'
import { buildDossier } from '../lib/dossier-builder'
import { CASES } from '../lib/export/table/rows'

/** How often a text of the cases is repeated. */
const LENGTH = 10

export function largeDossier(changes: number): Dossier {
  const dossier = buildDossier()
  const [pattern] = dossier.modifications
  if (pattern === undefined) throw new Error('the dossier of the tests has no changes')
  const acts = dossier.amendments.map(({ act }) => act)
  const modifications = Array.from({ length: changes }, (_, index): TextualModification => {
    const { label, topic, type, before, after, attribution } = CASES[index % CASES.length] ?? pattern
    const act = acts[Math.floor((index * acts.length) / changes)] ?? pattern.act
    return {
      ...pattern,
      id: `change-${index}` as TextualModification['id'],
      act,
      label: `${label} of ${index}`,
      topic,
      type,
      position: index,
      before: longer(before, index),
      after: longer(after, index),
      attribution: attribution ?? pattern.attribution,
    }
  })
  if (modifications.some(({ address }) => eIdOf(address) === '')) throw new Error('a change has no place')
  return { ...dossier, modifications, annotations: [], checkedProvisions: [], checkedActs: [] }
}

/** Texts differ from change to change, as those of a law do. */
function longer(side: TextualModification['before'], index: number): TextualModification['before'] {
  if (side.kind !== 'text') return side
  const text = Array.from({ length: LENGTH }, (_, time) => `${side.text} (${index}.${time})`).join(' ')
  return { ...side, text }
}
