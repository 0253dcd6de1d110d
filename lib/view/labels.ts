/** Words for the closed lists of the vocabulary. Measure categories bring their own labels in the dossier. */
import type {
  Act,
  AmendingAct,
  Certainty,
  CheckBasis,
  Commencement,
  Language,
  ModificationType,
  ProofKind,
  SourceKind,
  TextStatus,
  TimelineKind,
  Verdict,
} from '../model'
import { dayInWords } from './dates'
import type { Translator } from './translate'

/** Every function here answers in the language of the translator. */
export const labelOf = {
  language: (language: Language, translate: Translator): string => translate(`labels.language.${language}`),
  type: (type: ModificationType, translate: Translator): string => translate(`labels.type.${type}`),
  certainty: (certainty: Certainty, translate: Translator): string =>
    translate(`labels.certainty.${certainty}`),
  verdict: (verdict: Verdict, translate: Translator): string => translate(`labels.verdict.${verdict}`),
  textStatus: (status: TextStatus, translate: Translator): string => translate(`labels.textStatus.${status}`),
  timelineKind: (kind: TimelineKind, translate: Translator): string => translate(`labels.timeline.${kind}`),
  checkBasis: (basis: CheckBasis, translate: Translator): string => translate(`labels.checkBasis.${basis}`),
  sourceKind: (kind: SourceKind, translate: Translator): string => translate(`labels.sourceKind.${kind}`),
  proof: (kind: ProofKind, translate: Translator): string => translate(`labels.proof.${kind}`),
  commencement: (commencement: Commencement, translate: Translator): string =>
    commencement.kind === 'on-date'
      ? translate(`labels.commencement.${commencement.certainty === 'unknown' ? 'on-date-if' : 'on-date'}`, {
          date: dayInWords(commencement.date, translate),
        })
      : translate(`labels.commencement.${commencement.kind}`),
} as const

/** The name as a subject, and in the form that follows "by" in languages that decline. English has the name as given. */
export function namesOfAmendingAct(
  { name, number, status, adopted }: AmendingAct,
  translate: Translator,
): { act: string; actBy: string } {
  if (translate.language === 'en') return { act: name, actBy: name }
  const values = { number, date: dayInWords(adopted.value, translate) }
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
    date: dayInWords(act.date, translate),
    number: act.number,
  })
  return act.numberAlso === undefined
    ? citation
    : translate('labels.act.numberAlso', { citation, number: act.numberAlso })
}
