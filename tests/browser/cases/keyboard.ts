/** The main path with nothing but a keyboard: every stop is in sight, shows that it has the focus, and can be left again. */
import { expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { eventually } from '../patience'

/** Stops between two places of the path; more would wear out any reader. */
const MOST_STOPS = 160

export function keyboard(browser: () => Browser, url: () => string): void {
  it('leads from the overview to a change, its claim and the filters', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
    await page.goto(url())
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ text: 'Skip to the content', isShown: true, isMarked: true })
    await page.keyboard.press('Enter')
    await eventually(async () => expect(await page.evaluate(() => document.activeElement?.id)).toBe('main'))

    await tabTo(page, 'Weapons')
    await page.keyboard.press('Enter')
    await page.waitForURL(/category=weapons/)
    await tabTo(page, 'Article 15(1)')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/changes\/arms-15-1/)
    const claim = (await page.locator('.note-claim a').first().innerText()).trim()
    await tabTo(page, claim)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/article.*#claim-/)

    await tabTo(page, 'All changes', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/changes$/)
    await tabTo(page, 'Measure')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Choose Weapons')
    await page.keyboard.press('Space')
    await tabTo(page, 'Apply')
    await page.keyboard.press('Enter')
    await page.waitForURL(/category=weapons/)
    expect(await page.locator('h1').innerText()).toMatch(/^Weapons: 23 changes in \d acts$/)
    await page.close()
  })

  it('is never caught: every page is left again at its end', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    for (const path of ['/compare', '/changes/arms-15-1']) {
      await page.goto(url() + path)
      const stops: number[] = []
      let place = 0
      while (place !== -1 && stops.length < MOST_STOPS) {
        await page.keyboard.press('Tab')
        place = await page.evaluate(() =>
          document.activeElement === document.body || document.activeElement === null
            ? -1
            : [...document.querySelectorAll('*')].indexOf(document.activeElement),
        )
        if (place !== -1) stops.push(place)
      }
      expect({ path, left: place, inOrder: [...stops].sort((one, other) => one - other) }).toEqual({
        path,
        left: -1,
        inOrder: stops,
      })
      expect(stops.length).toBeGreaterThan(5)
    }
    await page.close()
  })

  it('shows the same words without a sideways scroll when everything is four times as large', async () => {
    // 400 % on a screen of 1280 pixels leaves 320 of the page's own.
    const context = await browser().newContext({
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
    })
    const page = await context.newPage()
    for (const path of [
      '/',
      '/changes/arms-15-1',
      '/amending-acts/kz-2016-28-vi/changes?q=two&category=weapons',
    ]) {
      await page.goto(url() + path)
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('main p, main h1, main h2, main h3, main li, .legal-text')]
          .filter((element) => element.closest('.scroller') === null)
          .filter(
            (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
          )
          .map((element) => element.textContent?.slice(0, 40)),
      )
      expect([path, outside]).toEqual([path, []])
    }
    await context.close()
  })

  it('moves nothing for readers who asked for less motion', async () => {
    const page = await browser().newPage({ reducedMotion: 'reduce' })
    for (const path of ['/', '/amending-acts/kz-2016-28-vi/changes?category=weapons', '/compare']) {
      await page.goto(url() + path)
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
            const lasts = (durations: string) =>
              durations.split(',').some((one) => Number.parseFloat(one) > 0.01)
            return lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === 'smooth'
          }).length,
      )
      expect([path, moving]).toEqual([path, 0])
    }
    await page.close()
  })
}

type Focus = { text: string; isShown: boolean; isMarked: boolean }

async function tabTo(page: Page, text: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key)
    const focus = await focused(page)
    expect(focus).toMatchObject({ isShown: true, isMarked: true })
    if (focus.text === text) return
  }
  throw new Error(`“${text}” was not reached in ${MOST_STOPS} stops.`)
}

/** What has the focus: its name, whether it is on the screen, and whether it looks otherwise than without focus. */
async function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const name = element.getAttribute('aria-label') ?? element.innerText
    return {
      text: name.replace(/\s+/g, ' ').trim(),
      isShown: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
      isMarked: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    }
  })
}
