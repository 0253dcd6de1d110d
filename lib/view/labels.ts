/** Words for the closed lists of the vocabulary. */
import {
  type Act,
  type AmendingAct,
  type Certainty,
  type CheckBasis,
  type Commencement,
  LANGUAGES,
  type ModificationType,
  type ProofKind,
  type SourceKind,
  type TextState,
  type TextStatus,
  type TimelineKind,
  type Verdict,
} from '../model'
import { dayForms } from './dates'
import { inWordsOf } from './finding-words'
import { languageName } from './language-name'
import { type Translator, translatorFor } from './translate'

/** Every function here answers in the language of the translator. */
export const labelOf = {
  /** @param tag BCP 47; a language without a label of ours is named as the platform names it. */
  language: (tag: string, translate: Translator): string => {
    const language = LANGUAGES.find((known) => known === tag)
    return language === undefined
      ? languageName(tag, translate.language)
      : translate(`labels.language.${language}`)
  },
  type: (type: ModificationType, translate: Translator): string => translate(`labels.type.${type}`),
  /** What was seen and is asserted by nobody: "Removed (seen)", never "Repeal". */
  observedType: (type: ModificationType, translate: Translator): string =>
    translate(`labels.observedType.${type}`),
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

/**
 * The name as a subject, and in the form that follows "by" in languages that decline. English has the name as given, and
 * so has an act of which number or day are not known.
 */
export function namesOfAmendingAct(
  { name, number, status, adopted }: AmendingAct,
  translate: Translator,
): { act: string; actBy: string } {
  const words = translatorFor(translate.language, status)
  if (translate.language === 'en') {
    const isPlain = status !== 'bill' || /\b(?:bill|draft)\b/i.test(name)
    return { act: name, actBy: isPlain ? name : words('labels.amendingActName.namedBy', { name }) }
  }
  if (number === undefined || adopted === undefined) {
    const named = { name: inWordsOf(name, translate) }
    return {
      act: words('labels.amendingActName.named', named),
      actBy: words('labels.amendingActName.namedBy', named),
    }
  }
  const values = { number, ...dayForms(adopted.value, translate) }
  return {
    act: words(`labels.amendingActName.${status}`, values),
    actBy: words(`labels.amendingActName.${status}By`, values),
  }
}

export function toAmendingActRef(
  amendingAct: AmendingAct,
  translate: Translator,
): { readonly id: string; readonly name: string } {
  return { id: amendingAct.id, name: namesOfAmendingAct(amendingAct, translate).act }
}

/**
 * @returns "Code of 3 July 2014, No. 226-V", with the other number in use where there is one; what is not known of the two
 *   is said to be so.
 */
export function actCitation(act: Act, translate: Translator): string {
  const citation = withWhatIsKnown(act, translate)
  return act.numberAlso === undefined
    ? citation
    : translate('labels.act.numberAlso', { citation, number: act.numberAlso })
}

function withWhatIsKnown({ kind, date, number }: Act, translate: Translator): string {
  const day = date === undefined ? null : dayForms(date, translate)
  if (day !== null && number !== undefined) return translate(`labels.act.${kind}`, { ...day, number })
  if (number !== undefined) return translate('labels.actWithout.date', { kind, number })
  if (day !== null) return translate('labels.actWithout.number', { kind, ...day })
  return translate('labels.actWithout.both', { kind })
}
