/** What a reader sees when the database is away, and when a page cannot be made; no script is needed to see it. */
import { createRequire } from 'node:module'
import { expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { AMENDING_ACT } from '../pages'
import { follow } from '../patience'

type Client = { execute(statement: string): Promise<unknown>; close(): void }
const { createClient } = createRequire(import.meta.url)('@libsql/client') as {
  createClient(options: { url: string }): Client
}

export function whenItFails(browser: () => Browser, url: () => string, database: () => string): void {
  it('answers 503 with a page that says so while the database is away, and recovers', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const client = createClient({ url: `file:${database()}` })
    const address = `${url()}${AMENDING_ACT}/changes?category=weapons&lang=en`
    await client.execute('ALTER TABLE "Revision" RENAME TO "RevisionAway"')
    try {
      const response = await page.goto(address)
      expect(response?.status()).toBe(503)
      expect(await page.locator('h1').innerText()).toBe('The comparison cannot be read just now')
    } finally {
      await client.execute('ALTER TABLE "RevisionAway" RENAME TO "Revision"')
      client.close()
    }
    expect((await page.goto(address))?.status()).toBe(200)
    expect(await page.locator('tr.change').count()).toBe(23)
    await context.close()
  })

  it('answers 500 with the way back where a page could not be made', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const failed = '/changes/arms-15-1?lang=ru'
    const response = await page.goto(`${url()}/problem?failed=${encodeURIComponent(failed)}&lang=ru`)
    expect(response?.status()).toBe(500)
    expect(await page.locator('h1').innerText()).toBe('Страницу не удалось составить')
    await follow(page.getByRole('link', { name: 'Открыть этот адрес ещё раз' }))
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(failed)
    await context.close()
  })
}
