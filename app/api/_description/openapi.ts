/** The description of the API (OpenAPI 3.1): every address, what may be asked there, and the form of every answer. */

import { FILE_FORMATS, templateIdsOf } from '@/lib/export'
import { CERTAINTIES, LANGUAGES, MODIFICATION_TYPES, SUBJECTS, TEXT_STATES } from '@/lib/model'
import { DEFAULT_LIMIT, MOST_ROWS } from '../_answers/asked'
import { ANSWER_SCHEMAS } from './answer-schemas'
import { DOSSIER_SCHEMAS } from './dossier-schemas'
import { oneOf, reference, type Schema, text } from './schema'
import { VOCABULARY_SCHEMAS } from './vocabulary-schemas'

type Parameter = Readonly<Record<string, unknown>>

const id = place('id', 'The amending act: `kz-2016-28-vi`.')
const language = asked('lang', oneOf(LANGUAGES), 'Language of labels and sentences. Texts stay in theirs.')
const filter: readonly Parameter[] = [
  several(
    'category',
    text,
    'Measure categories, or `none` for changes in no category; several widen the choice.',
  ),
  several('act', text, 'Amended acts.'),
  several('type', oneOf(MODIFICATION_TYPES), 'Kinds of change.'),
  several('certainty', oneOf(CERTAINTIES), 'How sure the attribution to the amending act is.'),
  several('state', oneOf(TEXT_STATES), 'Which of the two texts are known.'),
  several('subject', oneOf(SUBJECTS), 'Only changes that somebody holds to be outside the declared subject.'),
  asked(
    'q',
    text,
    'Words to find; all must be found, each as the beginning of a word. A number is found whole, unless a * follows it.',
  ),
  asked('in', oneOf(['all', 'added', 'removed']), 'Where to look for the words.'),
  language,
]

const sliceOf = (preset: number): readonly Parameter[] => [
  asked(
    'limit',
    { type: 'integer', minimum: 1, maximum: MOST_ROWS, default: preset },
    'How many rows at most.',
  ),
  asked('offset', { type: 'integer', minimum: 0, default: 0 }, 'How many rows to leave out before.'),
]
const slice = sliceOf(DEFAULT_LIMIT)

/** What each address answers. */
const OPERATIONS: Readonly<
  Record<string, { summary: string; parameters: readonly Parameter[]; answer: string }>
> = {
  '/api/v1': { summary: 'Every address there is', parameters: [], answer: 'Addresses' },
  '/api/v1/amending-acts': { summary: 'Every amending act', parameters: [], answer: 'AmendingActs' },
  '/api/v1/amending-acts/{id}': {
    summary: 'What is known of one amending act, with counts and headline changes',
    parameters: [id, language],
    answer: 'AmendingActOverview',
  },
  '/api/v1/amending-acts/{id}/changes': {
    summary: 'The changes it made, filtered as on the page',
    parameters: [id, ...filter, ...slice],
    answer: 'Changes',
  },
  '/api/v1/amending-acts/{id}/acts': {
    summary: 'The acts it amended, those whose changed wording is not known included',
    parameters: [id, language],
    answer: 'Acts',
  },
  '/api/v1/amending-acts/{id}/acts/{act}': {
    summary: 'All changes of one amended act, and what was checked there and is not changed',
    parameters: [id, place('act', 'The amended act.'), language],
    answer: 'ActWithChanges',
  },
  '/api/v1/amending-acts/{id}/article': {
    summary: 'The press article: passages in paraphrase, claims with their verdicts',
    parameters: [id, language],
    answer: 'PressArticle',
  },
  '/api/v1/amending-acts/{id}/sources': {
    summary: 'Every text and report that anything rests on',
    parameters: [id],
    answer: 'Sources',
  },
  '/api/v1/acts': {
    summary: 'Every act that any amending act changes or speaks of',
    parameters: [language],
    answer: 'LibraryActs',
  },
  '/api/v1/acts/{act}': {
    summary: 'What every amending act did to one act, in order of commencement',
    parameters: [place('act', 'The act.'), language, ...sliceOf(MOST_ROWS)],
    answer: 'ActHistory',
  },
  '/api/v1/changes': {
    summary: 'The changes of all amending acts, filtered as on the page',
    parameters: [
      several('amending-act', text, 'Amending acts; several widen the choice.'),
      ...filter,
      ...slice,
    ],
    answer: 'LibraryChanges',
  },
  '/api/v1/changes/{id}': {
    summary: 'One change, how to cite it, and what stands beside it',
    parameters: [place('id', 'The change: the last part of its permalink.'), language],
    answer: 'ChangeAlone',
  },
}

const DESCRIPTION_PATH = '/api/v1/openapi.json'

/** Every address of the API, as the description names them. */
export const API_PATHS: readonly string[] = [...Object.keys(OPERATIONS), DESCRIPTION_PATH]

/** @param siteUrl where the API stands: `https://example.org`. */
export function describeApi(siteUrl: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tuzetu',
      version: '1',
      summary: 'What amending laws really change: provision by provision, before and after, with evidence.',
      description:
        'Read only and open to all. Every value carries its evidence. A side that is unknown is said to be unknown. Texts are restated unless their status says otherwise; nothing here is legal advice.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: siteUrl }],
    paths: {
      ...Object.fromEntries(
        Object.entries(OPERATIONS).map(([path, { summary, parameters, answer }]) => [
          path,
          {
            get: {
              operationId: `read${answer}`,
              summary,
              parameters,
              responses: {
                200: {
                  description: summary,
                  headers: { ETag: { schema: text, description: 'Changes with every import.' } },
                  content: { 'application/json': { schema: reference(answer) } },
                },
                304: { description: 'The answer is still the one whose ETag was sent in If-None-Match.' },
                400: { $ref: '#/components/responses/UnknownValue' },
                404: { $ref: '#/components/responses/UnknownIdentifier' },
                503: { $ref: '#/components/responses/Unavailable' },
              },
            },
          },
        ]),
      ),
      [DESCRIPTION_PATH]: {
        get: {
          operationId: 'readDescription',
          summary: 'This description',
          parameters: [],
          responses: {
            200: {
              description: 'OpenAPI 3.1',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
          },
        },
      },
      '/amending-acts/{id}/export': {
        get: {
          operationId: 'exportSummary',
          summary: 'The same rows as a file',
          parameters: [
            id,
            { ...asked('format', oneOf([...FILE_FORMATS, 'md']), 'Form of the file.'), required: true },
            asked(
              'template',
              oneOf([...new Set([...templateIdsOf('docx'), ...templateIdsOf('markdown')])]),
              'Layout of a comparative table.',
            ),
            ...filter,
          ],
          responses: {
            200: {
              description: 'The file, with its name in Content-Disposition.',
              content: {
                'text/markdown': { schema: text },
                'text/csv': { schema: text },
                'text/html': { schema: text },
                'application/json': { schema: reference('Summary') },
                'application/pdf': {},
                'application/zip': {},
                'application/akn+xml': { schema: text },
                'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {},
                'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
              },
            },
            400: { $ref: '#/components/responses/UnknownValue' },
            404: { $ref: '#/components/responses/UnknownIdentifier' },
            503: { $ref: '#/components/responses/Unavailable' },
          },
        },
      },
    },
    components: {
      schemas: { ...VOCABULARY_SCHEMAS, ...ANSWER_SCHEMAS, ...DOSSIER_SCHEMAS },
      responses: {
        UnknownIdentifier: problem('There is nothing of this identifier; the answer says what there is.'),
        UnknownAddress: problem('There is nothing at this address; the answer says what there is.'),
        NotAllowed: problem('The address is only read; `Allow` says how.'),
        UnknownValue: problem('A parameter, or its value, does not exist; the answer says what there is.'),
        Unavailable: problem('The data cannot be read at the moment.'),
      },
    },
  }
}

function place(name: string, description: string): Parameter {
  return { name, in: 'path', required: true, description, schema: text }
}

function asked(name: string, schema: Schema, description: string): Parameter {
  return { name, in: 'query', required: false, description, schema }
}

/** Values may be repeated or listed with commas. */
function several(name: string, items: Schema, description: string): Parameter {
  return { ...asked(name, { type: 'array', items }, description), style: 'form', explode: true }
}

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: reference('Problem') } } }
}
