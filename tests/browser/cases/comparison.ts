/** The comparison as it is laid out, filtered, announced, stepped through and printed. */
import { expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { AMENDING_ACT } from '../pages'
import { eventually, follow } from '../patience'

const CHANGES = `${AMENDING_ACT}/changes`

export function comparison(browser: () => Browser, url: () => string): void {
  it('stands side by side on a wide screen and in one run on a narrow one', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${url()}${CHANGES}?act=arms-law`)
    const row = page.locator('#arms-15-1 + tr')
    expect(await row.locator('.unified').isVisible()).toBe(false)
    const [before, after] = await Promise.all([
      row.locator('.cell-before .side-text .legal-text').boundingBox(),
      row.locator('.cell-after .side-text .legal-text').boundingBox(),
    ])
    expect(before?.y).toBe(after?.y)
    await page.setViewportSize({ width: 800, height: 900 })
    await eventually(async () =>
      expect(await row.locator('.unified').innerText()).toContain(
        'rifled barrel, fivetwo; smooth-bore, fivetwo;',
      ),
    )
    expect(await row.locator('.side-text .legal-text').first().isVisible()).toBe(false)
    await page.close()
  })

  it('prints in one run, with lines that need no colour and without controls', async () => {
    const page = await browser().newPage({ viewport: { width: 760, height: 1000 } })
    await page.goto(`${url()}${CHANGES}?act=arms-law`)
    await page.emulateMedia({ media: 'print' })
    const row = page.locator('#arms-15-1 + tr')
    const lineOf = (mark: string) =>
      row
        .locator(`.unified ${mark}`)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine)
    expect(await lineOf('ins')).toBe('underline')
    expect(await lineOf('del')).toBe('line-through')
    expect(await page.locator('.finder-search').isVisible()).toBe(false)
    expect(await page.locator('.page-nav').isVisible()).toBe(false)
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
    await page.close()
  })

  it('keeps its lines where the reader forces colours', async () => {
    const context = await browser().newContext({ forcedColors: 'active' })
    const page = await context.newPage()
    await page.goto(`${url()}/changes/arms-15-1`)
    const lines = await page
      .locator('.pair ins, .pair del')
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).textDecorationLine))
    expect(lines).toEqual(['line-through', 'line-through', 'underline', 'underline'])
    await context.close()
  })

  it('announces changes in words when asked, and keeps them out of a copied text', async () => {
    const page = await browser().newPage()
    await page.goto(`${url()}/changes/arms-15-1`)
    expect(await page.locator('.pair ins').first().textContent()).toBe('two')
    await page.getByRole('link', { name: 'Announce changes in words' }).click()
    await page.waitForURL(/words=1/)
    expect(await page.locator('.pair ins').first().textContent()).toBe('inserted: two end of insertion')
    const copied = await page.locator('section[aria-labelledby="after"] .legal-text').evaluate((text) => {
      getSelection()?.selectAllChildren(text)
      return getSelection()?.toString()
    })
    expect(copied).toContain('rifled barrel, two; smooth-bore, two;')
    await page.close()
  })

  it('filters by the form, shows what is chosen, and lets it be dropped', async () => {
    const context = await browser().newContext({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    })
    const page = await context.newPage()
    await page.goto(url() + CHANGES)
    expect(await page.locator('tr.change').count()).toBe(124)
    await page.locator('details.facet summary').first().click()
    await page.getByLabel('Choose Weapons').check()
    await page.getByLabel('Choose Religion').check()
    await follow(page.getByRole('button', { name: 'Apply' }).first())
    const both = await page.locator('tr.change').count()
    expect(new URL(page.url()).searchParams.getAll('category').sort()).toEqual(['religion', 'weapons'])
    await follow(page.locator('.chip', { hasText: 'Weapons' }))
    const religion = await page.locator('tr.change').count()
    expect(religion).toBeGreaterThan(0)
    expect(both).toBeGreaterThan(religion)
    await page.getByLabel('Search in texts, headings and notes').fill('zzzzzz')
    await follow(page.getByRole('button', { name: 'Search' }))
    expect(await page.locator('tr.change').count()).toBe(0)
    expect(await page.locator('.chip').count()).toBe(2)
    await follow(page.locator('.empty').getByRole('link', { name: /^Without “zzzzzz”: \d+ changes$/ }))
    expect(await page.locator('tr.change').count()).toBe(religion)
    await context.close()
  })

  it('says of a search without a word that there is nothing to look for', async () => {
    const page = await browser().newPage()
    await page.goto(`${url()}${CHANGES}?q=%25`)
    expect(await page.locator('.chip').innerText()).toContain('“%” has no word to look for')
    expect((await page.locator('tr.change').count()) > 0).toBe(true)
    await page.close()
  })

  it('finds words only among the added ones when asked', async () => {
    const page = await browser().newPage()
    const idsOf = async (query: string) => {
      await page.goto(`${url()}${CHANGES}?act=arms-law&${query}`)
      return page.locator('tr.change').evaluateAll((rows) => rows.map((row) => row.id))
    }
    expect(await idsOf('q=two&in=added')).toContain('arms-15-1')
    expect(await idsOf('q=two&in=removed')).not.toContain('arms-15-1')
    expect(await idsOf('q=five&in=removed')).toContain('arms-15-1')
    await page.close()
  })

  it('steps through the changes with n and p, until that is switched off', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${url()}${CHANGES}?act=arms-law`)
    const ids = await page.locator('tr.change').evaluateAll((rows) => rows.map((row) => row.id))
    const step = async (key: 'n' | 'p', id: string | undefined) => {
      await page.keyboard.press(key)
      await eventually(async () => expect(await page.evaluate(() => document.activeElement?.id)).toBe(id))
    }
    await step('n', ids[0])
    await step('n', ids[1])
    await step('p', ids[0])
    await page.getByLabel('Keys n and p').uncheck()
    await page.locator('h1').click()
    await page.keyboard.press('n')
    expect(new URL(page.url()).hash).toBe(`#${ids[0]}`)
    await page.close()
  })

  it('never shows an unknown text as an empty one', async () => {
    const page = await browser().newPage()
    await page.goto(`${url()}/changes/admin-484`)
    const before = page.locator('section[aria-labelledby="before"]')
    expect(await before.locator('.not-known').innerText()).toMatch(/^Text not available\n/)
    expect(await page.locator('.pair ins, .pair del').count()).toBe(0)
    await page.goto(`${url()}${AMENDING_ACT}`)
    const unknown = page.locator('table.heat-map tr', { hasText: 'Criminal Procedure Code' })
    expect(await unknown.locator('td').allInnerTexts()).toEqual(['amended; what changed is not known', '?'])
    await page.close()
  })

  it('keeps the overview under 100 KB, and its scripts under 20 KB', async () => {
    const context = await browser().newContext()
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const scripts = new Set<string>()
    const bytes = { all: 0, scripts: 0 }
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes.all += encodedDataLength
      if (scripts.has(requestId)) bytes.scripts += encodedDataLength
    })
    await page.goto(url(), { waitUntil: 'networkidle' })
    expect(bytes.all).toBeGreaterThan(10_000)
    expect(bytes.all).toBeLessThanOrEqual(100_000)
    expect(bytes.scripts).toBeGreaterThan(1000)
    expect(bytes.scripts).toBeLessThanOrEqual(20_000)
    await context.close()
  })
}
