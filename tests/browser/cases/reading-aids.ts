/** What makes a long comparison easy to read: marks as one likes them, contents, heads in sight, one change at a time. */
import { expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { AMENDING_ACT } from '../pages'
import { eventually, follow } from '../patience'

const CHANGES = `${AMENDING_ACT}/changes`
const ARMS = `${AMENDING_ACT}/acts/arms-law`

export function readingAids(browser: () => Browser, url: () => string): void {
  it('marks with lines, a tint or both, as the address says, and keeps the choice in every link', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const lookOf = (mark: 'ins' | 'del') =>
      page
        .locator(`#arms-15-1 + tr ${mark}`)
        .first()
        .evaluate((element) => {
          const { textDecorationLine, backgroundColor, outlineStyle } = getComputedStyle(element)
          const isTinted = backgroundColor !== 'rgba(0, 0, 0, 0)'
          return `${textDecorationLine} ${isTinted ? 'tinted' : 'plain'} ${outlineStyle}`
        })
    const looks: Record<string, string[]> = {}
    await page.goto(`${url()}${CHANGES}?category=weapons&view=split`)
    for (const name of ['Lines only', 'Tint only', 'Tint and lines']) {
      await follow(page.getByRole('link', { name, exact: true }))
      looks[name] = [await lookOf('ins'), await lookOf('del')]
      expect(new URL(page.url()).searchParams.get('category')).toBe('weapons')
    }
    expect(looks).toEqual({
      'Lines only': ['underline plain none', 'line-through plain none'],
      'Tint only': ['none tinted solid', 'none tinted dashed'],
      'Tint and lines': ['underline tinted none', 'line-through tinted none'],
    })
    await page.goto(`${url()}${CHANGES}?marks=lines`)
    await follow(page.getByRole('link', { name: 'Overview', exact: true }))
    expect(new URL(page.url()).searchParams.get('marks')).toBe('lines')
    await context.close()
  })

  it('keeps the heads of the act and of its columns in sight, one under the other', async () => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${url()}${CHANGES}#arms-16-2-5-1`)
    await page.goto(`${url()}${CHANGES}#arms-17-4`)
    await eventually(async () => {
      const act = await boxOf(page, '#act-arms-law')
      const columns = await boxOf(page, 'section:has(> #act-arms-law) thead')
      const row = await boxOf(page, '#arms-17-4')
      expect(act.top).toBe(0)
      expect(columns.top).toBe(act.bottom)
      expect(row.top).toBeGreaterThanOrEqual(columns.bottom)
    })
    await page.close()
  })

  it('names what stands unchanged between two changes, folded in its place', async () => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(url() + ARMS)
    const run = page.locator('.unchanged-run', { hasText: 'Article 15(1), minimum age' })
    expect(await run.locator('summary').first().innerText()).toBe(
      'Checked, not changed: Article 15(1), minimum age; Article 15(1), self-defence weapons',
    )
    expect(await run.locator('li').first().isVisible()).toBe(false)
    const order = await page
      .locator('.comparison tbody')
      .evaluateAll((bodies) => bodies.map((body) => body.querySelector('tr')?.id || 'unchanged'))
    expect(order.slice(order.indexOf('arms-15-1') - 1, order.indexOf('arms-15-1') + 2)).toEqual([
      'unchanged',
      'arms-15-1',
      'arms-15-4',
    ])
    const id = await run.locator('li').first().getAttribute('id')
    await page.goto(`${url()}${ARMS}#${id}`)
    await run.locator('li').first().waitFor()
    await page.close()
  })

  it('lists what is in it, with a sign and a word for each change', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(url() + CHANGES)
    const contents = page.getByRole('navigation', { name: 'Contents' })
    await contents.locator('summary').click()
    const rows = await page
      .locator('tr.change')
      .evaluateAll((changes) =>
        changes.map((row) => [`#${row.id}`, row.querySelector('.tag-observed')?.textContent]),
      )
    const entries = await contents
      .locator('ol ol > li')
      .evaluateAll((items) =>
        items.map((item) => [
          item.querySelector('a')?.getAttribute('href'),
          item.querySelector('.visually-hidden')?.textContent?.replace(/: $/, ''),
        ]),
      )
    expect(entries).toEqual(rows)
    const counted = await contents.locator('summary .contents-counts > span').allInnerTexts()
    const sum = counted.map((text) => Number(text.split(': ')[1])).reduce((total, count) => total + count, 0)
    expect(sum).toBe(rows.length)
    await contents.locator('a[href="#arms-15-1"]').click()
    await page.waitForURL(/#arms-15-1$/)
    await context.close()
  })

  it('reads one change at a time within what was chosen, without script and on a phone', async () => {
    const context = await browser().newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 640 },
    })
    const page = await context.newPage()
    await page.goto(`${url()}${CHANGES}?category=weapons`)
    const ids = await page.locator('tr.change').evaluateAll((rows) => rows.map((row) => row.id))
    await follow(page.getByRole('link', { name: 'Read one at a time' }))
    const read: string[] = []
    for (;;) {
      read.push(new URL(page.url()).pathname.replace('/changes/', ''))
      expect(await page.locator('.chosen-changes').innerText()).toMatch(
        `${read.length} of the 23 changes you chose`,
      )
      const next = page.locator('.prev-next a[rel="next"]')
      if ((await next.count()) === 0) break
      const { top, bottom } = await boxOf(page, '.prev-next a[rel="next"]')
      expect(top).toBeGreaterThan(500)
      expect(bottom).toBeLessThanOrEqual(640)
      await follow(next)
    }
    expect(read).toEqual(ids)
    await follow(page.getByRole('link', { name: 'Back to them all in one table' }))
    expect(new URL(page.url()).search).toBe('?category=weapons')
    await context.close()
  })

  it('reads out the change that a key leads to, not the one before it', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(url() + ARMS)
    const named = page.locator('[data-announce]')
    await page.locator('input[data-keys]').waitFor()
    expect(await named.textContent()).toBe('')
    let previous = ''
    for (const number of [1, 2, 3]) {
      await page.keyboard.press('n')
      await page.waitForFunction((hash) => location.hash !== hash, previous)
      previous = new URL(page.url()).hash
      const name = await page.locator(`${previous} .row-number > a`).textContent()
      await eventually(async () => expect(await named.textContent()).toBe(`Change ${number} of 17: ${name}`))
    }
    await page.close()
  })

  it('says which change is in sight and leads to its neighbours, where script runs', async () => {
    const page = await browser().newPage({ viewport: { width: 360, height: 740 } })
    await page.goto(url() + ARMS)
    const bar = page.getByRole('navigation', { name: 'Step through the changes' })
    expect(await bar.isVisible()).toBe(false)
    await page.goto(`${url()}${ARMS}#arms-15-1`)
    await page.locator('[data-navigator]:not([hidden])').waitFor()
    await eventually(async () =>
      expect(await bar.locator('[data-place]').innerText()).toBe('Change 4 of 17: Article 15(1)'),
    )
    await bar.getByRole('link', { name: 'Next' }).click()
    await page.waitForURL(/#arms-15-4$/)
    await page.waitForFunction(() =>
      document.querySelector('[data-place]')?.textContent?.startsWith('Change 5'),
    )
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('arms-15-4'),
    )
    await page.close()
  })

  it('copies the text after, and one column alone when only that was chosen', async () => {
    const context = await browser().newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1440, height: 900 },
    })
    const page = await context.newPage()
    await page.goto(url() + ARMS)
    const copied = async (selector: string) => {
      await page.locator(selector).evaluate((element) => {
        getSelection()?.selectAllChildren(element)
        document.execCommand('copy')
      })
      return page.evaluate(() => navigator.clipboard.readText())
    }
    const both = await copied('#arms-15-1 + tr')
    expect(both).toContain('rifled barrel, two; smooth-bore, two;')
    expect(both).not.toContain('five')
    expect(await copied('#arms-15-1 + tr .cell-before .side-text .legal-text')).toContain(
      'rifled barrel, five;',
    )
    await page.setViewportSize({ width: 700, height: 900 })
    await page.locator('#arms-15-1 + tr .unified').waitFor()
    expect(await copied('#arms-15-1 + tr .unified')).toContain('rifled barrel, two; smooth-bore, two;')
    await context.close()
  })

  it('prints the heads on every page, with page numbers and the source, and without controls', async () => {
    const page = await browser().newPage()
    await page.goto(url() + ARMS)
    const style = await page.locator('main > style').textContent()
    expect(style).toContain('Law on State Control over the Circulation of Certain Types of Weapons')
    expect(style).toContain(`${url()}${ARMS}`)
    expect(style).toContain('counter(page)" / "counter(pages)')
    await page.emulateMedia({ media: 'print' })
    const displayOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).display)
    expect(await displayOf('.comparison thead')).toBe('table-header-group')
    expect(await displayOf('.comparison .paper-head')).toBe('table-row')
    for (const control of ['.contents', '.choices', '.stepper', '.prev-next', '.key-switch'])
      expect({ control, display: await displayOf(control) }).toEqual({ control, display: 'none' })
    await page.close()
  })

  it('is read at four times its size without sideways scrolling, and moves for nobody who asks it not to', async () => {
    const context = await browser().newContext({
      viewport: { width: 320, height: 256 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(`${url()}${ARMS}#arms-15-1`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth'
        }).length,
    )
    expect(moving).toBe(0)
    const covered = await page.evaluate(() => {
      const fixed = [...document.querySelectorAll('.navigator, .act-heading')].map((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return Math.max(0, Math.min(innerHeight, bottom) - Math.max(0, top))
      })
      return fixed.reduce((total, height) => total + height, 0) / innerHeight
    })
    expect(covered).toBeLessThan(0.5)
    await context.close()
  })

  it('shows the focus on everything one reaches with the keyboard', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${url()}/changes/arms-15-1`)
    const seen: string[] = []
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement
        if (element === null || element === document.body) return null
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        const isShown = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
        const { top, bottom } = element.getBoundingClientRect()
        const name = element.textContent?.trim().slice(0, 30) ?? ''
        return { name, isShown, isInSight: bottom > 0 && top < innerHeight }
      })
      if (focused === null) break
      seen.push(focused.name)
      expect(focused).toEqual({ name: focused.name, isShown: true, isInSight: true })
    }
    expect(seen[0]).toBe('Skip to the content')
    expect(seen.length).toBeGreaterThan(20)
    await page.close()
  })
}

async function boxOf(page: Page, selector: string): Promise<{ top: number; bottom: number }> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return { top: Math.round(top), bottom: Math.round(bottom) }
    })
}
