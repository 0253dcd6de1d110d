/** An administrator's way: sign in, bring a file, mend it, publish it, find it, take it home, withdraw it; and nobody else's. */
import { expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { writeDossierJson } from '../../../lib/export'
import type { Dossier } from '../../../lib/model'
import { buildDossier } from '../../lib/dossier-builder'
import { follow } from '../patience'
import { findings } from './findings'

export const TOKEN = 'of-the-browser-tests-0123456789'
const ID = 'zz-2030-7'

/** A note on words, and the row it is on. */
const NOTE = buildDossier(ID).annotations.find(({ anchor }) => anchor?.quote)
const ROW = NOTE?.modification ?? ''
const WORDS = NOTE?.anchor?.quote?.exact ?? ''

/** A dossier in which the note may quote words that are not there. */
function broughtFile(words: string): { name: string; mimeType: string; buffer: Buffer } {
  const dossier: Dossier = buildDossier(ID)
  const annotations = dossier.annotations.map((note) =>
    note.id === NOTE?.id && note.anchor?.quote && words !== WORDS
      ? { ...note, anchor: { ...note.anchor, quote: { exact: words, prefix: '', suffix: '' } } }
      : note,
  )
  const json = [...writeDossierJson({ ...dossier, annotations })].join('')
  return { name: 'bicycles.json', mimeType: 'application/json', buffer: Buffer.from(json) }
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/drafts`)
  await page.getByLabel('Administrator’s token').fill(TOKEN)
  await follow(page.getByRole('button', { name: 'Sign in' }))
  await page.waitForURL('**/drafts')
}

async function upload(page: Page, url: string, words = WORDS): Promise<string> {
  await page.goto(`${url}/drafts`)
  await page.getByLabel('File', { exact: true }).setInputFiles(broughtFile(words))
  await follow(page.getByRole('button', { name: 'Store as a draft' }))
  await page.waitForURL(/\/drafts\/[0-9a-f]{16}$/)
  return page.url()
}

/** @param readOnlyUrl of a site without administrators */
export function drafts(browser: () => Browser, url: () => string, readOnlyUrl: () => string): void {
  it('shows nothing of writing where nobody may write', async () => {
    for (const path of ['/drafts', '/sign-in', '/drafts/x', '/drafts/x/changes/y', '/drafts/x/history']) {
      const answer = await fetch(readOnlyUrl() + path)
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 404, 'no-store'])
      const body = await answer.text()
      expect(body).not.toContain('<form')
      expect(body).not.toContain('sign-in')
    }
    for (const path of ['/drafts', '/sign-in', '/sign-out', '/drafts/x']) {
      const answer = await fetch(readOnlyUrl() + path, {
        method: 'POST',
        body: new URLSearchParams({ a: 'b' }),
      })
      expect([path, answer.status]).toEqual([path, 404])
    }
  })

  it('is reached from the foot of a page, where somebody may write', async () => {
    const page = await browser().newPage()
    await page.goto(`${readOnlyUrl()}/?lang=ru`)
    expect(await page.locator('.site-foot a[href^="/drafts"]').count()).toBe(0)
    await page.goto(`${url()}/?lang=ru`)
    await follow(page.locator('.site-foot').getByRole('link', { name: 'Черновики' }))
    expect(new URL(page.url()).searchParams.get('lang')).toBe('ru')
    expect(await page.locator('input[type="password"]').count()).toBe(1)
    await page.close()
  })

  it('leads from a file to the site and back, without script', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await signIn(page, url())
    const draft = await upload(page, url(), 'words that stand nowhere')
    expect(await page.locator('#hinders li').count()).toBe(1)
    await follow(page.getByRole('button', { name: 'Publish' }))
    expect(await page.getByRole('alert').innerText()).toContain('1 problem has to be mended first')
    expect((await fetch(`${url()}/amending-acts/${ID}`)).status).toBe(404)

    await page.goto(draft)
    await follow(page.locator('#hinders a'))
    await page.locator('#label').fill('Article 15(1) of ours')
    await page.getByLabel('Place in the act').fill('nowhere')
    await follow(page.getByRole('button', { name: 'Save' }).first())
    expect(await page.getByRole('alert').innerText()).toContain('“nowhere” is no place in an act')
    expect(await page.locator('#label').inputValue()).toBe('Article 15(1) of ours')
    expect(await page.getByLabel('Place in the act').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Place in the act').fill('article 15, point 1')
    await follow(page.getByRole('button', { name: 'Save' }).first())
    expect(await page.getByRole('status').innerText()).toBe('Saved.')

    const form = page.locator(`[id="note-${NOTE?.id}"]`)
    await form.getByLabel('On the words').fill(WORDS)
    await page.locator('#topic').fill('typed beside the note')
    await follow(page.getByRole('button', { name: 'Save' }))
    expect(await page.getByRole('status').innerText()).toBe('Saved.')
    expect(await page.locator('#topic').inputValue()).toBe('typed beside the note')

    await page.goto(draft)
    expect(await page.locator('#hinders').count()).toBe(0)
    await follow(page.getByRole('button', { name: 'Publish' }))
    expect(await page.getByRole('status').innerText()).toContain('on the site now')

    await page.goto(`${url()}/`)
    expect(await page.locator('main').innerText()).toContain(buildDossier(ID).amendingAct.name)
    const category = buildDossier(ID).modifications.find(({ id }) => id === ROW)?.categories[0] ?? ''
    await page.goto(`${url()}/amending-acts/${ID}/changes?category=${category}`)
    expect(await page.locator('main').innerText()).toContain('Article 15(1) of ours')
    const csv = await (
      await fetch(`${url()}/amending-acts/${ID}/export?format=csv&category=${category}`)
    ).text()
    expect(csv).toContain('Article 15(1) of ours')

    await page.goto(`${draft}/history`)
    expect(await page.locator('tbody').innerText()).toMatch(
      /Published[\s\S]*label[\s\S]*Article 15\(1\) of ours[\s\S]*Stored/,
    )
    await page.goto(draft)
    await follow(page.getByRole('button', { name: 'Withdraw from the site' }))
    expect(await page.getByRole('status').innerText()).toContain('no more')
    expect((await fetch(`${url()}/amending-acts/${ID}`)).status).toBe(404)

    await follow(page.getByRole('button', { name: 'Sign out' }))
    await page.goto(draft)
    expect(page.url()).toContain('/sign-in')
    await context.close()
  })

  it('stores what the page of the import showed, line by line, and publishes it', async () => {
    const page = await browser().newPage()
    await signIn(page, url())
    const text = (name: string, words: string) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(words),
    })
    await page.goto(`${url()}/import`)
    await page
      .locator('#file')
      .setInputFiles(text('bells-before.txt', 'Bell Act\n\nArticle 1. Fine\n\nA fine of five units.'))
    await page
      .locator('#second')
      .setInputFiles(text('bells-after.txt', 'Bell Act\n\nArticle 1. Fine\n\nA fine of ten units.'))
    await follow(page.getByRole('button', { name: 'Show the draft' }))
    await page.waitForURL('**/import/draft*')
    await follow(page.getByRole('button', { name: 'Store as a draft' }))
    await page.waitForURL(/\/drafts\/[0-9a-f]{16}$/)
    const draft = page.url()
    expect(await page.locator('#rows del').innerText()).toMatch(/^five/)
    expect(await page.getByRole('heading', { name: 'What was understood of the file' }).count()).toBe(1)
    await follow(page.getByRole('button', { name: 'Publish' }))
    expect(await page.getByRole('status').innerText()).toContain('on the site now')
    await follow(page.getByRole('link', { name: 'See it on the site' }))
    expect(await page.locator('main').innerText()).toContain('ten')
    await page.goto(draft)
    await follow(page.getByRole('button', { name: 'Withdraw from the site' }))
    expect(await page.getByRole('status').innerText()).toContain('no more')
    await page.close()
  })

  it('puts a note into the tray when its words are edited, and takes it out when it gets a place', async () => {
    const page = await browser().newPage()
    await signIn(page, url())
    const draft = await upload(page, url())
    await page.goto(`${draft}/changes/${ROW}`)
    const area = page.locator(`#${NOTE?.anchor?.side}-text`)
    await area.fill((await area.inputValue()).replace(WORDS, 'something else entirely'))
    await follow(page.getByRole('button', { name: 'Save' }).first())
    expect(await page.locator('#lost').innerText()).toContain(WORDS)
    const form = page.locator(`[id="note-${NOTE?.id}"]`)
    await form.getByLabel('On the words').fill('something else entirely')
    await form.getByLabel('Words before them').fill('')
    await form.getByLabel('Words after them').fill('')
    await follow(page.getByRole('button', { name: 'Save' }))
    expect(await page.locator('#lost').count()).toBe(0)
    expect(await page.getByRole('status').innerText()).toBe('Saved.')
    await page.close()
  })

  it.each(['light', 'dark'] as const)('has pages in which axe finds nothing, %s', async (colorScheme) => {
    const context = await browser().newContext({ colorScheme })
    const page = await context.newPage()
    await page.goto(`${url()}/sign-in`)
    expect(await findings(page)).toEqual([])
    await signIn(page, url())
    const draft = await upload(page, url())
    const note = buildDossier(ID).annotations[0]?.modification
    const paths = [
      '',
      '/amending-act',
      '/acts',
      '/categories',
      '/sources',
      '/history',
      `/changes/${ROW}`,
      `/changes/${note}`,
    ]
    for (const address of [`${url()}/drafts`, ...paths.map((path) => draft + path)]) {
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(address)
        expect([address, await findings(page)]).toEqual([address, []])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect([address, width, wider <= 0]).toEqual([address, width, true])
      }
    }
    await page.goto(`${draft}/changes/${ROW}`)
    await page.locator('#label').fill('')
    await follow(page.getByRole('button', { name: 'Save' }).first())
    expect(await findings(page)).toEqual([])
    await context.close()
  })
}
