import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CERTAINTIES, LANGUAGES, MODIFICATION_TYPES, TEXT_STATES } from '../../../lib/model'
import { type ComparisonRequest, parseRequest, toggleFacet, writeRequest } from '../../../lib/view'
import { buildDossier } from '../dossier-builder'

const dossier = buildDossier()
const NOTHING_ASKED: ComparisonRequest = {
  filter: { amendingAct: 'kz-2020-99-vi' },
  layout: null,
  language: 'en',
}

const parse = (query: string) => parseRequest(new URLSearchParams(query), dossier)

describe('parseRequest', () => {
  it('asks for everything where nothing is said', () => {
    expect(parse('')).toEqual({ request: NOTHING_ASKED, problems: [] })
  })

  it('reads every parameter', () => {
    expect(
      parse(
        'category=procedure&category=penalties&act=bicycle-code&type=repeal&certainty=likely&state=new&q=a+bell&in=added&view=unified&lang=kk',
      ),
    ).toEqual({
      request: {
        filter: {
          amendingAct: 'kz-2020-99-vi',
          categories: ['penalties', 'procedure'],
          acts: ['bicycle-code'],
          types: ['repeal'],
          certainties: ['likely'],
          states: ['new'],
          query: 'a bell',
          queryIn: 'added',
        },
        layout: 'unified',
        language: 'kk',
      },
      problems: [],
    })
  })

  it('takes lists, repetitions and empty values as they come', () => {
    expect(
      parse('category=procedure,penalties&category=penalties,&act=&q=++&in=&view=').request.filter,
    ).toEqual({
      amendingAct: 'kz-2020-99-vi',
      categories: ['penalties', 'procedure'],
    })
  })

  it('reads the plain object of a page as it reads an address', () => {
    const object = { category: ['penalties', 'procedure'], q: 'bell', view: undefined, lang: 'ru' }
    expect(parseRequest(object, dossier)).toEqual(
      parse('category=penalties&category=procedure&q=bell&lang=ru'),
    )
  })

  it('leaves out values that do not exist, keeps the others, and says what there is', () => {
    const { request, problems } = parse(
      'category=guns,penalties&act=lamp-law&type=erasure&certainty=sure&state=old&in=notes&view=wide&lang=de',
    )
    expect(request).toEqual({
      ...NOTHING_ASKED,
      filter: { amendingAct: 'kz-2020-99-vi', categories: ['penalties'] },
    })
    expect(problems).toEqual([
      { parameter: 'category', value: 'guns', known: ['penalties', 'registration', 'procedure'] },
      // An act that was only checked is not an amended act.
      { parameter: 'act', value: 'lamp-law', known: ['bicycle-code', 'cycle-path-law', 'bell-law'] },
      { parameter: 'type', value: 'erasure', known: [...MODIFICATION_TYPES] },
      { parameter: 'certainty', value: 'sure', known: [...CERTAINTIES] },
      { parameter: 'state', value: 'old', known: [...TEXT_STATES] },
      { parameter: 'in', value: 'notes', known: ['all', 'added', 'removed'] },
      { parameter: 'view', value: 'wide', known: ['split', 'unified', 'after', 'before'] },
      { parameter: 'lang', value: 'de', known: [...LANGUAGES] },
    ])
  })

  it('keeps whatever is searched for', () => {
    const query = '"NEAR( a*: \0 \'OR 1=1 -- қару №28-VI'
    expect(parse(new URLSearchParams({ q: query }).toString()).request.filter.query).toBe(query)
  })
})

describe('writeRequest', () => {
  it('writes nothing for nothing, and a fixed order otherwise', () => {
    expect(writeRequest(NOTHING_ASKED)).toBe('')
    expect(
      writeRequest({
        filter: {
          amendingAct: 'kz-2020-99-vi',
          types: ['repeal'],
          acts: ['cycle-path-law', 'bicycle-code'],
          categories: ['registration', 'penalties'],
          query: 'a & b',
          queryIn: 'all',
        },
        layout: 'after',
        language: 'ru',
      }),
    ).toBe(
      'category=penalties&category=registration&act=bicycle-code&act=cycle-path-law&type=repeal&q=a+%26+b&view=after&lang=ru',
    )
  })
})

describe('toggleFacet', () => {
  it('chooses and unchooses, and leaves the rest alone', () => {
    const asked = parse('act=bicycle-code&q=bell&lang=kk').request
    const chosen = toggleFacet(asked, 'category', 'procedure')
    expect(chosen).toEqual({ ...asked, filter: { ...asked.filter, categories: ['procedure'] } })
    expect(toggleFacet(chosen, 'category', 'procedure')).toEqual(asked)
    expect(toggleFacet(chosen, 'category', 'penalties').filter.categories).toEqual(['penalties', 'procedure'])
  })
})

describe('laws', () => {
  const some = <Value>(values: readonly Value[]) => fc.subarray([...values])
  const query = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !/\p{Surrogate}/u.test(text))
  const request = fc.record({
    categories: some(dossier.categories.map(({ slug }) => slug)),
    acts: some(dossier.amendments.map(({ act }) => act)),
    types: some(MODIFICATION_TYPES),
    certainties: some(CERTAINTIES),
    states: some(TEXT_STATES),
    query: fc.option(query, { nil: undefined }),
    queryIn: fc.constantFrom('added' as const, 'removed' as const, undefined),
    layout: fc.constantFrom('split' as const, 'unified' as const, 'after' as const, 'before' as const, null),
    language: fc.constantFrom(...LANGUAGES),
  })
  const canonical = request.map(({ layout, language, ...filter }): ComparisonRequest => {
    const given = Object.entries(filter)
      .filter(([, value]) => value !== undefined && value.length > 0)
      .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value])
    return { filter: { amendingAct: dossier.amendingAct.id, ...Object.fromEntries(given) }, layout, language }
  })

  it('reading what was written gives the request back', () => {
    fc.assert(
      fc.property(canonical, (request) => {
        expect(parse(writeRequest(request))).toEqual({ request, problems: [] })
      }),
    )
  })

  it('one state has one address, whatever the order in which it was chosen', () => {
    fc.assert(
      fc.property(
        canonical,
        fc.shuffledSubarray(['penalties', 'registration', 'procedure']),
        (request, chosen) => {
          const clear: ComparisonRequest = { ...request, filter: { ...request.filter, categories: [] } }
          const forwards = chosen.reduce((state, value) => toggleFacet(state, 'category', value), clear)
          const backwards = chosen.reduceRight((state, value) => toggleFacet(state, 'category', value), clear)
          expect(writeRequest(forwards)).toBe(writeRequest(backwards))
        },
      ),
    )
  })
})
