/** What is said about an amended act as a whole: its titles and number, how the amendment is proved, what is missing. */
import type { Amendment } from '../model'
import { titleFor } from './act-title'
import type { ActHeading } from './comparison-view'
import type { DossierIndex } from './dossier-index'
import { toEvidenceView } from './evidence-view'
import { inWordsOf } from './finding-words'
import { actCitation, labelOf } from './labels'
import { titleOfAct } from './modification-row'
import type { Translator } from './translate'

export function toActHeading(amendment: Amendment, index: DossierIndex, translate: Translator): ActHeading {
  const act = index.acts.get(amendment.act)
  const shown = act === undefined ? null : titleFor(act.title, translate.language)
  const articlesWithRow = new Set(
    (index.byAct.get(amendment.act) ?? []).map(
      ({ address }) => address.find((step) => step.unit === 'article')?.number,
    ),
  )
  return {
    id: amendment.act,
    title: titleOfAct(amendment.act, index, translate),
    foreignTitle: shown === null || shown.language === translate.language ? null : shown,
    otherTitles: Object.entries(act?.title ?? {}).flatMap(([language, title]) =>
      language === translate.language || title === undefined || title === '' ? [] : [{ language, title }],
    ),
    citation: act === undefined ? '' : actCitation(act, translate),
    note: amendment.note ?? null,
    coverage: { ...amendment.coverage, note: inWordsOf(amendment.coverage.note, translate) },
    proof: {
      label: labelOf.proof(amendment.proof.kind, translate),
      evidence: toEvidenceView(amendment.proof.evidence, index, translate),
    },
    articlesAmended: amendment.articlesAmended,
    wordingUnknown: amendment.wordingUnknown,
    withoutRow: amendment.wordingUnknown.filter((article) => !articlesWithRow.has(article)),
  }
}
