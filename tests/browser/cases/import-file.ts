/** Bringing a file: upload, draft, the draft as a file, and the same draft again; with script and without. */
import { readFile } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { follow } from '../patience'
import { findings } from './findings'

const BEFORE =
  'Bell Act\n\nArticle 1. Term\n\n1. A fine of five units.\n\n2. The “same” rule.\n\nArticle 2. Old rule\n\nIt goes.'
const AFTER =
  'Bell Act\n\nArticle 1. Term\n\n1. A fine of ten units.\n\n2. The "same" rule.\n\nArticle 3. New rule\n\nIt comes.'

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

async function bring(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/import`)
  await page.locator('#file').setInputFiles(file('before.txt', BEFORE))
  await page.locator('#second').setInputFiles(file('after.txt', AFTER))
  await follow(page.getByRole('button', { name: 'Show the draft' }))
  await page.waitForURL('**/import/draft*')
}

export function importFile(browser: () => Browser, url: () => string): void {
  it.each([true, false])(
    'shows two editions as a draft before anything is stored; with script: %s',
    async (javaScriptEnabled) => {
      const context = await browser().newContext({
        viewport: { width: 1300, height: 900 },
        javaScriptEnabled,
      })
      const page = await context.newPage()
      await bring(page, url())
      expect(await page.getByRole('status').innerText()).toMatch(
        /^Two editions of an act\. 2 changes of 1 act\. .* 1 left out\. Nothing is stored yet\.$/,
      )
      expect(await page.locator('.notes .left-out').innerText()).toContain('Only quotation marks')
      const row = page.locator('tr.two-sided').first()
      expect(await row.locator('.before del').innerText()).toMatch(/^five/)
      expect(await row.locator('.after ins').innerText()).toMatch(/^ten/)
      expect(await page.getByRole('button', { name: 'Store as a draft' }).count()).toBe(0)
      await page.setViewportSize({ width: 380, height: 800 })
      await row.locator('.both').waitFor()
      expect(await row.locator('.before').isVisible()).toBe(false)
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(isTooWide).toBe(false)
      await context.close()
    },
  )

  it.each([
    ['Data (JSON)', 'changes-after.json'],
    ['Markdown folder (ZIP)', 'changes-after-content.zip'],
  ])('gives the draft as a file, %s, which becomes the same draft', async (button, name) => {
    const page = await browser().newPage()
    await bring(page, url())
    const shown = await page.locator('tr.change').allInnerTexts()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toBe(name)
    const buffer = await readFile(await download.path())
    await page.goto(`${url()}/import`)
    await page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await follow(page.getByRole('button', { name: 'Show the draft' }))
    expect(await page.locator('tr.change').allInnerTexts()).toEqual(shown)
    await page.close()
  })

  it.each([true, false])(
    'asks which column of a table is which, and reads it as it is told; with script: %s',
    async (javaScriptEnabled) => {
      const context = await browser().newContext({ viewport: { width: 380, height: 800 }, javaScriptEnabled })
      const page = await context.newPage()
      await page.goto(`${url()}/import`)
      const table =
        'Bells,,,\nKolumna A,Kolumna B,Kolumna C,Kolumna D\nArticle 1,A fine of five units.,A fine of ten units.,cheap\n'
      await page.locator('#file').setInputFiles(file('bells.csv', table))
      await follow(page.getByRole('button', { name: 'Show the draft' }))
      await page.getByRole('alert').getByRole('link').click()
      expect(new URL(page.url()).hash).toBe('#table-columns')
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(isTooWide).toBe(false)
      if (javaScriptEnabled) expect(await findings(page)).toEqual([])
      await page.getByLabel('Column 1').selectOption({ label: 'Article or other provision' })
      await page.getByLabel('Column 2').selectOption({ label: 'Text before' })
      await page.getByLabel('Column 3').selectOption({ label: 'Text after' })
      await page.getByLabel('First row that is a change').selectOption('3')
      await follow(page.getByRole('button', { name: 'Read the table so' }))
      expect(await page.locator('tr.change del').first().innerText()).toMatch(/^five/)
      expect(await page.locator('.notes .left-out').allInnerTexts()).toEqual(
        expect.arrayContaining([expect.stringContaining('cheap')]),
      )
      expect(await page.getByLabel('Column 2').inputValue()).toBe('before')
      await page.getByText('Which column is which').click()
      await page.getByLabel('Column 4').selectOption({ label: 'Remarks' })
      await follow(page.getByRole('button', { name: 'Read the table so' }))
      expect(await page.locator('.notes .left-out', { hasText: 'cheap' }).count()).toBe(0)
      await context.close()
    },
  )

  it('says what is wrong, keeps what was typed, and leads to it', async () => {
    const page = await browser().newPage()
    await page.goto(`${url()}/import?lang=ru`)
    await page.getByText('Чего нет в файле').click()
    await page.locator('#id').fill('Не то')
    await follow(page.getByRole('button', { name: 'Показать черновик' }))
    expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
      'Файл не выбран: выберите его.',
      '«Не то» не подходит для поля «Его идентификатор, например kz-2020-1».',
    ])
    expect(await page.locator('#id').inputValue()).toBe('Не то')
    await page.close()
  })

  it.each(['', '?lang=kk'])('has nothing that keeps readers out %s', async (query) => {
    const page = await browser().newPage()
    await page.goto(`${url()}/import${query}`)
    expect(await findings(page)).toEqual([])
    await bring(page, url())
    expect(await findings(page)).toEqual([])
    await page.close()
  })
}
