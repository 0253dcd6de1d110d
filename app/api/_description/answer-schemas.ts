/** Schemas of whole answers, and of the JSON export. Each names its version in `schema`. */
import { ACT_KINDS } from '@/lib/model'
import {
  address,
  constant,
  count,
  described,
  list,
  nullable,
  object,
  oneOf,
  reference,
  type Schema,
  text,
} from './schema'

const head = (schema: string) => ({
  schema: constant(schema),
  language: reference('Language'),
  amendingAct: object({ id: text, name: text }),
})
const amendingActRef = object({ id: text, name: text })
const category = object({ slug: text, label: text })
const links = object({
  self: address,
  changes: address,
  acts: address,
  article: nullable(address),
  sources: address,
  page: address,
})
const neighbour = { id: text, label: text, links: object({ self: address }) }

export const ANSWER_SCHEMAS: Readonly<Record<string, Schema>> = {
  Addresses: object({
    schema: constant('tuzetu/addresses@1'),
    description: address,
    addresses: described(list(text), 'Addresses; what stands in braces is to be put in.'),
  }),
  AmendingActs: object({
    schema: constant('tuzetu/amending-acts@1'),
    amendingActs: list(
      object({
        id: text,
        name: text,
        number: described(nullable(text), 'null: not known.'),
        status: text,
        country: nullable(text),
        title: described(
          { type: 'object', additionalProperties: text },
          'By language (BCP 47); a language that is not there is not known.',
        ),
        adopted: nullable(reference('Day')),
        published: nullable(reference('Day')),
        inForceFrom: nullable(reference('Day')),
        acts: count,
        changes: count,
        links,
      }),
    ),
  }),
  AmendingActOverview: object({
    ...head('tuzetu/amending-act@1'),
    amendingAct: reference('AmendingAct'),
    totals: object({ acts: count, changes: count, confirmedChanges: count, articlesAmended: count }),
    categories: list(object({ slug: text, label: text, description: text })),
    counts: reference('Counts'),
    sentences: list(reference('Sentence')),
    headlines: list(reference('HeadlineGroup')),
    checkedActs: list(reference('CheckedAct')),
    links,
  }),
  Changes: object({
    ...head('tuzetu/changes@1'),
    query: described(text, 'The filter as the address of the page has it.'),
    total: described(count, 'Changes that match the filter, of which `rows` are some.'),
    limit: count,
    offset: count,
    next: nullable(address),
    previous: nullable(address),
    page: address,
    rows: list(reference('Change')),
  }),
  Acts: object({
    ...head('tuzetu/acts@1'),
    acts: list(
      object({
        act: reference('Act'),
        categories: list(category),
        changes: count,
        confirmedChanges: count,
        links: object({ self: address, page: address }),
      }),
    ),
  }),
  ActWithChanges: object({
    ...head('tuzetu/act@1'),
    act: reference('Act'),
    categories: list(category),
    changes: count,
    confirmedChanges: count,
    rows: list(reference('Change')),
    checkedProvisions: list(reference('CheckedProvision')),
    page: address,
  }),
  LibraryActs: object({
    schema: constant('tuzetu/library-acts@1'),
    language: reference('Language'),
    acts: list(reference('LibraryAct')),
  }),
  ActHistory: object({
    schema: constant('tuzetu/act-history@1'),
    language: reference('Language'),
    act: reference('LibraryAct'),
    total: count,
    days: described(
      list(object({ date: reference('Day'), label: text, rows: list(reference('LibraryChange')) })),
      'By the day of entry into force, the first first.',
    ),
    notCommenced: list(reference('LibraryChange')),
    unknown: described(
      list(reference('LibraryChange')),
      'The day of entry into force is not known; the place in the order is open.',
    ),
    withoutRows: list(object({ amendingAct: amendingActRef, statement: text })),
    spokenOf: list(amendingActRef),
    editions: described(
      list(
        object({
          amendingAct: amendingActRef,
          asOf: nullable(reference('Day')),
          language: text,
          status: text,
          statusLabel: text,
          evidence: reference('Evidence'),
          page: address,
        }),
      ),
      'Whole texts that are at hand, without the texts themselves.',
    ),
  }),
  LibraryChanges: object({
    schema: constant('tuzetu/library-changes@1'),
    language: reference('Language'),
    query: described(text, 'The filter as the address of the page has it.'),
    total: described(count, 'Changes that match the filter, of which `rows` are some.'),
    limit: count,
    offset: count,
    next: nullable(address),
    previous: nullable(address),
    page: address,
    rows: list(reference('LibraryChange')),
  }),
  LibraryAct: object({
    id: text,
    kind: oneOf(ACT_KINDS),
    title: text,
    titles: described({ type: 'object', additionalProperties: text }, 'By language (BCP 47).'),
    citation: text,
    date: nullable(reference('Day')),
    number: nullable(text),
    amendingActs: list(
      object({ id: text, changes: described(nullable(count), 'null: spoken of, not amended.') }),
    ),
    editions: count,
    links: object({ self: address, page: address, text: nullable(address) }),
  }),
  LibraryChange: object({ amendingAct: amendingActRef, change: reference('Change') }),
  ChangeAlone: object({
    ...head('tuzetu/change@1'),
    act: reference('Act'),
    change: reference('Change'),
    citation: text,
    place: described({ type: 'integer', minimum: 1 }, 'Place among all changes of the amending act.'),
    of: count,
    previous: nullable(object(neighbour)),
    next: nullable(object(neighbour)),
    sameArticle: list(object({ ...neighbour, topic: text })),
    checkedProvisions: list(reference('CheckedProvision')),
  }),
  PressArticle: object({
    ...head('tuzetu/press-article@1'),
    title: text,
    note: text,
    source: reference('Source'),
    claims: count,
    verdicts: list(reference('VerdictCount')),
    passages: list(
      object({ id: text, section: text, paraphrase: text, claims: list(reference('ClaimInArticle')) }),
    ),
    page: address,
  }),
  Sources: object({
    schema: constant('tuzetu/sources@1'),
    amendingAct: object({ id: text, name: text }),
    total: count,
    sources: list(reference('RecordedSource')),
  }),
  Summary: described(
    object(
      {
        ...head('tuzetu/summary@1'),
        amendingAct: reference('AmendingAct'),
        query: text,
        filters: list(object({ label: text, value: text })),
        page: address,
        total: count,
        shown: count,
        confirmedRows: count,
        counts: reference('Counts'),
        sentences: list(reference('Sentence')),
        headlines: list(reference('HeadlineGroup')),
        acts: list(reference('Act')),
        rows: list(reference('Change')),
      },
      {
        dossier: reference('Dossier'),
      },
    ),
    'The JSON export.',
  ),
  Problem: described(
    object({
      type: address,
      title: text,
      status: count,
      detail: text,
      instance: address,
      known: described(list(text), 'What exists instead.'),
      problems: list(object({ parameter: text, value: text, known: list(text) })),
    }),
    'RFC 9457.',
  ),
}
