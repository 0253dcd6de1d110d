/** The path the project exists for: from the overview to one change, its claim, and the file one takes home. */
import { expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { AMENDING_ACT } from '../pages'

export function readingPath(browser: () => Browser, url: () => string): void {
  it.each([
    { script: 'on', javaScriptEnabled: true },
    { script: 'off', javaScriptEnabled: false },
  ])('leads from the overview to the exported summary with script $script', async ({ javaScriptEnabled }) => {
    const context = await browser().newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))

    await page.goto(url())
    await page.locator('table.heat-map thead').getByRole('link', { name: 'Weapons' }).click()
    await page.waitForURL(/category=weapons/)
    const ids = await page.locator('tr.change').evaluateAll((rows) => rows.map((row) => row.id))
    expect(ids).toHaveLength(23)
    expect(ids).toContain('arms-15-1')

    const row = page.locator('#arms-15-1')
    const texts = page.locator('#arms-15-1 + tr')
    expect(await marks(texts.locator('.cell-before .side-text del'))).toEqual(['five', 'five'])
    expect(await marks(texts.locator('.cell-after .side-text ins'))).toEqual(['two', 'two'])
    expect(await texts.locator('.cell-before .side-text ins, .cell-after .side-text del').count()).toBe(0)

    await row.getByRole('link', { name: 'Article 15(1)', exact: true }).click()
    await page.waitForURL(/\/changes\/arms-15-1\?category=weapons$/)
    expect(await marks(page.locator('.pair del'))).toEqual(['five', 'five'])
    expect(await marks(page.locator('.pair ins'))).toEqual(['two', 'two'])
    expect(await page.locator('.deltas').innerText()).toContain('5 → 2')

    const claim = page.locator('.note-claim a').filter({ hasText: 'number of weapons' })
    const claimText = await claim.innerText()
    await claim.click()
    await page.waitForURL(/\/article#claim-/)
    const target = page.locator('.claim:target')
    expect(await target.locator('h3').innerText()).toBe(claimText)
    expect(await target.locator('.verdict').innerText()).toBe('Supported')
    expect(await target.locator('.claim-law a[href="/changes/arms-15-1"]').count()).toBe(1)

    await page.goto(`${url()}${AMENDING_ACT}/changes?category=weapons`)
    const exported = await exportedIds(page)
    expect(exported).toEqual(ids)
    expect(errors).toEqual([])
    await context.close()
  })
}

/** Whole words, as the reader sees them. */
async function marks(found: ReturnType<Page['locator']>): Promise<string[]> {
  return found.evaluateAll((elements) => elements.map((element) => element.textContent ?? ''))
}

/** The rows of the file behind the page's own link, in its order. */
async function exportedIds(page: Page): Promise<string[]> {
  const href = await page.getByRole('link', { name: 'JSON', exact: true }).getAttribute('href')
  const response = await page.request.get(new URL(href ?? '', page.url()).href)
  expect(response.status()).toBe(200)
  const { rows } = (await response.json()) as { rows: { id: string }[] }
  return rows.map(({ id }) => id)
}
