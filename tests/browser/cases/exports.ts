/** Taking the rows home by the page that offers the files: a form is chosen, looked at, and downloaded. */
import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { AMENDING_ACT } from '../pages'
import { eventually } from '../patience'

export function exports(browser: () => Browser, url: () => string): void {
  it.each([
    { script: 'on', javaScriptEnabled: true },
    { script: 'off', javaScriptEnabled: false },
  ])('shows what is chosen and downloads it with script $script', async ({ javaScriptEnabled }) => {
    const context = await browser().newContext({ javaScriptEnabled, acceptDownloads: true })
    const page = await context.newPage()
    await page.goto(`${url()}${AMENDING_ACT}/changes?category=weapons&view=unified`)
    await page.locator('.exports').getByRole('link', { name: 'All forms, with a preview' }).click()
    await page.waitForURL(/\/export\?category=weapons$/)
    expect(await page.locator('.form-preview tbody tr:not(.act)').count()).toBe(20)

    await page.getByLabel('Form', { exact: true }).selectOption('kz-government')
    await page.getByRole('button', { name: 'Show' }).last().click()
    await page.waitForURL(/template=kz-government/)
    // What is empty is not in the address that people pass on.
    if (javaScriptEnabled)
      expect(new URL(page.url()).search).toBe('?template=kz-government&lang=en&category=weapons')
    const headers = ['No.', 'Structural element', 'Current wording', 'Proposed wording', 'Rationale']
    expect(await page.locator('.form-preview thead th').allInnerTexts()).toEqual(headers)
    await page.getByText('Header texts of your own').click()
    await page.getByLabel('Column 5, in place of “Rationale”').fill('Why')
    await page.getByRole('button', { name: 'Show' }).last().click()
    await page.waitForURL(/header-5=Why/)
    expect((await page.locator('.form-preview thead th').allInnerTexts()).at(-1)).toBe('Why')

    const name = 'kz-2016-28-vi-weapons-kz-government.csv'
    expect(await page.locator('.file-name').allInnerTexts()).toContain(name)
    const text = await downloaded(page, 'Spreadsheet (CSV)', name)
    expect(text.split('\r\n')[0]).toContain('Proposed wording,Why,')
    expect(text.match(/^Law on State Control over the Circulation/gm)?.length).toBeGreaterThan(5)
    if (javaScriptEnabled)
      await eventually(async () =>
        expect(await page.locator('[data-progress]').innerText()).toMatch(
          new RegExp(`^${name} is here: \\d+ KB\\.`),
        ),
      )
    await context.close()
  })

  it('says how far a file is while it comes, and stops when told to', async () => {
    const page = await browser().newPage()
    let answer = () => {}
    await page.route(/format=pdf/, async (route) => {
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      await route.abort().catch(() => {})
    })
    await page.goto(`${url()}${AMENDING_ACT}/export?category=weapons`)
    await page.getByRole('button', { name: 'PDF document' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped; nothing was saved.').waitFor()
    expect(page.url()).toMatch(/\/export\?category=weapons$/)
    answer()
    await page.close()
  })

  it('leads back to the same rows where a format has no such form, and prints the form alone', async () => {
    const page = await browser().newPage()
    const wrong = await page.goto(`${url()}${AMENDING_ACT}/export?format=csv&template=brief`)
    expect(wrong?.status()).toBe(400)
    await page.goto(`${url()}${AMENDING_ACT}/files?template=brief`)
    expect(page.url()).toBe(`${url()}${AMENDING_ACT}/export?template=brief`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.export-form').isVisible()).toBe(false)
    expect(await page.locator('.report-preview').isVisible()).toBe(true)
    await page.close()
  })
}

async function downloaded(page: Page, button: string, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  expect(download.suggestedFilename()).toBe(name)
  return readFileSync(await download.path(), 'utf8')
}
