import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { exportAkn } from '../../../../lib/export/akn/export-akn'
import { toSummaryDocument } from '../../../../lib/export/summary-document'
import { fromVisible } from '../../../../lib/export/visible-characters'
import type { Dossier } from '../../../../lib/model'
import { buildDossier, textSide } from '../../dossier-builder'
import { walk } from '../docx/read-docx'
import { hostileText } from '../hostile-text'
import { readShipped } from '../shipped-rows'

type Modification = {
  readonly type: string
  readonly certainty: string
  readonly source: string
  readonly destination: string
  /** The day it comes into force, through its period. */
  readonly force: string | null
  readonly before: string | null
  readonly after: string | null
}

function write(dossier: Dossier): string {
  const request = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language: 'en' } as const
  const { groups } = toSummaryDocument(dossier, dossier.modifications, request)
  return [...exportAkn({ dossier, groups, title: 'What it changes', language: 'en' }, 'x').body].join('')
}

/** The modifications with what they point to: texts of the body, days of the lifecycle. */
function read(xml: string): Modification[] {
  const texts = new Map<string, string[]>()
  const days = new Map<string, string>()
  const periods = new Map<string, string>()
  const found: Record<string, string>[] = []
  let text: string | null = null
  let period = ''
  walk(xml, {
    start(
      name,
      { eId = '', date = '', href = '', start = '', period: named = '', type = '', refersTo = '' },
    ) {
      if (name === 'eventRef') days.set(eId, date)
      if (name === 'temporalGroup') period = eId
      if (name === 'timeInterval') periods.set(period, start.slice(1))
      if (name === 'textualMod') found.push({ type, certainty: refersTo.slice(1) })
      const last = found.at(-1) ?? {}
      if (name === 'source' || name === 'destination') last[name] = href
      if (name === 'force') last.force = named.slice(1)
      if (name === 'old' || name === 'new') last[name] = href.slice(1)
      if (name === 'blockContainer') {
        text = eId
        texts.set(eId, [])
      }
      if (name === 'p' && text !== null) texts.get(text)?.push('')
    },
    text(piece) {
      const lines = text === null ? undefined : texts.get(text)
      if (lines !== undefined && lines.length > 0) lines.push((lines.pop() ?? '') + piece)
    },
    end(name) {
      if (name === 'blockContainer') text = null
    },
  })
  const textAt = (id: string | undefined) =>
    id === undefined ? null : fromVisible(texts.get(id)?.join('\n') ?? '?')
  return found.map((one) => ({
    type: one.type ?? '',
    certainty: one.certainty ?? '',
    source: one.source ?? '',
    destination: one.destination ?? '',
    force: one.force === undefined ? null : (days.get(periods.get(one.force) ?? '') ?? '?'),
    before: textAt(one.old),
    after: textAt(one.new),
  }))
}

describe('Akoma Ntoso', () => {
  it('asserts what the amending act does, with both texts, and nothing that is not known', () => {
    expect(read(write(buildDossier()))).toEqual([
      {
        type: 'substitution',
        certainty: 'likely',
        source: '/akn/kz/act/2020-03-01/99-VI',
        destination: '/akn/kz/act/2010-03-01/17-IV/!main~art_12-1__part_1',
        force: '2020-03-13',
        before: 'Riding without a bell is punished by a fine of 5 to 10 MCI.\n\nThe bell is kept.',
        after: 'Riding without a bell is punished by a fine of 50 to 100 MCI.\n\nThe bell is kept.',
      },
      {
        type: 'insertion',
        certainty: 'confirmed',
        source: '/akn/kz/act/2020-03-01/99-VI',
        destination: '/akn/kz/act/2010-03-01/17-IV/!main~art_15',
        force: null,
        before: null,
        after: 'Велосипед регистрируется в течение пятнадцати дней; ёмкость багажника указывается.',
      },
      {
        type: 'repeal',
        certainty: 'confirmed',
        source: '/akn/kz/act/2020-03-01/99-VI',
        destination: '/akn/kz/act/2012-02-29/339/!main~art_3__point_2__subpoint_1-1',
        force: '2021-01-01',
        before: 'Жолдың ені екі метрден кем болмайды; ұзындығы қарастырылады.',
        after: null,
      },
    ])
  })

  it.each([
    ['en', 'eng'],
    ['ru', 'rus'],
    ['kk', 'kaz'],
  ] as const)('names the expression in %s by the three letters of the convention', (language, code) => {
    const dossier = buildDossier()
    const request = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language } as const
    const { groups } = toSummaryDocument(dossier, dossier.modifications, request)
    const xml = [...exportAkn({ dossier, groups, title: 'x', language }, 'x').body].join('')
    const uri = '/akn/kz/doc/comparison/2020-03-01/99-VI'
    expect(xml).toContain(`<FRBRuri value="${uri}/${code}@"/>`)
    expect(xml).toContain(`<FRBRuri value="${uri}/${code}@.akn"/>`)
    expect(xml).toContain(`<FRBRlanguage language="${code}"/>`)
    expect(xml).toContain('<FRBRsubtype value="comparison"/><FRBRnumber value="99-VI"/>')
    // Texts say theirs in BCP 47, as XML asks.
    expect(xml).toContain(`<p class="label" xml:lang="${language}">`)
  })

  it.each(['renumbering', 'split', 'join', 'replacement'] as const)(
    'asserts a %s in the word of the standard',
    (type) => {
      const dossier = buildDossier()
      const modifications = dossier.modifications.map((one) => ({ ...one, type }))
      expect(read(write({ ...dossier, modifications })).map((one) => one.type)).toEqual([type, type, type])
    },
  )

  it('has the changes of the shipped package that are attributed to it', async () => {
    const { dossier } = await readShipped()
    const attributed = dossier.modifications.filter(({ attribution }) => attribution.certainty !== 'unknown')
    const found = read(write(dossier))
    expect(found).toHaveLength(attributed.length)
    const textOf = (side: (typeof attributed)[number]['before']) => (side.kind === 'text' ? side.text : null)
    const key = (before: string | null, after: string | null) => JSON.stringify([before, after])
    expect(found.map(({ before, after }) => key(before, after)).sort()).toEqual(
      attributed.map(({ before, after }) => key(textOf(before), textOf(after))).sort(),
    )
  })

  it('names every part once', async () => {
    const ids: string[] = []
    walk(write((await readShipped()).dossier), {
      start(_, { eId }) {
        if (eId !== undefined) ids.push(eId)
      },
    })
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('carries any text whole', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (before, after) => {
        const dossier = buildDossier()
        const [first, ...rest] = dossier.modifications
        if (first === undefined) throw new Error('no modification')
        const hostile = { ...first, label: before, before: textSide(before), after: textSide(after) }
        const [one] = read(write({ ...dossier, modifications: [hostile, ...rest] }))
        expect([one?.before, one?.after]).toEqual([before, after])
      }),
      { numRuns: 100 },
    )
  })
})
