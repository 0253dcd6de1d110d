/** What a dossier is made of, as checks: one table for each entry, in the order in which `tuzetu/dossier@1` writes them. */
import { languageTag } from '../../../markdown'
import {
  type AbsentSide,
  ACT_KINDS,
  type Act,
  type ActCount,
  type ActVersion,
  type AmendingAct,
  type Amendment,
  type Anchor,
  type Annotation,
  type ArticlePassage,
  CHECK_BASES,
  type CheckedAct,
  type CheckedProvision,
  type Claim,
  type Commencement,
  type Dossier,
  type Evidence,
  type Evidenced,
  type ExternalId,
  type MeasureCategory,
  MODIFICATION_TYPES,
  type ModificationSide,
  PROOF_KINDS,
  PROVISION_UNITS,
  type PressArticle,
  type ProvisionStep,
  SOURCE_KINDS,
  type Source,
  TEXT_STATUSES,
  type TextQuote,
  type TextSide,
  type TextualModification,
  TIMELINE_KINDS,
  type TimelineStage,
  type Titles,
  type UnknownSide,
  VERDICTS,
} from '../../../model'
import {
  byKind,
  type Check,
  certainty,
  exactly,
  fuzzyDate,
  identifier,
  isoDate,
  list,
  object,
  oneOf,
  optional,
  record,
  reference,
  required,
  someText,
  text,
  wholeNumber,
  yesOrNo,
} from './checks'

export const DOSSIER_SCHEMA = 'tuzetu/dossier@1'

const language: Check<string> = (node, report) => {
  const tag = someText(node, report)
  if (tag === undefined || languageTag(tag) === tag) return tag
  return report.at(
    node.start,
    'bad-language',
    `“${tag.slice(0, 60)}” is no language; write its tag, as “kk” or “sr-Latn”`,
  )
}

const webAddress: Check<string> = (node, report) => {
  const address = text(node, report)
  if (address === undefined || /^https?:\/\/[^\s<>]+$/.test(address)) return address
  return report.at(node.start, 'bad-url', `“${address.slice(0, 60)}” is not a web address`)
}

const evidence: Check<Evidence> = object<Evidence>('the evidence', {
  certainty: required(certainty),
  sources: required(list(reference('source'))),
  note: optional(text),
})

function evidenced<Value>(check: Check<Value>): Check<Evidenced<Value>> {
  return object<Evidenced<Value>>('a value with its evidence', {
    value: required(check),
    evidence: required(evidence),
  } as Parameters<typeof object<Evidenced<Value>>>[1])
}

function titles<Value>(check: Check<Value>): Check<Titles<Value>> {
  const isTag = (tag: string): boolean => languageTag(tag) === tag
  return record(isTag, 'is no language; write its tag, as “kk” or “sr-Latn”', check)
}

const externalId = object<ExternalId>('an identifier', {
  id: required(someText),
  alternative: optional(someText),
  certainty: required(certainty),
})

const count = object<ActCount>('a count', {
  id: required(identifier('count')),
  label: required(someText),
  acts: optional(wholeNumber),
  codes: optional(wholeNumber),
  laws: optional(wholeNumber),
  articles: optional(wholeNumber),
  speaksOf: required(text),
  evidence: required(evidence),
})

const day: Check<TimelineStage['date']> = (node, report) =>
  node.kind === 'null' ? null : fuzzyDate(node, report)

const stage = object<TimelineStage>('a stage', {
  id: required(identifier('stage')),
  kind: required(oneOf(TIMELINE_KINDS)),
  date: required(day),
  event: required(text),
  evidence: required(evidence),
})

const amendingAct = object<AmendingAct>('the amending act', {
  id: required(identifier('amending-act')),
  status: required(oneOf(['bill', 'enacted'])),
  country: optional(someText),
  number: optional(someText),
  name: required(someText),
  title: required(titles(evidenced(someText))),
  adopted: optional(evidenced(isoDate)),
  published: optional(evidenced(isoDate)),
  inForceFrom: optional(evidenced(isoDate)),
  adiletId: optional(externalId),
  gazette: optional(evidenced(someText)),
  textFound: required(yesOrNo),
  summary: required(list(text)),
  counts: required(list(count)),
  countsNote: required(text),
  gaps: required(list(text)),
  notItsWork: required(list(text)),
  timeline: required(list(stage)),
})

const category = object<MeasureCategory>('a category', {
  slug: required(identifier('category')),
  label: required(someText),
  description: required(text),
})

const source = object<Source>('a source', {
  key: required(identifier('source')),
  title: required(someText),
  kind: required(oneOf(SOURCE_KINDS)),
  publisher: required(text),
  repository: optional(someText),
  path: optional(someText),
  commit: optional(someText),
  versionDate: optional(fuzzyDate),
  url: optional(webAddress),
  language: optional(language),
  note: optional(text),
})

const act = object<Act>('an act', {
  id: required(identifier('act')),
  kind: required(oneOf(ACT_KINDS)),
  title: required(titles(someText)),
  date: optional(isoDate),
  number: optional(someText),
  numberAlso: optional(someText),
  zanId: optional(someText),
  adiletId: optional(externalId),
})

const amendment = object<Amendment>('an amendment', {
  amendingAct: required(reference('amending-act')),
  act: required(reference('act')),
  position: required(wholeNumber),
  proof: required(
    object<Amendment['proof']>('the proof', {
      kind: required(oneOf(PROOF_KINDS)),
      evidence: required(evidence),
    }),
  ),
  articlesAmended: required(list(someText)),
  wordingUnknown: required(list(someText)),
  categories: required(list(reference('category'))),
  coverage: required(
    object<Amendment['coverage']>('the coverage', { complete: required(yesOrNo), note: required(text) }),
  ),
  titleCommit: optional(someText),
  note: optional(text),
})

const address = list(
  object<ProvisionStep>('a step of an address', {
    unit: required(oneOf(PROVISION_UNITS)),
    number: required(someText),
  }),
)

const side: Check<ModificationSide> = byKind<ModificationSide>('a side', {
  text: object<TextSide>('a text', {
    kind: required(exactly('text')),
    text: required(someText),
    status: required(oneOf(TEXT_STATUSES)),
    language: required(language),
    asOf: optional(fuzzyDate),
    evidence: required(evidence),
  }),
  absent: object<AbsentSide>('an absent side', {
    kind: required(exactly('absent')),
    asOf: optional(fuzzyDate),
    evidence: required(evidence),
  }),
  unknown: object<UnknownSide>('an unknown side', {
    kind: required(exactly('unknown')),
    why: required(someText),
    asOf: optional(fuzzyDate),
    evidence: required(evidence),
  }),
})

const commencement: Check<Commencement> = byKind<Commencement>('the coming into force', {
  'on-date': object('a day of coming into force', {
    kind: required(exactly('on-date')),
    date: required(isoDate),
    certainty: required(certainty),
  }),
  'not-commenced': object('what is not in force', { kind: required(exactly('not-commenced')) }),
  unknown: object('an unknown day', { kind: required(exactly('unknown')) }),
})

const modification = object<TextualModification>('a change', {
  id: required(identifier('modification')),
  amendingAct: required(reference('amending-act')),
  act: required(reference('act')),
  position: required(wholeNumber),
  address: required(address),
  label: required(someText),
  topic: required(text),
  type: required(oneOf(MODIFICATION_TYPES)),
  observed: optional(exactly(true)),
  categories: required(list(reference('category'))),
  before: required(side),
  after: required(side),
  attribution: required(evidence),
  outsideDeclaredSubject: optional(evidence),
  commencement: required(commencement),
})

const anchor = object<Anchor>('a place for a note', {
  side: required(oneOf(['before', 'after'])),
  quote: optional(
    object<TextQuote>('a quotation', {
      exact: required(someText),
      prefix: required(text),
      suffix: required(text),
    }),
  ),
  lost: optional(exactly(true)),
})

const annotation = object<Annotation>('a note', {
  id: required(identifier('annotation')),
  modification: required(reference('modification')),
  kind: required(oneOf(['editorial', 'explanatory'])),
  body: required(someText),
  anchor: optional(anchor),
})

const checkedProvision = object<CheckedProvision>('a checked provision', {
  id: required(identifier('checked-provision')),
  act: required(reference('act')),
  address: optional(address),
  label: required(someText),
  topic: required(text),
  value: required(text),
  basis: required(oneOf(CHECK_BASES)),
  otherLaw: optional(someText),
  readIn: required(
    object<CheckedProvision['readIn']>('what was read', {
      before: optional(fuzzyDate),
      after: optional(fuzzyDate),
    }),
  ),
  evidence: required(evidence),
})

const checkedAct = object<CheckedAct>('a checked act', {
  id: required(identifier('checked-act')),
  title: required(someText),
  result: required(text),
  evidence: required(evidence),
})

const claim = object<Claim>('a claim', {
  id: required(identifier('claim')),
  claim: required(someText),
  verdict: required(oneOf(VERDICTS)),
  reason: required(text),
  modifications: required(list(reference('modification'))),
  checkedProvisions: required(list(reference('checked-provision'))),
  sources: required(list(reference('source'))),
})

const passage = object<ArticlePassage>('a passage', {
  id: required(identifier('passage')),
  section: required(text),
  paraphrase: required(text),
  claims: required(list(claim)),
})

const pressArticle = object<PressArticle>('the press article', {
  title: required(someText),
  source: required(reference('source')),
  note: required(text),
  passages: required(list(passage)),
})

const actVersion = object<ActVersion>('a whole text', {
  act: required(reference('act')),
  asOf: optional(isoDate),
  language: required(language),
  text: required(text),
  status: required(oneOf(TEXT_STATUSES)),
  evidence: required(evidence),
})

/** The whole file. `selection` is the filter by which it was cut down; empty where it is whole. */
export const dossierFile = object<Dossier & { schema: typeof DOSSIER_SCHEMA; selection: string }>(
  'a dossier',
  {
    schema: required(exactly(DOSSIER_SCHEMA)),
    selection: required(text),
    amendingAct: required(amendingAct),
    categories: required(list(category)),
    sources: required(list(source)),
    acts: required(list(act)),
    amendments: required(list(amendment)),
    modifications: required(list(modification)),
    annotations: required(list(annotation)),
    checkedProvisions: required(list(checkedProvision)),
    checkedActs: required(list(checkedAct)),
    pressArticle: optional(pressArticle),
    actVersions: optional(list(actVersion)),
  },
)
