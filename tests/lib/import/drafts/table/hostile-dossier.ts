/** The small dossier with one change for each text that breaks careless writers. */
import type { Dossier, TextualModification } from '../../../../../lib/model'
import { buildDossier, textSide } from '../../../dossier-builder'
import { HOSTILE_TEXTS } from '../../../export/hostile-text'

export function hostileDossier(
  texts: readonly string[] = HOSTILE_TEXTS.filter((text) => text !== ''),
): Dossier {
  const dossier = buildDossier()
  const [first] = dossier.modifications
  if (first === undefined) throw new Error('The small dossier has changes.')
  return {
    ...dossier,
    modifications: texts.map(
      (text, index): TextualModification => ({
        ...first,
        id: `change-${index}`,
        position: index,
        topic: text,
        before: textSide(text),
        after: textSide(`${text} and ${text}`),
      }),
    ),
    annotations: [],
  }
}
