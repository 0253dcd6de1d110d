/** One row of the comparison: a modification with everything a page or an export shows of it, in words. */
import { placeQuote } from '../anchors'
import {
  type AmendingAct,
  type Anchor,
  type Dossier,
  eIdOf,
  type Language,
  type ModificationSide,
  type TextualModification,
} from '../model'
import { actTitle } from './act-title'
import { categoryLabel } from './category-label'
import type { ClaimRef, ModificationRow } from './comparison-view'
import { deltaPhrase, deltasOf, toDeltaView } from './delta-view'
import { type DossierIndex, indexOf, type PlacedClaim } from './dossier-index'
import { toEvidenceView } from './evidence-view'
import { keptBy } from './kept'
import { labelOf, namesOfAmendingAct } from './labels'
import { provisionLabel } from './provision-label'
import { type SidesView, toSidesView } from './side-view'
import { type Translator, translatorFor } from './translate'

export function toModificationRow(
  modification: TextualModification,
  dossier: Dossier,
  language: Language,
): ModificationRow {
  return rowOf(modification, indexOf(dossier), translatorFor(language))
}

/** The same, where the look-ups are at hand. */
export function rowOf(
  modification: TextualModification,
  index: DossierIndex,
  translate: Translator,
): ModificationRow {
  const isOfDossier = index.modifications.get(modification.id) === modification
  return isOfDossier ? keptRow(index, modification, translate) : makeRow(modification, index, translate)
}

const keptRow = keptBy(
  (index: DossierIndex, modification: TextualModification, translate: Translator) =>
    makeRow(modification, index, translate),
  ({ id }, { language }) => `${language} ${id}`,
)

function makeRow(
  modification: TextualModification,
  index: DossierIndex,
  { language }: Translator,
): ModificationRow {
  const translate = translatorFor(language, index.dossier.amendingAct.status)
  const sides = toSidesView(modification, index, translate)
  const deltas = deltasOf(modification)
  const { id, act, topic, type, attribution, commencement } = modification
  const outside = outsideOf(modification, index, translate)
  const commencementCertainty = commencement.kind === 'on-date' ? commencement.certainty : 'unknown'
  return {
    id,
    eId: eIdOf(modification.address),
    actId: act,
    actTitle: titleOfAct(act, index, translate),
    label: provisionLabel(modification, translate.language),
    topic,
    type,
    typeLabel: modification.observed ? labelOf.observedType(type, translate) : labelOf.type(type, translate),
    observed: sides.observed,
    // What was only seen is nobody's proposal, as it is nobody's deed.
    observedLabel: observedLabel(
      modification,
      sides,
      modification.observed ? translatorFor(language) : translate,
    ),
    summary: summaryOf(
      modification,
      sides,
      deltas.map((delta) => deltaPhrase(delta, translate)),
      translate,
    ),
    ...(modification.observed && { onlySeen: true as const }),
    authority: [
      authorityOf(modification, index.dossier.amendingAct, translate),
      ...(outside === undefined ? [] : [outside.sentence]),
    ].join(' '),
    ...(outside !== undefined && { outsideDeclaredSubject: outside }),
    categories: modification.categories.map((slug) => ({
      slug,
      label: categoryLabel(slug, index, translate),
    })),
    before: sides.before,
    after: sides.after,
    unified: sides.unified,
    deltas: deltas.map((delta) => toDeltaView(delta, translate)),
    attribution: toEvidenceView(attribution, index, translate),
    commencement: {
      date: commencement.kind === 'on-date' ? commencement.date : null,
      label: labelOf.commencement(commencement, translate),
      certainty: commencementCertainty,
      certaintyLabel: labelOf.certainty(commencementCertainty, translate),
    },
    annotations: (index.annotationsOf.get(id) ?? []).map(({ id, kind, body, anchor }) => ({
      id,
      kind,
      body,
      anchorLabel: anchor === undefined ? null : anchorLabel(anchor, modification[anchor.side], translate),
      anchor:
        anchor === undefined
          ? null
          : {
              side: anchor.side,
              exact: isLost(anchor, modification[anchor.side]) ? null : (anchor.quote?.exact ?? null),
            },
    })),
    claims: (index.claimsOf.get(id) ?? []).map((placed) => toClaimRef(placed, translate)),
  }
}

/** Both sides and the attribution are confirmed. */
export function isConfirmed({ before, after, attribution }: TextualModification): boolean {
  return [before.evidence, after.evidence, attribution].every(({ certainty }) => certainty === 'confirmed')
}

/** As `actTitle`, by the identifier; that itself where the dossier has no such act. */
export function titleOfAct(id: string, index: DossierIndex, translate: Translator): string {
  const act = index.acts.get(id)
  return act === undefined ? id : actTitle(act, translate)
}

function observedLabel(
  modification: TextualModification,
  { observed }: SidesView,
  translate: Translator,
): string {
  // "Repealed" is an assertion: it needs an amending act that says so, not only a text that is gone.
  if (observed === 'removed' && (modification.type !== 'repeal' || modification.observed))
    return translate('labels.observed.removedWithoutRepeal')
  if (isNewWithoutText(modification)) return translate('labels.observed.newWithoutText')
  return areTwoTexts(modification) && observed === 'not-compared'
    ? translate('labels.observed.notComparable')
    : translate(`labels.observed.${observed}`)
}

function summaryOf(
  modification: TextualModification,
  { observed, unified }: SidesView,
  deltas: readonly string[],
  translate: Translator,
): string {
  if (isNewWithoutText(modification)) return translate('labels.summary.newWithoutText')
  if (observed === 'not-compared') return translate(`labels.summary.${reasonNotCompared(modification)}`)
  const text =
    unified === null || observed !== 'changed'
      ? translate(`labels.summary.${observed === 'changed' ? 'unchanged' : observed}`)
      : countsOfMarks(unified, translate)
  return deltas.length === 0
    ? translate('labels.summary.sentence', { text })
    : translate('labels.summary.withDeltas', { text, deltas: deltas.join('; ') })
}

function reasonNotCompared({ before, after }: TextualModification) {
  if (before.kind === 'unknown') return after.kind === 'unknown' ? 'unknownBoth' : 'unknownBefore'
  return after.kind === 'unknown' ? 'unknownAfter' : 'notComparable'
}

function isNewWithoutText({ before, after }: TextualModification): boolean {
  return before.kind === 'absent' && after.kind === 'unknown'
}

function areTwoTexts({ before, after }: TextualModification): boolean {
  return before.kind === 'text' && after.kind === 'text'
}

function countsOfMarks(spans: SidesView['unified'] & object, translate: Translator): string {
  const count = (type: 'inserted' | 'deleted') => spans.filter((span) => span.type === type).length
  const [insertions, deletions] = [count('inserted'), count('deleted')]
  return [
    ...(insertions > 0 ? [translate('labels.summary.insertions', { count: insertions })] : []),
    ...(deletions > 0 ? [translate('labels.summary.deletions', { count: deletions })] : []),
  ].join(', ')
}

/** What somebody holds of the declared subject, and who; nothing where nobody says anything of it. */
function outsideOf(
  { outsideDeclaredSubject: evidence }: TextualModification,
  index: DossierIndex,
  translate: Translator,
): ModificationRow['outsideDeclaredSubject'] {
  if (evidence === undefined) return undefined
  const { act } = namesOfAmendingAct(index.dossier.amendingAct, translate)
  return {
    label: translate('labels.subject.outside'),
    sentence: translate(`labels.outsideSubject.${evidence.certainty}`, { act }),
    evidence: toEvidenceView(evidence, index, translate),
  }
}

function authorityOf(
  { attribution, type, observed }: TextualModification,
  amendingAct: AmendingAct,
  translate: Translator,
): string {
  if (observed) return translate('labels.authority.observed')
  const names = namesOfAmendingAct(amendingAct, translate)
  return attribution.certainty === 'unknown'
    ? translate('labels.authority.unknown', names)
    : translate(`labels.authority.${attribution.certainty}.${type}`, names)
}

function anchorLabel(anchor: Anchor, content: ModificationSide, translate: Translator): string {
  const side = translate(`labels.side.${anchor.side}`)
  if (anchor.quote === undefined) return translate('labels.annotation.onSide', { side })
  const quote = anchor.quote.exact
  return isLost(anchor, content)
    ? translate('labels.annotation.lost', { quote, side })
    : translate('labels.annotation.onQuote', { quote, side })
}

/** A note whose words are not there any more, or in more than one place, is on no words. */
function isLost({ quote, lost }: Anchor, content: ModificationSide): boolean {
  if (quote === undefined) return false
  return lost === true || content.kind !== 'text' || placeQuote(content.text, quote) === null
}

function toClaimRef({ claim }: PlacedClaim, translate: Translator): ClaimRef {
  return {
    id: claim.id,
    claim: claim.claim,
    verdict: claim.verdict,
    verdictLabel: labelOf.verdict(claim.verdict, translate),
    reason: claim.reason,
  }
}
