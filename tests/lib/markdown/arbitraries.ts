/** Random content for the laws of the authoring format: any text, any side, any evidence, consistent as a file must be. */
import fc from 'fast-check'
import type { ActFile, EditionHead } from '../../../lib/markdown'
import type {
  Act,
  AmendingAct,
  Annotation,
  CheckedAct,
  Commencement,
  Evidence,
  Evidenced,
  ExternalId,
  FuzzyDate,
  IsoDate,
  MeasureCategory,
  ModificationSide,
  PressArticle,
  ProvisionAddress,
  Source,
} from '../../../lib/model'
import {
  ACT_KINDS,
  CERTAINTIES,
  PROOF_KINDS,
  PROVISION_UNITS,
  SOURCE_KINDS,
  TEXT_STATUSES,
  TIMELINE_KINDS,
  VERDICTS,
} from '../../../lib/model'

const pieces = [
  ...'abcXYZabcXYZ 0123456789   .,;:()-–—"\'/',
  ...'абвгдЁёҚқӘәІі',
  ...'*_#>[]\\<&~`!|$@={}+%^№§',
  ' ',
  ' ',
  '  ',
  '1. ',
  '2) ',
  '- ',
  '* ',
  '# ',
  '---',
  '===',
  '```',
  '~~~',
  '**',
  '__',
  '&amp;',
  '&#42;',
  '<b>',
  '<!--',
  '](x)',
  '![',
  'https://example.org/?a=1&b_c_',
  '\u00a0',
  '\u2028',
  '😀',
]

/** Words on one line, without white space at the ends. */
const line = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '')

/** Text with line breaks and paragraphs. */
const prose = fc
  .array(fc.tuple(fc.constantFrom(...pieces, '\n', '\n', '\n\n')), { minLength: 1, maxLength: 40 })
  .map((parts) =>
    parts
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )
  .filter((text) => text !== '')

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/)
const key = fc.stringMatching(/^[A-Z0-9]{1,6}(-[A-Z0-9]{1,4}){0,2}$/)
const article = fc.stringMatching(/^[1-9][0-9]{0,2}(-[1-9])?$/)

const isoDate = fc
  .date({ min: new Date('1991-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate)
const fuzzyDate = fc.oneof(
  isoDate.map((date) => date as string as FuzzyDate),
  isoDate.map((date) => date.slice(0, 7) as FuzzyDate),
  isoDate.map((date) => date.slice(0, 4) as FuzzyDate),
  isoDate.map((date) => `${date.slice(0, 4)}/..` as FuzzyDate),
)

function record<Value>(required: object, optional: object = {}): fc.Arbitrary<Value> {
  return fc.record({ ...required, ...optional } as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: Object.keys(required),
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<Value>
}

const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 3 })
const evidenceOf = (certainties: readonly Evidence['certainty'][]) =>
  record<Evidence>({ certainty: fc.constantFrom(...certainties), sources: keys }, { note: prose })
const evidence = fc.oneof(
  evidenceOf(CERTAINTIES),
  record<Evidence>({ certainty: fc.constant('unknown'), sources: fc.constant([]) }, { note: prose }),
)
const evidenced = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Evidenced<Value>> =>
  record({ value, evidence })

const externalId = record<ExternalId>(
  { id: fc.stringMatching(/^[A-Z][0-9]{3,9}_?$/), certainty: fc.constantFrom(...CERTAINTIES) },
  { alternative: fc.stringMatching(/^[A-Z][0-9]{3,9}_?$/) },
)

/** Titles in any of the languages, in any order. */
function titlesOf<Value>(title: fc.Arbitrary<Value>, minLength: number) {
  const languages = fc.uniqueArray(fc.constantFrom('en', 'ru', 'kk', 'de', 'sr-Latn', 'uk'), { minLength })
  return fc
    .tuple(languages, fc.infiniteStream(title))
    .map(([tags, titles]) => Object.fromEntries(tags.map((tag) => [tag, titles.next().value as Value])))
}

export const categories = fc.uniqueArray(
  record<MeasureCategory>({
    slug: id.filter((slug) => slug !== 'none'),
    label: line,
    description: fc.oneof(prose, fc.constant('')),
  }),
  { maxLength: 5, selector: (one) => one.slug },
)

export const sources = fc.uniqueArray(
  record<Source>(
    {
      key,
      title: line,
      kind: fc.constantFrom(...SOURCE_KINDS),
      publisher: fc.oneof(line, fc.constant('')),
    },
    {
      repository: line,
      path: line,
      commit: line,
      versionDate: fuzzyDate,
      url: fc.webUrl({ withQueryParameters: true }).filter((url) => !/[<>\\&]/.test(url)),
      language: fc.constantFrom('ru', 'kk', 'en', 'und'),
      note: prose,
    },
  ),
  { maxLength: 5, selector: (one) => one.key },
)

export const checkedActs = fc.uniqueArray(record<CheckedAct>({ id, title: line, result: prose, evidence }), {
  maxLength: 5,
  selector: (one) => one.id,
})

export const pressArticle: fc.Arbitrary<PressArticle> = fc
  .tuple(
    record<Omit<PressArticle, 'passages'>>({ title: line, source: key, note: prose }),
    fc.array(fc.tuple(line, prose, fc.integer({ min: 0, max: 3 })), { maxLength: 4 }),
    fc.infiniteStream(
      record<object>({
        claim: line,
        verdict: fc.constantFrom(...VERDICTS),
        reason: prose,
        modifications: fc.uniqueArray(id, { maxLength: 3 }),
        checkedProvisions: fc.uniqueArray(id, { maxLength: 3 }),
        sources: fc.uniqueArray(key, { maxLength: 3 }),
      }),
    ),
  )
  .map(([front, passages, claims]) => ({
    ...front,
    passages: passages.map(([section, paraphrase, count], index) => ({
      id: `p-${index}`,
      section,
      paraphrase,
      claims: Array.from({ length: count }, (_, place) => ({
        id: `claim-${index}-${place}`,
        ...(claims.next().value as object),
      })),
    })),
  })) as unknown as fc.Arbitrary<PressArticle>

export const amendingAct: fc.Arbitrary<AmendingAct> = record({
  id: fc.constant('xx-2020-1'),
  status: fc.constantFrom('bill', 'enacted'),
  name: line,
  title: titlesOf(evidenced(prose), 0),
  textFound: fc.boolean(),
  summary: fc.array(
    prose.map((text) => text.replaceAll('\n\n', '\n')),
    { maxLength: 3 },
  ),
  counts: fc
    .array(
      record<object>(
        { label: line, speaksOf: line, evidence },
        { acts: fc.nat(999), codes: fc.nat(999), laws: fc.nat(999), articles: fc.nat(999) },
      ),
      { maxLength: 3 },
    )
    .map((counts) => counts.map((count, index) => ({ id: `count-${index}`, ...count }))),
  countsNote: prose,
  gaps: fc.array(prose, { maxLength: 3 }),
  notItsWork: fc.array(prose, { maxLength: 3 }),
  timeline: fc
    .array(
      record<object>({
        kind: fc.constantFrom(...TIMELINE_KINDS),
        date: fc.option(fuzzyDate),
        event: prose,
        evidence,
      }),
      { maxLength: 3 },
    )
    .map((stages) => stages.map((stage, index) => ({ id: `stage-${index}`, ...stage }))),
}).chain((act) =>
  record<object>(
    {},
    {
      country: fc.constant('XX'),
      number: line,
      adopted: evidenced(isoDate),
      published: evidenced(isoDate),
      inForceFrom: evidenced(isoDate),
      adiletId: externalId,
      gazette: evidenced(line),
    },
  ).map((more) => ({
    ...(act as AmendingAct),
    ...more,
  })),
)

const address: fc.Arbitrary<ProvisionAddress> = fc
  .tuple(
    fc.constantFrom('article' as const, 'section' as const, 'chapter' as const),
    article,
    fc.array(record({ unit: fc.constantFrom(...PROVISION_UNITS), number: article }), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([unit, number, steps, heading]) => [
    { unit, number },
    ...(steps as ProvisionAddress),
    ...(heading ? [{ unit: 'paragraph' as const, number: 'heading' }] : []),
  ])

const known = evidenceOf(['confirmed', 'likely'])
const unverifiedSide = record<ModificationSide>(
  {
    kind: fc.constant('text'),
    text: prose,
    status: fc.constant('unverified'),
    language: fc.constantFrom('de', 'uk'),
    evidence,
  },
  { asOf: fuzzyDate },
)
const establishedSide = record<ModificationSide>(
  {
    kind: fc.constant('text'),
    text: prose,
    status: fc.constantFrom('official', 'restated', 'unofficial-translation'),
    language: fc.constantFrom('en', 'ru', 'kk'),
    evidence: known,
  },
  { asOf: fuzzyDate },
)
const textSide = fc.oneof(establishedSide, unverifiedSide)
const absentSide = record<ModificationSide>(
  { kind: fc.constant('absent'), evidence: known },
  { asOf: fuzzyDate },
)
const unknownSide = record<ModificationSide>(
  { kind: fc.constant('unknown'), why: prose, evidence: evidenceOf(['unknown']) },
  { asOf: fuzzyDate },
)

type Shape = { type: string; before: ModificationSide; after: ModificationSide }
const shape: fc.Arbitrary<Shape> = fc.oneof(
  record<Shape>({
    type: fc.constantFrom('substitution', 'replacement', 'renumbering', 'split', 'join'),
    before: fc.oneof(textSide, unknownSide),
    after: fc.oneof(textSide, unknownSide),
  }),
  record<Shape>({
    type: fc.constant('insertion'),
    before: fc.oneof(absentSide, unknownSide),
    after: fc.oneof(textSide, unknownSide),
  }),
  record<Shape>({
    type: fc.constant('repeal'),
    before: fc.oneof(textSide, unknownSide),
    after: fc.oneof(absentSide, unknownSide),
  }),
)

const commencement: fc.Arbitrary<Commencement> = fc.oneof(
  record<Commencement>({
    kind: fc.constant('on-date'),
    date: isoDate,
    certainty: fc.constantFrom('confirmed', 'likely'),
  }),
  fc.constantFrom<Commencement>({ kind: 'not-commenced' }, { kind: 'unknown' }),
)

/** Asserted by an amending act, or only seen and nobody's work. */
const deed = fc.oneof(
  record<object>({ attribution: known, commencement }),
  record<object>({
    observed: fc.constant(true),
    attribution: evidenceOf(['unknown']),
    commencement: fc.constantFrom<Commencement>({ kind: 'not-commenced' }, { kind: 'unknown' }),
  }),
)

const modification = record<object>(
  {
    address: fc.oneof(address, fc.constant([])),
    label: line,
    topic: fc.oneof(line, fc.constant('')),
    categories: fc.uniqueArray(
      id.filter((slug) => slug !== 'none'),
      { maxLength: 3 },
    ),
    deed,
  },
  { outsideDeclaredSubject: known },
)
  .map(({ deed: facts, ...rest }: { deed?: object }) => ({ ...rest, ...facts }))
  .chain((rest) => shape.map((sides) => ({ ...rest, ...sides })))

/** Where a note is anchored: nowhere, a side, or words cut out of its text, with all that surrounds them. */
type Aim = { body: string; kind: Annotation['kind']; aim: number; start: number; length: number }
const aim = record<Aim>({
  body: prose,
  kind: fc.constantFrom('editorial', 'explanatory'),
  aim: fc.integer({ min: 0, max: 3 }),
  start: fc.nat(60),
  length: fc.integer({ min: 1, max: 20 }),
})

function noteOn(
  one: Shape & { id: string },
  { body, kind, aim: where, start, length }: Aim,
  index: number,
): Annotation {
  const note = { id: `${one.id}-note-${index}`, modification: one.id, kind, body }
  if (where === 0) return note
  const name = where === 1 ? 'before' : 'after'
  const side = one[name]
  if (side.kind !== 'text' || where === 3) return { ...note, anchor: { side: name } }
  const from = start % side.text.length
  const exact = side.text.slice(from, from + length)
  const quote = { exact, prefix: side.text.slice(0, from), suffix: side.text.slice(from + length) }
  if (length % 4 === 0)
    return { ...note, anchor: { side: name, quote: { ...quote, exact: `${exact} lost` }, lost: true } }
  return { ...note, anchor: { side: name, quote } }
}

export const actFile: fc.Arbitrary<ActFile> = fc
  .tuple(
    record<Act>(
      {
        id: fc.constant('some-act'),
        title: titlesOf(line, 1),
        kind: fc.constantFrom(...ACT_KINDS),
      },
      { date: isoDate, number: line, numberAlso: line, zanId: line, adiletId: externalId },
    ),
    fc.array(fc.tuple(modification, fc.array(aim, { maxLength: 2 })), { maxLength: 4 }),
    fc.uniqueArray(article, { maxLength: 3 }),
    record<object>(
      {
        proof: record({ kind: fc.constantFrom(...PROOF_KINDS), evidence }),
        categories: fc.uniqueArray(id, { maxLength: 3 }),
        coverage: record({ complete: fc.boolean(), note: fc.oneof(prose, fc.constant('')) }),
      },
      { titleCommit: line, note: prose },
    ),
    fc.array(
      record<object>(
        {
          label: line,
          topic: line,
          value: prose,
          basis: fc.constantFrom('both-read', 'no-note'),
          readIn: record({}, { before: fuzzyDate, after: fuzzyDate }),
          evidence,
        },
        { address, otherLaw: line },
      ),
      { maxLength: 3 },
    ),
  )
  .map(([act, changes, unknownArticles, amendment, checks]) => {
    const modifications = changes.map(([change], position) => ({
      id: `change-${position}`,
      act: act.id,
      position,
      ...change,
    })) as unknown as ActFile['modifications']
    const articles = modifications.flatMap(({ address: [first] }) =>
      first?.unit === 'article' ? [first.number] : [],
    )
    return {
      act,
      amendment: {
        act: act.id,
        ...amendment,
        articlesAmended: [...new Set([...articles, ...unknownArticles])],
        wordingUnknown: unknownArticles,
      },
      modifications,
      annotations: modifications.flatMap((one, index) =>
        (changes[index]?.[1] ?? []).map((wanted, place) => noteOn(one as never, wanted, place)),
      ),
      checkedProvisions: checks.map((check, index) => ({
        id: `check-${index}`,
        act: act.id,
        ...check,
      })) as never,
    } as unknown as ActFile
  }) as fc.Arbitrary<ActFile>

export const edition: fc.Arbitrary<EditionHead> = record(
  {
    language: fc.constantFrom('en', 'ru', 'de', 'sr-Latn'),
    status: fc.constantFrom(...TEXT_STATUSES),
    evidence,
  },
  { asOf: isoDate },
)
