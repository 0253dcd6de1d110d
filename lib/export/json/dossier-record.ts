/**
 * A dossier as JSON (`tuzetu/dossier@1`), without loss: what is read back is the same dossier. Fields are listed one by one,
 * so that the same dossier always gives the same bytes, whoever made it and in whatever order.
 */
import {
  type Act,
  type ActCount,
  type ActVersion,
  type AmendingAct,
  type Amendment,
  type Annotation,
  type CheckedAct,
  type CheckedProvision,
  type Claim,
  type Commencement,
  type Dossier,
  type Evidence,
  type Evidenced,
  type ExternalId,
  LANGUAGES,
  type MeasureCategory,
  type ModificationSide,
  type PressArticle,
  type ProvisionAddress,
  type Source,
  type TextualModification,
  type Titles,
} from '../../model'

export const DOSSIER_SCHEMA = 'tuzetu/dossier@1'

export type DossierRecord = {
  readonly schema: typeof DOSSIER_SCHEMA
  /** The filter, as an address has it, by which changes were chosen; empty where the dossier is whole. */
  readonly selection: string
} & Dossier

/** @param selection the filter by which the dossier was cut down; empty where it is whole. */
export function toDossierRecord(dossier: Dossier, selection = ''): DossierRecord {
  return {
    schema: DOSSIER_SCHEMA,
    selection,
    amendingAct: amendingActRecord(dossier.amendingAct),
    categories: dossier.categories.map(categoryRecord),
    sources: dossier.sources.map(sourceRecord),
    acts: dossier.acts.map(actRecord),
    amendments: dossier.amendments.map(amendmentRecord),
    modifications: dossier.modifications.map(modificationRecord),
    annotations: dossier.annotations.map(annotationRecord),
    checkedProvisions: dossier.checkedProvisions.map(checkedProvisionRecord),
    checkedActs: dossier.checkedActs.map(checkedActRecord),
    ...(dossier.pressArticle && { pressArticle: pressArticleRecord(dossier.pressArticle) }),
    ...(dossier.actVersions && { actVersions: dossier.actVersions.map(actVersionRecord) }),
  }
}

/**
 * The record as JSON, one entry a line, so that a change in one entry is a change in one line.
 * @param margin what stands before each line.
 */
export function* dossierPieces(record: DossierRecord, margin = ''): Generator<string> {
  yield '{'
  let isFirst = true
  for (const [name, value] of Object.entries(record)) {
    yield `${isFirst ? '' : ','}\n${margin} ${JSON.stringify(name)}: `
    isFirst = false
    if (!Array.isArray(value) || value.length === 0) {
      yield JSON.stringify(value)
      continue
    }
    let opening = '['
    for (const entry of value) {
      yield `${opening}\n${margin}  ${JSON.stringify(entry)}`
      opening = ','
    }
    yield `\n${margin} ]`
  }
  yield `\n${margin}}`
}

/** A whole file of `tuzetu/dossier@1`. */
export function* writeDossierJson(dossier: Dossier, selection = ''): Generator<string> {
  yield* dossierPieces(toDossierRecord(dossier, selection))
  yield '\n'
}

/** Left out where it is not known, so that absent never looks like empty. */
function known<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value })
}

function evidenceRecord({ certainty, sources, note }: Evidence): Evidence {
  return { certainty, sources: [...sources], ...known('note', note) }
}

function evidenced<Value>({ value, evidence }: Evidenced<Value>): Evidenced<Value> {
  return { value, evidence: evidenceRecord(evidence) }
}

function maybeEvidenced<Name extends string, Value>(name: Name, value: Evidenced<Value> | undefined) {
  return known(name, value && evidenced(value))
}

function externalIdRecord({ id, alternative, certainty }: ExternalId): ExternalId {
  return { id, ...known('alternative', alternative), certainty }
}

/** The languages of the interface first, as content has them, then by tag: the order in which titles were read says nothing. */
function titlesRecord<Value>(titles: Titles<Value>, record: (value: Value) => Value): Titles<Value> {
  const others = Object.keys(titles).filter((tag) => !(LANGUAGES as readonly string[]).includes(tag))
  const tags = [...LANGUAGES, ...others.sort()]
  return Object.fromEntries(
    tags.flatMap((tag): [string, Value][] => {
      const title = titles[tag]
      return title === undefined ? [] : [[tag, record(title)]]
    }),
  )
}

export function amendingActRecord(act: AmendingAct): AmendingAct {
  return {
    id: act.id,
    status: act.status,
    ...known('country', act.country),
    ...known('number', act.number),
    name: act.name,
    title: titlesRecord(act.title, evidenced),
    ...maybeEvidenced('adopted', act.adopted),
    ...maybeEvidenced('published', act.published),
    ...maybeEvidenced('inForceFrom', act.inForceFrom),
    ...known('adiletId', act.adiletId && externalIdRecord(act.adiletId)),
    ...maybeEvidenced('gazette', act.gazette),
    textFound: act.textFound,
    summary: [...act.summary],
    counts: act.counts.map(countRecord),
    countsNote: act.countsNote,
    gaps: [...act.gaps],
    notItsWork: [...act.notItsWork],
    timeline: act.timeline.map(({ id, kind, date, event, evidence }) => ({
      id,
      kind,
      date,
      event,
      evidence: evidenceRecord(evidence),
    })),
  }
}

function countRecord({ id, label, acts, codes, laws, articles, speaksOf, evidence }: ActCount): ActCount {
  return {
    id,
    label,
    ...known('acts', acts),
    ...known('codes', codes),
    ...known('laws', laws),
    ...known('articles', articles),
    speaksOf,
    evidence: evidenceRecord(evidence),
  }
}

function categoryRecord({ slug, label, description }: MeasureCategory): MeasureCategory {
  return { slug, label, description }
}

function sourceRecord(source: Source): Source {
  return {
    key: source.key,
    title: source.title,
    kind: source.kind,
    publisher: source.publisher,
    ...known('repository', source.repository),
    ...known('path', source.path),
    ...known('commit', source.commit),
    ...known('versionDate', source.versionDate),
    ...known('url', source.url),
    ...known('language', source.language),
    ...known('note', source.note),
  }
}

function actRecord(act: Act): Act {
  return {
    id: act.id,
    kind: act.kind,
    title: titlesRecord(act.title, (title) => title),
    ...known('date', act.date),
    ...known('number', act.number),
    ...known('numberAlso', act.numberAlso),
    ...known('zanId', act.zanId),
    ...known('adiletId', act.adiletId && externalIdRecord(act.adiletId)),
  }
}

function amendmentRecord(amendment: Amendment): Amendment {
  return {
    amendingAct: amendment.amendingAct,
    act: amendment.act,
    position: amendment.position,
    proof: { kind: amendment.proof.kind, evidence: evidenceRecord(amendment.proof.evidence) },
    articlesAmended: [...amendment.articlesAmended],
    wordingUnknown: [...amendment.wordingUnknown],
    categories: [...amendment.categories],
    coverage: { complete: amendment.coverage.complete, note: amendment.coverage.note },
    ...known('titleCommit', amendment.titleCommit),
    ...known('note', amendment.note),
  }
}

function addressRecord(address: ProvisionAddress): ProvisionAddress {
  return address.map(({ unit, number }) => ({ unit, number }))
}

function modificationRecord(one: TextualModification): TextualModification {
  return {
    id: one.id,
    amendingAct: one.amendingAct,
    act: one.act,
    position: one.position,
    address: addressRecord(one.address),
    label: one.label,
    topic: one.topic,
    type: one.type,
    ...known('observed', one.observed),
    categories: [...one.categories],
    before: sideRecord(one.before),
    after: sideRecord(one.after),
    attribution: evidenceRecord(one.attribution),
    ...known(
      'outsideDeclaredSubject',
      one.outsideDeclaredSubject && evidenceRecord(one.outsideDeclaredSubject),
    ),
    commencement: commencementRecord(one.commencement),
  }
}

function sideRecord(side: ModificationSide): ModificationSide {
  const common = { ...known('asOf', side.asOf), evidence: evidenceRecord(side.evidence) }
  switch (side.kind) {
    case 'text':
      return { kind: side.kind, text: side.text, status: side.status, language: side.language, ...common }
    case 'absent':
      return { kind: side.kind, ...common }
    case 'unknown':
      return { kind: side.kind, why: side.why, ...common }
  }
}

function commencementRecord(commencement: Commencement): Commencement {
  return commencement.kind === 'on-date'
    ? { kind: commencement.kind, date: commencement.date, certainty: commencement.certainty }
    : { kind: commencement.kind }
}

function annotationRecord({ id, modification, kind, body, anchor }: Annotation): Annotation {
  const quote = anchor?.quote && {
    exact: anchor.quote.exact,
    prefix: anchor.quote.prefix,
    suffix: anchor.quote.suffix,
  }
  return {
    id,
    modification,
    kind,
    body,
    ...known(
      'anchor',
      anchor && { side: anchor.side, ...known('quote', quote), ...known('lost', anchor.lost) },
    ),
  }
}

function checkedProvisionRecord(one: CheckedProvision): CheckedProvision {
  return {
    id: one.id,
    act: one.act,
    ...known('address', one.address && addressRecord(one.address)),
    label: one.label,
    topic: one.topic,
    value: one.value,
    basis: one.basis,
    ...known('otherLaw', one.otherLaw),
    readIn: { ...known('before', one.readIn.before), ...known('after', one.readIn.after) },
    evidence: evidenceRecord(one.evidence),
  }
}

function checkedActRecord({ id, title, result, evidence }: CheckedAct): CheckedAct {
  return { id, title, result, evidence: evidenceRecord(evidence) }
}

function pressArticleRecord({ title, source, note, passages }: PressArticle): PressArticle {
  return {
    title,
    source,
    note,
    passages: passages.map(({ id, section, paraphrase, claims }) => ({
      id,
      section,
      paraphrase,
      claims: claims.map(claimRecord),
    })),
  }
}

function claimRecord(claim: Claim): Claim {
  return {
    id: claim.id,
    claim: claim.claim,
    verdict: claim.verdict,
    reason: claim.reason,
    modifications: [...claim.modifications],
    checkedProvisions: [...claim.checkedProvisions],
    sources: [...claim.sources],
  }
}

function actVersionRecord({ act, asOf, language, text, status, evidence }: ActVersion): ActVersion {
  return { act, ...known('asOf', asOf), language, text, status, evidence: evidenceRecord(evidence) }
}
