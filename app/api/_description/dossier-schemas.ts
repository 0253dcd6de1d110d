/**
 * The schema of `tuzetu/dossier@1`: what the JSON export holds in `dossier` and an import reads back. The reader of an
 * import is stricter: identifiers are given out once, and every reference leads somewhere.
 */
import {
  ACT_KINDS,
  CERTAINTIES,
  CHECK_BASES,
  MODIFICATION_TYPES,
  PROOF_KINDS,
  PROVISION_UNITS,
  SOURCE_KINDS,
  TEXT_STATUSES,
  TIMELINE_KINDS,
  VERDICTS,
} from '@/lib/model'
import {
  constant,
  count,
  described,
  flag,
  list,
  nullable,
  object,
  oneOf,
  reference,
  type Schema,
  text,
} from './schema'

const identifier: Schema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }
const sourceKey: Schema = { type: 'string', pattern: '^[A-Z0-9]+(-[A-Z0-9]+)*$' }
const tag = described(text, 'A language, BCP 47.')
const day: Schema = { type: 'string', format: 'date' }
const aroundDay = described(text, 'A day, month or year, or start/end of these with “..” for an open end.')
const evidence = reference('DossierEvidence')
const side = reference('DossierSide')
const titles = (value: Schema): Schema => ({ type: 'object', additionalProperties: value })
const evidenced = (value: Schema): Schema => object({ value, evidence })
const externalId = object({ id: text, certainty: oneOf(CERTAINTIES) }, { alternative: text })
const place = list(object({ unit: oneOf(PROVISION_UNITS), number: text }))

const amendingAct = object(
  {
    id: identifier,
    status: oneOf(['bill', 'enacted']),
    name: text,
    title: titles(evidenced(text)),
    textFound: flag,
    summary: list(text),
    counts: list(
      object(
        { id: identifier, label: text, speaksOf: text, evidence },
        { acts: count, codes: count, laws: count, articles: count },
      ),
    ),
    countsNote: text,
    gaps: list(text),
    notItsWork: list(text),
    timeline: list(
      object({
        id: identifier,
        kind: oneOf(TIMELINE_KINDS),
        date: nullable(aroundDay),
        event: text,
        evidence,
      }),
    ),
  },
  {
    country: text,
    number: text,
    adopted: evidenced(day),
    published: evidenced(day),
    inForceFrom: evidenced(day),
    adiletId: externalId,
    gazette: evidenced(text),
  },
)

const amendment = object(
  {
    amendingAct: identifier,
    act: identifier,
    position: count,
    proof: object({ kind: oneOf(PROOF_KINDS), evidence }),
    articlesAmended: list(text),
    wordingUnknown: list(text),
    categories: list(identifier),
    coverage: object({ complete: flag, note: text }),
  },
  { titleCommit: text, note: text },
)

const modification = object(
  {
    id: identifier,
    amendingAct: identifier,
    act: identifier,
    position: count,
    address: place,
    label: text,
    topic: text,
    type: oneOf(MODIFICATION_TYPES),
    categories: list(identifier),
    before: side,
    after: side,
    attribution: evidence,
    commencement: {
      oneOf: [
        object({ kind: constant('on-date'), date: day, certainty: oneOf(CERTAINTIES) }),
        object({ kind: constant('not-commenced') }),
        object({ kind: constant('unknown') }),
      ],
    },
  },
  {
    observed: described(
      { const: true },
      'The change was seen by comparing two editions and is asserted by nobody.',
    ),
    outsideDeclaredSubject: evidence,
  },
)

const annotation = object(
  {
    id: identifier,
    modification: identifier,
    kind: oneOf(['editorial', 'explanatory']),
    body: text,
  },
  {
    anchor: object(
      { side: oneOf(['before', 'after']) },
      {
        quote: object({ exact: text, prefix: text, suffix: text }),
        lost: described({ const: true }, 'The words were edited away; the note is on none.'),
      },
    ),
  },
)

const pressArticle = object({
  title: text,
  source: sourceKey,
  note: text,
  passages: list(
    object({
      id: identifier,
      section: text,
      paraphrase: text,
      claims: list(
        object({
          id: identifier,
          claim: text,
          verdict: oneOf(VERDICTS),
          reason: text,
          modifications: list(identifier),
          checkedProvisions: list(identifier),
          sources: list(sourceKey),
        }),
      ),
    }),
  ),
})

export const DOSSIER_SCHEMAS: Readonly<Record<string, Schema>> = {
  DossierEvidence: object({ certainty: oneOf(CERTAINTIES), sources: list(sourceKey) }, { note: text }),
  DossierSide: {
    oneOf: [
      object(
        { kind: constant('text'), text, status: oneOf(TEXT_STATUSES), language: tag, evidence },
        { asOf: aroundDay },
      ),
      object({ kind: constant('absent'), evidence }, { asOf: aroundDay }),
      object({ kind: constant('unknown'), why: text, evidence }, { asOf: aroundDay }),
    ],
  },
  Dossier: described(
    object(
      {
        schema: constant('tuzetu/dossier@1'),
        selection: described(
          text,
          'The filter by which changes were chosen; empty where the dossier is whole.',
        ),
        amendingAct,
        categories: list(object({ slug: identifier, label: text, description: text })),
        sources: list(
          object(
            { key: sourceKey, title: text, kind: oneOf(SOURCE_KINDS), publisher: text },
            {
              repository: text,
              path: text,
              commit: text,
              versionDate: aroundDay,
              url: text,
              language: tag,
              note: text,
            },
          ),
        ),
        acts: list(
          object(
            { id: identifier, kind: oneOf(ACT_KINDS), title: titles(text) },
            { date: day, number: text, numberAlso: text, zanId: text, adiletId: externalId },
          ),
        ),
        amendments: list(amendment),
        modifications: list(modification),
        annotations: list(annotation),
        checkedProvisions: list(
          object(
            {
              id: identifier,
              act: identifier,
              label: text,
              topic: text,
              value: text,
              basis: oneOf(CHECK_BASES),
              readIn: object({}, { before: aroundDay, after: aroundDay }),
              evidence,
            },
            { address: place, otherLaw: text },
          ),
        ),
        checkedActs: list(object({ id: identifier, title: text, result: text, evidence })),
      },
      {
        pressArticle,
        actVersions: list(
          object(
            { act: identifier, language: tag, text, status: oneOf(TEXT_STATUSES), evidence },
            { asOf: day },
          ),
        ),
      },
    ),
    'A dossier without loss: `tuzetu import` and the page “Import a law” read it back.',
  ),
}
