/** Words for the closed lists of the vocabulary. */
import {
  type Act,
  type AmendingAct,
  type Certainty,
  type CheckBasis,
  type Commencement,
  LANGUAGES,
  type Language,
  type ModificationType,
  type ProofKind,
  type SourceKind,
  type TextState,
  type TextStatus,
  type TimelineKind,
  type Verdict,
} from '../model'
import { dayForms } from './dates'
import type { Translator } from './translate'

/** Every function here answers in the language of the translator. */
export const labelOf = {
  language: (language: Language, translate: Translator): string => translate(`labels.language.${language}`),
  type: (type: ModificationType, translate: Translator): string => translate(`labels.type.${type}`),
  certainty: (certainty: Certainty, translate: Translator): string =>
    translate(`labels.certainty.${certainty}`),
  verdict: (verdict: Verdict, translate: Translator): string => translate(`labels.verdict.${verdict}`),
  /** @param tag BCP 47: "Text in English"; a language without such a label is named as the platform names it. */
  textLanguage: (tag: string, translate: Translator): string => {
    const language = LANGUAGES.find((known) => known === tag.split('-')[0])
    return language === undefined
      ? translate('labels.textLanguage.other', { language: languageName(tag, translate.language) })
      : translate(`labels.textLanguage.${language}`)
  },
  textState: (state: TextState, translate: Translator): string => translate(`labels.textState.${state}`),
  textStatus: (status: TextStatus, translate: Translator): string => translate(`labels.textStatus.${status}`),
  timelineKind: (kind: TimelineKind, translate: Translator): string => translate(`labels.timeline.${kind}`),
  checkBasis: (basis: CheckBasis, translate: Translator): string => translate(`labels.checkBasis.${basis}`),
  sourceKind: (kind: SourceKind, translate: Translator): string => translate(`labels.sourceKind.${kind}`),
  proof: (kind: ProofKind, translate: Translator): string => translate(`labels.proof.${kind}`),
  commencement: (commencement: Commencement, translate: Translator): string =>
    commencement.kind === 'on-date'
      ? translate(`labels.commencement.${commencement.certainty === 'unknown' ? 'on-date-if' : 'on-date'}`, {
          ...dayForms(commencement.date, translate),
        })
      : translate(`labels.commencement.${commencement.kind}`),
} as const

/** A tag that is none, or that the platform has no name for, stands for itself. */
function languageName(tag: string, reader: Language): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The name as a subject, and in the form that follows "by" in languages that decline. English has the name as given. */
export function namesOfAmendingAct(
  { name, number, status, adopted }: AmendingAct,
  translate: Translator,
): { act: string; actBy: string } {
  if (translate.language === 'en') return { act: name, actBy: name }
  const values = { number, ...dayForms(adopted.value, translate) }
  return {
    act: translate(`labels.amendingActName.${status}`, values),
    actBy: translate(`labels.amendingActName.${status}By`, values),
  }
}

export function toAmendingActRef(
  amendingAct: AmendingAct,
  translate: Translator,
): { readonly id: string; readonly name: string } {
  return { id: amendingAct.id, name: namesOfAmendingAct(amendingAct, translate).act }
}

/** @returns "Code of 3 July 2014, No. 226-V", with the other number in use where there is one. */
export function actCitation(act: Act, translate: Translator): string {
  const citation = translate(`labels.act.${act.kind}`, {
    ...dayForms(act.date, translate),
    number: act.number,
  })
  return act.numberAlso === undefined
    ? citation
    : translate('labels.act.numberAlso', { citation, number: act.numberAlso })
}
