import { describe, expect, it } from '@jest/globals'
import { exportFile, parseFileWish } from '../../../lib/export'
import type { Dossier, Evidence, ModificationSide, TextStatus } from '../../../lib/model'
import type { ComparisonRequest } from '../../../lib/view'
import { buildDossier } from '../dossier-builder'

type Options = {
  readonly dossier?: Dossier
  readonly language?: ComparisonRequest['language']
  readonly category?: string
}

/** The lines above the table, or of the whole text. */
function linesOf(query: string, { dossier = buildDossier(), language = 'en', category }: Options = {}) {
  const wish = parseFileWish(new URLSearchParams(query))
  if (!('format' in wish)) throw new Error(JSON.stringify(wish))
  const filter = {
    amendingAct: dossier.amendingAct.id,
    ...(category === undefined ? {} : { categories: [category] }),
  }
  const matching = dossier.modifications.filter(
    ({ categories }) => category === undefined || categories.includes(category),
  )
  const file = exportFile(wish, {
    dossier,
    matching,
    request: { filter, layout: null, language },
    siteUrl: null,
  })
  const text = [...file.body].map((piece) => Buffer.from(piece).toString('utf8')).join('')
  return text.split('\n')
}

/** All texts with one status, all changes with nobody said to have made them. */
function withTexts(status: TextStatus, observed = false): Dossier {
  const dossier = buildDossier()
  const told = (side: ModificationSide): ModificationSide =>
    side.kind === 'text' ? { ...side, status } : side
  const unknown: Evidence = { certainty: 'unknown', sources: [] }
  return {
    ...dossier,
    modifications: dossier.modifications.map((one) => ({
      ...one,
      before: told(one.before),
      after: told(one.after),
      ...(observed ? { observed: true as const, attribution: unknown } : {}),
    })),
  }
}

function titled(language: string, value: string, certainty: Evidence['certainty'] = 'confirmed'): Dossier {
  const dossier = buildDossier()
  const evidence: Evidence = { certainty, sources: certainty === 'unknown' ? [] : ['TEXT-A'] }
  return {
    ...dossier,
    amendingAct: { ...dossier.amendingAct, title: { [language]: { value, evidence } } },
  }
}

describe('what a file says of its texts', () => {
  const RESTATED = 'Restated texts are in our words'

  it.each(['format=markdown&template=plain', 'format=markdown&template=brief', 'format=markdown'])(
    'are restated only where one is: %s',
    (query) => {
      const said = (dossier: Dossier) => linesOf(query, { dossier }).join('\n')
      expect(said(withTexts('restated'))).toContain(RESTATED)
      const official = said(withTexts('official'))
      expect(official).not.toContain(RESTATED)
      expect(official).toContain('Official text. This is not legal advice.')
    },
  )

  it('are restated where the chosen changes are, whatever the others are', () => {
    const official = withTexts('official').modifications
    const dossier = withTexts('restated')
    const mixed: Dossier = {
      ...dossier,
      modifications: dossier.modifications.map((one, at) =>
        one.categories.includes('penalties') ? (official[at] ?? one) : one,
      ),
    }
    const said = (category?: string) =>
      linesOf('format=markdown&template=plain', {
        dossier: mixed,
        ...(category === undefined ? {} : { category }),
      }).some((line) => line.includes(RESTATED))
    expect([said(), said('registration'), said('penalties')]).toEqual([true, true, false])
  })

  it('says once that all changes were only seen, in tables', () => {
    const once = 'Seen by comparing two editions, every change in this table'
    const lines = (observed: boolean) =>
      linesOf('format=markdown&template=kz-government', { dossier: withTexts('official', observed) })
    expect(lines(true).filter((line) => line.includes(once))).toHaveLength(1)
    expect(lines(true).join('\n')).not.toContain('it is not said whose work the change is')
    expect(lines(false).join('\n')).not.toContain(once)
    const inCsv = linesOf('format=csv&template=kz-government', { dossier: withTexts('official', true) })
    expect(inCsv.join('\n').match(/it is not said whose work the change is/g)).toHaveLength(4)
  })
})

describe('how a form names the amending act', () => {
  const heading = (language: 'en' | 'ru' | 'kk', dossier: Dossier, category?: string) =>
    linesOf('format=markdown&template=kz-government', {
      dossier,
      language,
      ...(category === undefined ? {} : { category }),
    })
      .filter((line) => line !== '')
      .slice(0, 8)
      .map((line) => line.replace(/\\/g, ''))
      .join('\n')

  it('by its name and its title in the language of the reader', () => {
    const { name } = buildDossier().amendingAct
    expect(heading('en', titled('en', 'On Bicycles'))).toContain(`${name} “On Bicycles”`)
    expect(heading('ru', titled('ru', 'О велосипедах'))).toContain('№ 99-VI «О велосипедах»')
    expect(heading('kk', titled('kk', 'Велосипедтер туралы'))).toMatch(/«Велосипедтер туралы» .*99-VI/)
  })

  it('by what is shown where no title is known in that language', () => {
    const shown = heading('en', titled('ru', 'О велосипедах'))
    expect(shown).toContain(`What ${buildDossier().amendingAct.name} changes`)
    expect(shown).not.toContain('велосипедах')
  })

  it('never twice, where the name holds the title', () => {
    const dossier = titled('en', 'On Bicycles')
    const amendingAct = { ...dossier.amendingAct, name: 'Law “On Bicycles”' }
    expect(heading('en', { ...dossier, amendingAct }).match(/On Bicycles/g)).toHaveLength(1)
  })

  it('with how sure the title is, and the filters', () => {
    const likely = heading('en', titled('en', 'On Bicycles', 'likely'), 'registration')
    expect(likely).toContain('Title: Likely')
    expect(likely).toMatch(/Filters: Measure: \w/)
    const sure = heading('en', titled('en', 'On Bicycles'))
    expect(sure).not.toContain('Title:')
    expect(sure).not.toContain('Filters')
  })
})
