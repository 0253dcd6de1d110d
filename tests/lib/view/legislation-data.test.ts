/** What is told to machines: the shape of schema.org, and nothing that is not established. */
import { describe, expect, it } from '@jest/globals'
import { LANGUAGES } from '../../../lib/model'
import { amendedActAsData, amendingActAsData, changeAsData, type Legislation } from '../../../lib/view'
import { buildDossier } from '../dossier-builder'

const origin = 'https://example.org'
const dossier = buildDossier()

/** The properties of https://schema.org/Legislation that are used, each with what its value must be. */
const SHAPE: Readonly<Record<string, (value: unknown) => boolean>> = {
  '@context': (value) => value === 'https://schema.org',
  '@type': (value) => value === 'Legislation',
  '@id': isAddress,
  url: isAddress,
  name: isText,
  alternateName: (value) =>
    Array.isArray(value) &&
    value.every(
      (one) => (LANGUAGES as readonly string[]).includes(one['@language']) && isText(one['@value']),
    ),
  legislationIdentifier: isText,
  legislationType: (value) => ['Code', 'Law', 'Bill'].includes(value as string),
  legislationDate: isDay,
  datePublished: isDay,
  legislationDateOfApplicability: isDay,
  legislationJurisdiction: (value) => value === 'KZ',
  legislationChanges: (value) => Array.isArray(value) && value.length > 0,
  isPartOf: (value) => typeof value === 'object' && value !== null,
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}
function isAddress(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('https://example.org/') && URL.canParse(value)
}
function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function problemsIn(data: Legislation, place = ''): string[] {
  return [
    ...Object.entries(data).flatMap(([name, value]) => (SHAPE[name]?.(value) ? [] : [`${place}/${name}`])),
    ...(data.legislationChanges ?? []).flatMap((one, at) =>
      problemsIn(one, `${place}/legislationChanges/${at}`),
    ),
    ...(data.isPartOf === undefined ? [] : problemsIn(data.isPartOf, `${place}/isPartOf`)),
  ]
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('has the shape of schema.org on every page', () => {
    expect(problemsIn(amendingActAsData(dossier, language, origin))).toEqual([])
    for (const { act } of dossier.amendments) {
      const data = amendedActAsData(dossier, act, language, origin)
      expect(data === null ? ['none'] : problemsIn(data)).toEqual([])
    }
    for (const { id } of dossier.modifications) {
      const data = changeAsData(dossier, id, language, origin)
      expect(data === null ? ['none'] : problemsIn(data)).toEqual([])
    }
  })
})

it('says of the amending act what is established, and no day that is only likely', () => {
  const { legislationChanges, ...data } = amendingActAsData(dossier, 'en', origin)
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': `https://example.org/amending-acts/${dossier.amendingAct.id}`,
    url: `https://example.org/amending-acts/${dossier.amendingAct.id}`,
    name: 'Law No. 99-VI of 1 March 2020',
    // The Kazakh title is of unknown certainty.
    alternateName: [
      { '@language': 'en', '@value': 'On amending certain acts on bicycles' },
      { '@language': 'ru', '@value': 'О внесении изменений по вопросам велосипедов' },
    ],
    legislationIdentifier: '99-VI',
    legislationType: 'Law',
    legislationDate: '2020-03-01',
    legislationJurisdiction: 'KZ',
  })
  const proved = dossier.amendments.filter(({ proof }) => proof.evidence.certainty !== 'unknown')
  expect(legislationChanges?.map(({ url }) => url)).toEqual(
    proved.map(({ act }) => `https://example.org/amending-acts/${dossier.amendingAct.id}/acts/${act}`),
  )
})

it('leaves out a day that is unknown, and an act whose amendment is', () => {
  const evidence = { certainty: 'unknown', sources: [] } as const
  const { amendingAct, amendments } = dossier
  const data = amendingActAsData(
    {
      ...dossier,
      amendingAct: {
        ...amendingAct,
        ...(amendingAct.inForceFrom && { inForceFrom: { ...amendingAct.inForceFrom, evidence } }),
      },
      amendments: amendments.map((amendment) => ({ ...amendment, proof: { ...amendment.proof, evidence } })),
    },
    'en',
    origin,
  )
  expect(data.legislationDateOfApplicability).toBeUndefined()
  expect(data.legislationDate).toBe('2020-03-01')
  expect(data.legislationChanges).toEqual([])
})

it('gives the day a change applies from only where it is confirmed', () => {
  const dayWith = (certainty: 'confirmed' | 'likely' | 'unknown') => {
    const modifications = dossier.modifications.map((one) =>
      one.id === 'path-3-2' && one.commencement.kind === 'on-date'
        ? { ...one, commencement: { ...one.commencement, certainty } }
        : one,
    )
    const data = changeAsData({ ...dossier, modifications }, 'path-3-2', 'en', origin)
    return data?.legislationChanges?.map((change) => change.legislationDateOfApplicability)
  }
  expect(dayWith('confirmed')).toEqual(['2021-01-01'])
  expect(dayWith('likely')).toEqual([undefined])
  expect(dayWith('unknown')).toEqual([undefined])
})

it('says that the amending act changed a provision only where that is established', () => {
  const attributed = changeAsData(dossier, 'path-3-2', 'en', origin)
  expect(attributed?.name).toBe('Law No. 99-VI of 1 March 2020')
  expect(attributed?.legislationChanges).toEqual([
    expect.objectContaining({
      '@type': 'Legislation',
      name: 'Article 3(2)(1-1)',
      legislationDateOfApplicability: '2021-01-01',
      isPartOf: expect.objectContaining({ name: 'Law on Cycle Paths' }),
    }),
  ])
  const open = changeAsData(dossier, 'bicycle-20', 'en', origin)
  expect(open?.name).toBe('Article 20, heading')
  expect(open?.legislationChanges).toBeUndefined()
  expect(open?.legislationDateOfApplicability).toBeUndefined()
})

it('says nothing of what there is not', () => {
  expect(changeAsData(dossier, 'none', 'en', origin)).toBeNull()
  expect(amendedActAsData(dossier, 'lamp-law', 'en', origin)).toBeNull()
})
