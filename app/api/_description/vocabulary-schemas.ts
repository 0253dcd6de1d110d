/** Schemas of the vocabulary: evidence, sources, sides, changes, acts. The lists are those of the model itself. */
import {
  CERTAINTIES,
  CHECK_BASES,
  LANGUAGES,
  MODIFICATION_TYPES,
  SOURCE_KINDS,
  TEXT_STATUSES,
  TIMELINE_KINDS,
  VERDICTS,
} from '@/lib/model'
import {
  address,
  count,
  described,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  reference,
  type Schema,
  text,
} from './schema'

const day = described(
  { type: 'string', format: 'date' },
  'A calendar day in the Gregorian calendar, without a time zone.',
)
const fuzzyDate = described(
  text,
  'A day, month or year, or an interval of these; an open end is written "..".',
)
const certainty = oneOf(
  CERTAINTIES,
  'confirmed: a text that was opened states it. likely: an inference, whose reason stands in the note. unknown: not established.',
)
const verdict = oneOf(VERDICTS)
const observed = oneOf(
  ['added', 'removed', 'changed', 'unchanged', 'not-compared'],
  'What is seen when both sides are held against each other. It says nothing of who did it.',
)
const category = object({ slug: text, label: text })
const act = object({ id: text, title: text })
const sideFields = {
  asOf: nullable(fuzzyDate),
  asOfLabel: nullable(text),
  evidence: reference('Evidence'),
}
const evidenced = (value: Schema) => object({ value, evidence: reference('RecordedEvidence') })

export const VOCABULARY_SCHEMAS: Readonly<Record<string, Schema>> = {
  Day: day,
  Language: oneOf(LANGUAGES),
  Source: object({
    key: text,
    title: text,
    publisher: text,
    language: nullable(text),
    dateLabel: nullable(text),
    url: nullable(address),
    mirrorUrl: nullable(address),
    note: nullable(text),
  }),
  RecordedSource: object(
    { key: text, title: text, kind: oneOf(SOURCE_KINDS), publisher: text },
    {
      repository: text,
      path: text,
      commit: text,
      versionDate: fuzzyDate,
      url: text,
      language: text,
      note: text,
    },
  ),
  Evidence: described(
    object({
      certainty,
      certaintyLabel: text,
      note: nullable(text),
      sources: list(reference('Source')),
    }),
    'Who says so, and how sure we are. Before, after and attribution each have their own.',
  ),
  RecordedEvidence: described(
    object({ certainty, sources: list(text) }, { note: text }),
    'Evidence with the keys of its sources, which are listed at …/sources.',
  ),
  Span: object({ type: oneOf(['equal', 'deleted', 'inserted']), text }),
  Side: described(
    {
      oneOf: [
        object({
          kind: { type: 'string', const: 'text' },
          text,
          language: text,
          status: oneOf(TEXT_STATUSES, 'restated: in our own words, neither a quotation nor a translation.'),
          statusLabel: text,
          spans: described(list(reference('Span')), 'Joined, these are exactly `text`.'),
          ...sideFields,
        }),
        object({ kind: { type: 'string', const: 'absent' }, sentence: text, ...sideFields }),
        object({ kind: { type: 'string', const: 'unknown' }, sentence: text, why: text, ...sideFields }),
      ],
    },
    'text: the text is known. absent: there was no such provision. unknown: it is not known, and never to be read as empty.',
  ),
  Delta: described(
    object({
      kind: text,
      role: text,
      unit: text,
      of: nullable(text),
      condition: nullable(text),
      repeated: flag,
      name: text,
      bound: oneOf(['minimum', 'maximum', 'value']),
      change: oneOf(['rose', 'fell', 'appeared', 'vanished']),
      before: nullable(number),
      after: nullable(number),
      sentence: text,
    }),
    'What became of a quantity; said only where both texts make it certain.',
  ),
  Annotation: object({
    id: text,
    kind: oneOf(['editorial', 'explanatory']),
    body: text,
    anchorLabel: nullable(text),
    anchor: nullable(object({ side: oneOf(['before', 'after']), exact: nullable(text) })),
  }),
  ClaimOnChange: object({ id: text, claim: text, verdict, verdictLabel: text, reason: text }),
  Change: described(
    object(
      {
        id: text,
        act,
        eId: described(text, 'The place of the provision in its act, in the form of Akoma Ntoso.'),
        label: text,
        topic: text,
        type: oneOf(MODIFICATION_TYPES),
        typeLabel: text,
        categories: list(category),
        observed,
        observedLabel: text,
        summary: text,
        authority: text,
        before: reference('Side'),
        after: reference('Side'),
        unified: described(
          nullable(list(reference('Span'))),
          'Both sides in one run; null where they are not compared.',
        ),
        deltas: list(reference('Delta')),
        attribution: described(
          reference('Evidence'),
          'How sure it is that this change is the work of the act.',
        ),
        commencement: object({ date: nullable(day), label: text, certainty, certaintyLabel: text }),
        annotations: list(reference('Annotation')),
        claims: list(reference('ClaimOnChange')),
        permalink: address,
      },
      {
        onlySeen: described(flag, 'Seen by comparing two editions, and asserted by nobody.'),
        outsideDeclaredSubject: described(
          object({ sentence: text, evidence: reference('Evidence') }),
          'Somebody holds that the change is outside the declared subject of the amending act.',
        ),
      },
    ),
    'One textual modification, complete on its own: the same record as in the JSON export.',
  ),
  Act: object({
    id: text,
    title: text,
    otherTitles: list(object({ language: text, title: text })),
    citation: text,
    note: nullable(text),
    coverage: object({ complete: flag, note: text }),
    proof: object({ label: text, evidence: reference('Evidence') }),
    articlesAmended: described(list(text), 'A minimum unless coverage.complete.'),
    wordingUnknown: list(text),
    withoutRow: list(text),
    statement: nullable(text),
  }),
  CheckedProvision: described(
    object({
      id: text,
      act,
      eId: nullable(text),
      label: text,
      topic: text,
      value: text,
      basis: oneOf(CHECK_BASES),
      basisLabel: text,
      otherLawLabel: nullable(text),
      readBeforeLabel: nullable(text),
      readAfterLabel: nullable(text),
      evidence: reference('Evidence'),
    }),
    'Checked: not changed by this amending act.',
  ),
  CheckedAct: object({ id: text, title: text, result: text, evidence: reference('Evidence') }),
  AmendingAct: object(
    {
      id: text,
      status: oneOf(['bill', 'enacted']),
      name: text,
      title: described(
        { type: 'object', additionalProperties: evidenced(text) },
        'By language (BCP 47); a language that is not there is not known.',
      ),
      textFound: flag,
      summary: list(text),
      counts: list(
        object(
          { id: text, label: text, speaksOf: text, evidence: reference('RecordedEvidence') },
          { acts: count, codes: count, laws: count, articles: count },
        ),
      ),
      countsNote: text,
      gaps: list(text),
      notItsWork: list(text),
      timeline: list(
        object({
          id: text,
          kind: oneOf(TIMELINE_KINDS),
          date: nullable(fuzzyDate),
          event: text,
          evidence: reference('RecordedEvidence'),
        }),
      ),
    },
    {
      country: text,
      number: text,
      adopted: evidenced(day),
      published: evidenced(day),
      inForceFrom: evidenced(day),
      adiletId: object({ id: text, certainty }, { alternative: text }),
      gazette: evidenced(text),
    },
  ),
  Count: object({ value: text, label: text, count }),
  Sentence: described(
    object({ sentence: text, modifications: list(text, { minItems: 1 }) }),
    'A sentence with the identifiers of the changes it rests on.',
  ),
  HeadlineGroup: object({
    category: text,
    label: text,
    query: text,
    rows: count,
    items: list(
      object({ kind: text, sentence: text, modifications: list(text, { minItems: 1 }), isLikely: flag }),
    ),
  }),
  Counts: object({
    byAct: list(reference('Count')),
    byCategory: list(reference('Count')),
    byType: list(reference('Count')),
    byCertainty: list(reference('Count')),
  }),
  ClaimInArticle: object({
    id: text,
    claim: text,
    verdict,
    verdictLabel: text,
    reason: text,
    changes: list(
      object({
        id: text,
        act,
        label: text,
        topic: text,
        observed,
        observedLabel: text,
        summary: text,
        authority: text,
        links: object({ self: address }),
      }),
    ),
    checkedProvisions: list(reference('CheckedProvision')),
    sources: list(reference('Source')),
  }),
  VerdictCount: object({ verdict, label: text, count }),
}
