/** Someone who has never seen the site, with three questions: each is answered on the overview, and proved one step on. */
import { expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { eventually } from '../patience'

export function firstVisit(browser: () => Browser, url: () => string): void {
  it('answers how many hunting guns a citizen may own now', async () => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(url())
    const card = page.getByRole('region', { name: 'Weapons' })
    const figures = await card.locator('.figures').first().innerText()
    expect(figures.replace(/\s+/g, ' ')).toBe(
      'Limit for hunting firearms with a rifled barrel 5 → 2 Limit for smooth-bore 5 → 2',
    )
    await card.getByRole('link', { name: 'Number of weapons a citizen may own' }).click()
    await page.waitForURL(/\/changes\/arms-15-1/)
    expect(await page.locator('#after + .legal-text').innerText()).toMatch(
      /rifled barrel, two; smooth-bore, two/,
    )
    await page.close()
  })

  it('answers which penalties rose most', async () => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(url())
    const card = page.getByRole('region', { name: 'Penalties', exact: true })
    const most = card.locator('li', { hasText: 'Rose most' })
    expect((await most.locator('.figures').innerText()).replace(/\s+/g, ' ')).toBe(
      'Minimum term of imprisonment 7 → 12 years Maximum term of imprisonment 15 → 17 years',
    )
    await page.getByRole('link', { name: 'Terms of imprisonment, before and after' }).click()
    const rows = page.locator('#penalties .ranges').first().locator('tbody tr')
    const first = rows.first()
    expect(await first.locator('th').innerText()).toContain('Article 170(2)')
    expect(await first.isVisible()).toBe(true)
    await page.close()
  })

  it('answers whether the article is right that life imprisonment is new', async () => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(url())
    const card = page.getByRole('region', { name: 'What the press article got right and wrong' })
    const claim = card.locator('li', { hasText: 'imprisoned for life' })
    expect(await claim.innerText()).toContain('No article read got a life term')
    await claim.getByRole('link').click()
    await page.waitForURL(/\/article.*#claim-/)
    expect(await page.locator(':target .verdict').innerText()).toBe('Contradicted')
    await page.close()
  })

  it('begins with one change, before and after, on every screen', async () => {
    for (const width of [1440, 768, 360]) {
      const page = await browser().newPage({ viewport: { width, height: 900 } })
      await page.goto(url())
      const example = page.getByRole('region', { name: 'One of its 124 changes' })
      const box = await example.boundingBox()
      expect({ width, isInSight: box !== null && box.y + box.height < 900 }).toEqual({
        width,
        isInSight: true,
      })
      expect(await example.locator('del:visible').allInnerTexts()).toEqual(['five', 'five'])
      expect(await example.locator('ins:visible').allInnerTexts()).toEqual(['two', 'two'])
      expect(await example.innerText()).toMatch(/Restated in our words\s+Text in English\s+Confirmed/)
      await example.getByRole('link', { name: 'Its evidence, and how to cite it' }).click()
      await page.waitForURL(/\/changes\/arms-15-1/)
      await page.close()
    }
  })

  it('names the changes that a sentence counts, and says what MCI is', async () => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(url())
    const penalties = page.getByRole('region', { name: 'Penalties', exact: true })
    const sentence = penalties.locator('li', { hasText: '21 provisions raise the minimum' })
    await sentence.getByText('The 21 changes').click()
    expect(await sentence.locator('.rests-on').getByRole('link').count()).toBe(21)
    expect(await sentence.locator('.rests-on .where').allInnerTexts()).toEqual([
      'Criminal Code of the Republic of Kazakhstan',
    ])
    const mci = 'MCI is the monthly calculation index'
    expect(await page.getByRole('region', { name: 'Registration' }).innerText()).toContain(mci)
    expect(await penalties.innerText()).not.toContain(mci)
    await page.close()
  })

  it('leads from each verdict on the press article to its claims, and shows the changed words beside them', async () => {
    const page = await browser().newPage({ viewport: { width: 360, height: 740 } })
    await page.goto(`${url()}/amending-acts/kz-2016-28-vi/article`)
    const verdict = page.locator('.verdict-claims > li', { hasText: 'Contradicted' })
    const claim = verdict.getByRole('link', { name: 'For these crimes one can now be imprisoned for life.' })
    expect(await claim.isVisible()).toBe(false)
    await verdict.locator('summary').click()
    expect(await verdict.getByRole('link').count()).toBe(3)
    await claim.click()
    await page.waitForURL(/#claim-/)
    expect(await page.locator(':target h3').innerText()).toBe(
      'For these crimes one can now be imprisoned for life.',
    )
    const arms = page.locator('.claim-law li', { has: page.locator('a[href="/changes/arms-15-1"]') }).first()
    expect(await arms.locator('.excerpt del').allInnerTexts()).toEqual(['five', 'five'])
    expect(await arms.locator('.excerpt ins').allInnerTexts()).toEqual(['two', 'two'])
    expect(await arms.locator('.excerpt').innerText()).toContain('Restated in our words')
    const folded = page.locator('.claim-law details.more-text', { hasText: '9 more changes' })
    expect(await folded.getByRole('link').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await folded.getByRole('link').first().isVisible()).toBe(true)
    expect(await claim.isVisible()).toBe(false)
    await page.close()
  })

  it('has the answers within the first screen or one step below it', async () => {
    for (const [width, height] of [
      [1440, 900],
      [768, 1024],
      [360, 740],
    ] as const) {
      const page = await browser().newPage({ viewport: { width, height } })
      await page.goto(url())
      const way = page.getByRole('link', { name: 'The changes people ask about' })
      const box = await way.boundingBox()
      expect({ width, isNear: box !== null && box.y < 1.25 * height }).toEqual({ width, isNear: true })
      await way.click()
      const headlines = page.locator('#headlines')
      await eventually(async () => {
        const top = await headlines.evaluate((section) => section.getBoundingClientRect().top)
        expect(Math.abs(top)).toBeLessThan(height / 2)
      })
      await page.close()
    }
  })

  it('names the law in every language on a phone too', async () => {
    const page = await browser().newPage({ viewport: { width: 360, height: 740 } })
    await page.goto(url())
    const russian = page.locator('[lang="ru"]:visible', { hasText: 'противодействия экстремизму' })
    expect(await russian.count()).toBe(0)
    await page.getByText('How sure the titles are').click()
    expect(await russian.count()).toBe(1)
    await page.goto(`${url()}/amending-acts/kz-2016-28-vi/acts/arms-law`)
    expect(await page.locator('.other-titles [lang="ru"]').isVisible()).toBe(true)
    await page.close()
  })

  it('shows on a phone which layout is chosen in one line, and all choices when that is opened', async () => {
    const page = await browser().newPage({ viewport: { width: 360, height: 740 } })
    await page.goto(`${url()}/amending-acts/kz-2016-28-vi/changes?category=weapons`)
    const line = page.locator('.choices-fold > summary')
    expect(await line.innerText()).toBe('Display: Fit the screen, Tint and lines')
    expect(await page.getByRole('link', { name: 'After only' }).isVisible()).toBe(false)
    await line.click()
    await page.getByRole('link', { name: 'After only' }).click()
    await page.waitForURL(/view=after/)
    expect(await line.innerText()).toBe('Display: After only, Tint and lines')
    await page.setViewportSize({ width: 1200, height: 800 })
    await page.getByRole('link', { name: 'Before only' }).waitFor()
    expect(await line.isVisible()).toBe(false)
    await page.close()
  })
}
