/** What holds on every page: accessible, quiet, and never wider than the screen. */
import { expect, it } from '@jest/globals'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { PAGES, WRONG_PAGES } from '../pages'
import { follow } from '../patience'
import { findings } from './findings'

const ALL = [...PAGES, ...Object.keys(WRONG_PAGES)]
/** One page of each kind: another look changes style sheets, not what is in the page. */
const FEWER = PAGES.filter((path) => !/\/changes$|view=split|view=after/.test(path))

type Look = {
  readonly name: string
  readonly paths: readonly string[]
  readonly options: BrowserContextOptions
}

export function everyPage(browser: () => Browser, url: () => string): void {
  it.each<Look>([
    { name: 'in light', paths: ALL, options: { colorScheme: 'light' } },
    { name: 'in dark', paths: FEWER, options: { colorScheme: 'dark' } },
    { name: 'on a small screen', paths: FEWER, options: { viewport: { width: 360, height: 740 } } },
  ])('has no finding of axe $name', async ({ paths, options }) => {
    const context = await browser().newContext(options)
    const page = await context.newPage()
    const found: string[] = []
    for (const path of paths) {
      await page.goto(url() + path)
      found.push(...(await findings(page)).map((finding) => `${path}: ${finding}`))
    }
    expect(found).toEqual([])
    await context.close()
  })

  it('writes no error to the console', async () => {
    const context = await browser().newContext()
    const page = await context.newPage()
    const errors: string[] = []
    let path = ''
    page.on('console', (message) => message.type() === 'error' && errors.push(`${path}: ${message.text()}`))
    page.on('pageerror', (error) => errors.push(`${path}: ${error.message}`))
    for (path of PAGES) await page.goto(url() + path, { waitUntil: 'networkidle' })
    expect(errors).toEqual([])
    await context.close()
  })

  it.each([320, 360, 768, 1440])('is never wider than a screen of %i pixels', async (width) => {
    const context = await browser().newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false })
    const page = await context.newPage()
    const widths: Record<string, number> = {}
    for (const path of ALL) {
      await page.goto(url() + path)
      widths[path] = await page.evaluate(() => document.documentElement.scrollWidth)
    }
    expect(widths).toEqual(Object.fromEntries(ALL.map((path) => [path, width])))
    await context.close()
  })

  it.each([320, 768])('breaks no word and no number on a screen of %i pixels', async (width) => {
    const context = await browser().newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false })
    const page = await context.newPage()
    const broken: Record<string, readonly string[]> = {}
    const paths = ALL.filter((path) => !path.includes('/export'))
    for (const path of paths) {
      await page.goto(url() + path)
      broken[path] = await page.evaluate(brokenWords)
    }
    expect(broken).toEqual(Object.fromEntries(paths.map((path) => [path, []])))
    await context.close()
  })

  it('has one first heading, headings without gaps, a title, a language and a description', async () => {
    const page = await browser().newPage()
    for (const path of PAGES) {
      await page.goto(url() + path)
      const levels = await page
        .locator('h1, h2, h3, h4, h5, h6')
        .evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))))
      expect({ path, first: levels.filter((level) => level === 1).length }).toEqual({ path, first: 1 })
      const gaps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)
      const main = await page.locator('main').count()
      expect({ path, gaps, main }).toEqual({ path, gaps: [], main: 1 })
      expect(await page.title()).toMatch(/ · Tuzetu$/)
      expect(await page.locator('html').getAttribute('lang')).toBe(
        new URL(path, url()).searchParams.get('lang') ?? 'en',
      )
      expect(await page.locator('meta[name="description"]').getAttribute('content')).toMatch(/\w{3}/)
      expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(/^https?:\/\/.+/)
    }
    await page.close()
  })

  it('sends what it shows once, and not again as data for a router', async () => {
    for (const path of PAGES.filter((one) => !one.startsWith('/compare'))) {
      const html = await (await fetch(url() + path)).text()
      const data = [...html.matchAll(/<script>self\.__next_f\.push\(([\s\S]*?)\)<\/script>/g)].map(
        ([, one]) => one,
      )
      expect({ path, main: html.match(/<main /g)?.length }).toEqual({ path, main: 1 })
      expect(data.join('').length).toBeLessThan(40_000)
    }
  })

  it('answers a wrong address with its status and a page that says what exists, also without script', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    for (const [path, status] of Object.entries(WRONG_PAGES)) {
      const response = await page.goto(url() + path)
      expect({ path, status: response?.status() }).toEqual({ path, status })
      const asked = new URL(path, url()).searchParams.get('lang')
      expect({ path, language: await page.locator('html').getAttribute('lang') }).toEqual({
        path,
        language: asked === 'kk' ? 'kk' : 'en',
      })
      expect((await page.locator('h1').innerText()).length).toBeGreaterThan(10)
      expect(await page.locator('main a').count()).toBeGreaterThan(0)
    }
    await page.goto(`${url()}${Object.keys(WRONG_PAGES).find((path) => path.includes('type=bogus'))}`)
    await follow(page.getByRole('link', { name: 'insertion', exact: true }))
    expect(new URL(page.url()).searchParams.getAll('type')).toEqual(['insertion'])
    expect(new URL(page.url()).searchParams.get('category')).toBe('weapons')
    await context.close()
  })
}

/**
 * Runs in the page. What stands on two lines and should not: a word, and a number of an act or a provision. Words may end
 * a line at a hyphen or a dash of theirs; addresses of pages may end it anywhere.
 */
function brokenWords(): string[] {
  const found: string[] = []
  const range = document.createRange()
  const topOf = (node: Node, at: number): number | null => {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const { top, width } = range.getBoundingClientRect()
    return width === 0 ? null : top
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element?.checkVisibility() || element.closest('.visually-hidden, .skip-link, .turned, code'))
      continue
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(
      /[\p{L}\p{N}()–-]+(?![\p{L}\p{N}]*[:/.?=])/gu,
    )) {
      if (/:\/\/|\w\/\w/.test(element.textContent ?? '')) continue
      const tops = Array.from(word, (_, at) => topOf(node as Node, index + at))
      const breaks = tops.flatMap((top, at) => {
        const before = tops[at - 1]
        return at > 0 && top !== null && before != null && top - before > 6 ? [at] : []
      })
      const isNumber = /\d/.test(word) && word.length <= 20
      for (const at of breaks)
        if (isNumber || !/[–-]/.test(word[at - 1] ?? '')) found.push(`${word.slice(0, at)}|${word.slice(at)}`)
    }
  }
  return found
}
