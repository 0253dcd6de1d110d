/** Comparing two texts of one's own: the form, the result, its layouts, its files; with script and without. */
import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { paragraph, wordFile } from '../../lib/import/documents/archive'
import { eventually, follow } from '../patience'
import { findings } from './findings'

const BEFORE =
  'Article 1. Term\n\n1. A fine of five units.\n\n2. The same rule.\n\nArticle 2. Old rule\n\nIt goes.'
const AFTER =
  'Article 1. Term\n\n1. A fine of ten units.\n\n2. The same rule.\n\nArticle 3. New rule\n\nIt comes.'

async function compare(page: Page, url: string, before: string, after: string): Promise<void> {
  await page.goto(`${url}/compare`)
  await page.locator('#before-text').fill(before)
  await page.locator('#after-text').fill(after)
  await follow(page.getByRole('button', { name: 'Compare', exact: true }))
  await page.waitForURL('**/compare/result*')
}

/** A part of the page outside the screen shows no words until the browser lays it out. */
async function expectShown(cell: Locator, words: string): Promise<void> {
  await cell.scrollIntoViewIfNeeded()
  await eventually(async () => expect(await cell.innerText()).toBe(words))
}

export function compareTexts(browser: () => Browser, url: () => string): void {
  it.each([true, false])(
    'shows pasted texts side by side or in one column; with script: %s',
    async (javaScriptEnabled) => {
      const context = await browser().newContext({
        viewport: { width: 1300, height: 900 },
        javaScriptEnabled,
      })
      const page = await context.newPage()
      await compare(page, url(), BEFORE, AFTER)
      const row = page.locator('tr.two-sided').first()
      await expectShown(row.locator('.before'), '1. A fine of five units.')
      await expectShown(row.locator('.after'), '1. A fine of ten units.')
      expect(await row.locator('.both').isVisible()).toBe(false)
      await page.getByLabel('In one column').check()
      expect(await row.locator('.both').isVisible()).toBe(true)
      expect(await row.locator('.before').isVisible()).toBe(false)
      await page.setViewportSize({ width: 380, height: 800 })
      await page.getByLabel('As the window allows').check()
      await row.locator('.both').waitFor()
      await context.close()
    },
  )

  it('steps from change to change and opens the list of them', async () => {
    const page = await browser().newPage()
    await compare(page, url(), BEFORE, AFTER)
    await page.getByText(/^All \d+ changes$/).click()
    await page.locator('.bar ol a').nth(1).click()
    await page.waitForURL(/#change-2$/)
    await page.locator('#change-2').getByRole('link', { name: 'Previous' }).click()
    await page.waitForURL(/#change-1$/)
    await page.close()
  })

  it('reads files, and gives the same comparison as a file', async () => {
    const page = await browser().newPage()
    await page.goto(`${url()}/compare`)
    const file = (name: string, bytes: Uint8Array) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })
    await page
      .locator('#before-file')
      .setInputFiles(file('before.docx', wordFile(paragraph('A term of five years.'))))
    await page
      .locator('#after-file')
      .setInputFiles(file('after.html', Buffer.from('<p>A term of ten years.</p>')))
    await follow(page.getByRole('button', { name: 'Compare', exact: true }))
    expect(await page.locator('h1').innerText()).toBe('before.docx → after.html')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Data (JSON)' }).click(),
    ])
    const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      schema: string
      after: { text: string }
    }
    expect([saved.schema, saved.after.text]).toEqual(['tuzetu/comparison@1', 'A term of ten years.'])
    await page.close()
  })

  it('begins with an example, turns it round, and lets one change the texts and take them to Word', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${url()}/compare`)
    await follow(page.getByRole('link', { name: 'Fill in an example' }))
    await follow(page.getByRole('button', { name: 'Compare', exact: true }))
    const sum = page.locator('tr.two-sided', { hasText: '€' }).first()
    await expectShown(sum.locator('ins').first(), '€50')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word with tracked changes' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('comparison.docx')
    await follow(page.getByRole('button', { name: 'Swap before and after' }))
    await expectShown(sum.locator('ins').first(), '€20')
    await follow(page.getByRole('button', { name: 'Change the texts' }))
    expect(await page.locator('#before-text').inputValue()).toContain('€50')
    await page.locator('#before-text').fill(await page.locator('#after-text').inputValue())
    await follow(page.getByRole('button', { name: 'Compare', exact: true }))
    expect(await page.locator('main').innerText()).toContain('No difference was found.')
    await context.close()
  })

  it('says what is wrong and keeps the text', async () => {
    const page = await browser().newPage()
    await compare(page, url(), BEFORE, '')
    expect(await page.getByRole('alert').innerText()).toContain('The text after is missing')
    expect(await page.locator('#before-text').inputValue()).toBe(BEFORE)
    expect(await page.locator('#after-text').getAttribute('aria-invalid')).toBe('true')
    await page.close()
  })

  it('has no serious finding of axe, writes no error to the console, and is never wider than the screen', async () => {
    for (const width of [360, 1300]) {
      const page = await browser().newPage({ viewport: { width, height: 800 } })
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      await compare(page, url(), BEFORE, AFTER)
      await page.waitForLoadState('networkidle')
      expect({ width, errors, found: await findings(page) }).toEqual({ width, errors: [], found: [] })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.close()
    }
  })
}
