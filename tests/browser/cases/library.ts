/** A library with several amending acts: listed, filtered across, and one act with all that was ever done to it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { ActVersion, Dossier, IsoDate } from '../../../lib/model'
import { openStore, type Store } from '../../../lib/store'
import { buildBroughtDossier } from '../../lib/brought-dossier'
import { buildDossier, observedWords } from '../../lib/dossier-builder'
import { follow } from '../patience'
import { findings } from './findings'

/** Of an invented law, with three editions of the act it changes. */
const bicycles = withEditions(buildDossier('xx-2020-99'))
const umbrellas = buildBroughtDossier()

function withEditions(dossier: Dossier): Dossier {
  const edition = (asOf: string, language: string, text: string): ActVersion => ({
    act: 'bicycle-code',
    asOf: asOf as IsoDate,
    language,
    text,
    status: 'restated',
    evidence: { certainty: 'confirmed', sources: ['TEXT-B'] },
  })
  return {
    ...dossier,
    actVersions: [
      edition(
        '2012-03-01',
        'en',
        'Article 12-1. Bells\n\n1. The fine is 5 to 10 MCI.\n\n2. The bell is kept.',
      ),
      edition('2015-01-01', 'ru', 'Статья 12-1. Звонки\n\n1. Штраф от 5 до 10 МРП.'),
      edition(
        '2020-03-14',
        'en',
        'Article 12-1. Bells\n\n1. The fine is 50 to 100 MCI.\n\n2. The bell is kept.',
      ),
    ],
  }
}

export function library(browser: () => Browser, url: () => string, database: () => string): void {
  let store: Store
  beforeAll(async () => {
    store = await openStore(database())
    for (const dossier of [bicycles, umbrellas]) await store.replaceDossier(dossier, observedWords(dossier))
  })
  afterAll(async () => {
    for (const { amendingAct } of [bicycles, umbrellas]) await store.removeDossier(amendingAct.id)
    await store.close()
  })

  it.each([
    { script: 'on', javaScriptEnabled: true },
    { script: 'off', javaScriptEnabled: false },
  ])(
    'leads from the list of amending acts to one act, its changes and its text, with script $script',
    async ({ javaScriptEnabled }) => {
      const context = await browser().newContext({ javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(url())
      expect(await page.locator('main .ruled-list > li > a').allInnerTexts()).toEqual([
        'Law No. 99-VI of 1 March 2020',
        'Law No. 28-VI of 22 December 2016',
        'Two editions of the umbrella rules',
      ])
      await follow(page.getByRole('link', { name: 'All acts', exact: true }).first())
      await page.getByRole('link', { name: 'Bicycle Code', exact: true }).click()
      await page.waitForURL(/\/acts\/bicycle-code$/)
      expect(await page.locator('main h2').allInnerTexts()).toEqual([
        'In force from 13 March 2020',
        'Not in force yet',
        'Day of entry into force not known',
      ])
      expect(
        await page.locator('.library-rows > li').evaluateAll((rows) => rows.map(({ id }) => id)),
      ).toEqual(bicycles.modifications.filter(({ act }) => act === 'bicycle-code').map(({ id }) => id))
      await follow(page.getByRole('link', { name: 'The text as it stood on a day' }))
      await page.fill('#on', '2020-03-13')
      await page.getByRole('button', { name: 'Show' }).click()
      await page.waitForURL(/on=2020-03-13/)
      expect(await page.locator('.act-text').innerText()).toContain('The fine is 5 to 10 MCI.')
      expect(await page.locator('.edition-facts').innerText()).toContain('stood from 1 March 2012')
      // The change of that very day is not in the edition, and the page says so.
      expect(await page.locator('.later-changes summary').innerText()).toContain('not in the text')
      expect(await page.locator('.later-changes li').count()).toBe(1)

      await page.goto(`${url()}/acts/bicycle-code/text?on=2012-02-29`)
      expect(await page.locator('.act-text').count()).toBe(0)
      expect(await page.locator('#text').innerText()).toContain(
        'The first edition at hand stood from 1 March 2012.',
      )

      await page.getByRole('button', { name: 'Compare' }).click()
      await page.waitForURL(/\/compare\?before=/)
      expect(await page.locator('h1').innerText()).toContain('stood from 1 March 2012')
      await context.close()
    },
  )

  it('filters and searches across all amending acts, each row with its permalink', async () => {
    const page = await browser().newPage()
    await page.goto(`${url()}/changes`)
    const total = 124 + bicycles.modifications.length + umbrellas.modifications.length
    expect(await page.locator('.found').innerText()).toBe(`${total} changes of ${total}`)
    expect(await page.locator('.library-rows > li').count()).toBe(50)
    await page.getByRole('link', { name: 'Next page' }).click()
    await page.waitForURL(/page=2/)
    expect(await page.locator('.library-rows > li').count()).toBe(50)

    await page.locator('details.facet', { hasText: 'Amending act' }).locator('summary').click()
    await page.getByRole('link', { name: 'Two editions of the umbrella rules', exact: true }).first().click()
    await page.waitForURL(/\/changes\?amending-act=brought-umbrellas$/)
    expect(await page.locator('.found').innerText()).toBe(`3 changes of ${total}`)

    await page.goto(`${url()}/changes?subject=outside`)
    expect(await page.locator('.library-rows > li').evaluateAll((rows) => rows.map(({ id }) => id))).toEqual([
      'umbrella-2',
    ])
    expect(await page.locator('.library-rows .tag-outside').innerText()).toBe('Outside the declared subject')

    await page.fill('#q', 'Schirm')
    await page.locator('.finder-search button').click()
    await page.waitForURL(/q=Schirm/)
    await page.goto(`${url()}/changes?q=Schirm`)
    expect(await page.locator('.library-rows > li').count()).toBe(2)
    await page.locator('.library-rows a').first().click()
    await page.waitForURL(/\/changes\/umbrella-1$/)
    expect(await page.locator('main').innerText()).not.toMatch(/repealed by|substituted by/i)
    await page.close()
  })

  it('has no finding of axe, in light and dark and on a small screen, and is never wider than it', async () => {
    const paths = [
      '/',
      '/acts',
      '/acts/bicycle-code',
      '/acts/umbrella-act?lang=ru',
      '/acts/bicycle-code/text?on=2020-03-13',
      '/acts/bicycle-code/text?on=2001-01-01&lang=kk',
      '/changes',
      '/changes?subject=outside&q=Schirm',
      '/amending-acts/brought-umbrellas',
      '/amending-acts/brought-umbrellas/changes',
      '/changes/umbrella-2',
    ]
    const found: string[] = []
    for (const options of [
      { colorScheme: 'light' as const, viewport: { width: 1440, height: 900 } },
      { colorScheme: 'dark' as const, viewport: { width: 360, height: 740 } },
    ]) {
      const context = await browser().newContext(options)
      const page = await context.newPage()
      for (const path of paths) {
        await page.goto(url() + path)
        found.push(...(await findings(page)).map((finding) => `${path}: ${finding}`))
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > options.viewport.width) found.push(`${path}: ${width} pixels wide`)
      }
      await context.close()
    }
    expect(found).toEqual([])
  })
}
