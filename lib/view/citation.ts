/**
 * How to cite a change in the style of each language: the act, the provision, the amending act, the day. The amending
 * act is named only where the attribution is not unknown, and a day only where it is established.
 */
import { type Act, LANGUAGES, type Language, type TextualModification } from '../model'
import { actTitle, saysSubjectAlone, titleFor } from './act-title'
import { dayForms } from './dates'
import type { DossierIndex } from './dossier-index'
import { namesOfAmendingAct } from './labels'
import { genderInRussian, provisionInSentence } from './provision-label'
import { type Translator, translatorFor } from './translate'

export type Citation = { readonly language: Language; readonly text: string }

/** One in each language, the reader's own first. */
export function citationsOf(
  modification: TextualModification,
  index: DossierIndex,
  reader: Language,
): Citation[] {
  return [reader, ...LANGUAGES.filter((language) => language !== reader)].map((language) => ({
    language,
    text: citationOf(modification, index, translatorFor(language, index.dossier.amendingAct.status)),
  }))
}

/**
 * @returns "Criminal Code of the Republic of Kazakhstan, 3 July 2014 No. 226-V, Article 255(1), as amended by Law No.
 *   28-VI of 22 December 2016, in force 7 January 2017 (likely)"; in the language of the translator, without a full stop.
 */
export function citationOf(
  modification: TextualModification,
  index: DossierIndex,
  translate: Translator,
): string {
  const provision = translate('labels.citation.provision', {
    act: citedAct(modification.act, index, translate),
    label: provisionInSentence(modification, translate.language),
  })
  const deed = deedOf(modification, index, translate)
  const inForce = dayOf(modification, translate)
  const facts =
    deed === null || inForce === null
      ? (deed ?? inForce)
      : translate('labels.citation.both', { deed, inForce })
  return facts === null ? provision : translate('labels.citation.withFacts', { provision, facts })
}

function citedAct(id: string, index: DossierIndex, translate: Translator): string {
  const act = index.acts.get(id)
  if (act === undefined) return id
  const { date, number, kind } = act
  if (date === undefined || number === undefined) return citedWithGaps(act, translate)
  const shown = titleFor(act.title, translate.language)
  return translate('labels.citation.act', {
    title: shown?.title ?? id,
    number,
    ...dayForms(date, translate),
    kind,
    country: index.dossier.amendingAct.country?.toUpperCase() ?? 'other',
    // "О связи" stands in quotation marks beside "law"; "Уголовный кодекс" names itself.
    naming: shown !== null && saysSubjectAlone(act.title, shown.language) ? 'quoted' : 'itself',
  })
}

/** A citation leaves out what is not known: it names the act, it does not describe it. */
function citedWithGaps(act: Act, translate: Translator): string {
  const { date, number } = act
  const title = actTitle(act, translate)
  if (date !== undefined)
    return translate('labels.citation.actDated', { title, ...dayForms(date, translate) })
  if (number !== undefined) return translate('labels.citation.actNumbered', { title, number })
  return translate('labels.citation.actTitle', { title })
}

function deedOf(
  modification: TextualModification,
  { dossier }: DossierIndex,
  translate: Translator,
): string | null {
  const { type, attribution } = modification
  if (attribution.certainty === 'unknown') return null
  const deed = type === 'insertion' || type === 'repeal' || type === 'replacement' ? type : 'amendment'
  const values = {
    ...namesOfAmendingAct(dossier.amendingAct, translate),
    gender: genderInRussian(modification),
  }
  return translate(`labels.citation.${attribution.certainty}.${deed}`, values)
}

function dayOf({ commencement }: TextualModification, translate: Translator): string | null {
  if (commencement.kind !== 'on-date' || commencement.certainty === 'unknown') return null
  const inForce = commencement.certainty === 'confirmed' ? 'inForce' : 'inForceLikely'
  return translate(`labels.citation.${inForce}`, dayForms(commencement.date, translate))
}
