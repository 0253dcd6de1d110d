/**
 * Headlines as the sentences of a file: each says how sure it is, and stands by itself. On a page a tag and a heading do
 * both; in a file "(likely)" belongs inside the sentence, with how many of its changes that is true of, and "the same by
 * an official" needs the offence that it is the same as.
 */
import type { SummarySentence, Translator } from '../view'
import type { SummaryDocument } from './summary-document'

export type HeadlineSection = { readonly label: string; readonly sentences: readonly SummarySentence[] }

/** @returns the measures that have headlines, in their order. */
export function headlineSections(
  { summary, dossier }: Pick<SummaryDocument, 'summary' | 'dossier'>,
  translate: Translator,
): HeadlineSection[] {
  const isShown = new Set(summary.groups.flatMap(({ changes }) => changes.map(({ id }) => id)))
  const isLikely = new Set(
    dossier.modifications.flatMap(({ id, attribution }) => (attribution.certainty === 'likely' ? [id] : [])),
  )
  return summary.headlines.flatMap(({ label, items }) => {
    const sentences = items.map(({ sentence, modifications, parts }): SummarySentence => {
      const likely = modifications.filter((id) => isLikely.has(id)).length
      const basis = parts?.basis ?? null
      const said = qualified(sentence, likely, modifications.length, translate)
      if (basis === null || !isShown.has(basis.id)) return { sentence: said, modifications }
      return {
        sentence: translate('export.document.basis', { basis: basis.topic, sentence: said }),
        modifications: [basis.id, ...modifications],
      }
    })
    return sentences.length === 0 ? [] : [{ label, sentences }]
  })
}

function qualified(sentence: string, likely: number, all: number, translate: Translator): string {
  if (likely === 0) return sentence
  const certainty =
    likely === all
      ? translate('export.document.likely')
      : translate('export.document.likelyOf', { count: likely })
  return `${translate('export.row.qualified', { value: sentence.replace(/\.$/, ''), certainty })}.`
}
