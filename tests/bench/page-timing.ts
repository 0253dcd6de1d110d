/** What a reader of a slow device waits for, measured in a headless browser whose processor is slowed four times. */
import type { Browser, CDPSession, Page } from 'playwright-core'

export const SLOWED = 4
const FRAMES = 240
const STEP = 40

export type SlowPage = { readonly page: Page; readonly session: CDPSession; close(): Promise<void> }

export async function openSlowPage(browser: Browser): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  return { page, session, close: () => context.close() }
}

/** @returns bytes over the wire, heads included, until the network is quiet. */
export async function transferredBytes({ page, session }: SlowPage, url: string): Promise<number> {
  let bytes = 0
  const count = ({ encodedDataLength }: { encodedDataLength: number }) => {
    bytes += encodedDataLength
  }
  session.on('Network.loadingFinished', count)
  await page.goto(url, { waitUntil: 'networkidle' })
  session.off('Network.loadingFinished', count)
  return bytes
}

/** @returns milliseconds from asking for the page to its largest paint. */
export async function largestPaint({ page }: SlowPage, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'load' })
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        )
      }),
  )
}

export type LoadTimes = { readonly firstContent: number; readonly loaded: number }

/** @returns milliseconds to the first paint of content, and to the frame after the whole page was read and laid out. */
export async function loadTimes({ page }: SlowPage, url: string): Promise<LoadTimes> {
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const loaded = performance.now()
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    return { firstContent: paint?.startTime ?? Number.NaN, loaded }
  })
}

/** @returns milliseconds between frames while the page is scrolled at reading speed, one entry a frame. */
export async function scrollingFrames({ page }: SlowPage): Promise<number[]> {
  return page.evaluate(
    async ({ frames, step }) => {
      scrollTo(0, 0)
      const times: number[] = []
      let before = await new Promise<number>(requestAnimationFrame)
      while (times.length < frames) {
        scrollBy(0, step)
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - before)
        before = now
      }
      return times
    },
    { frames: FRAMES, step: STEP },
  )
}

/** @returns milliseconds from following a link to the last change until it stands in sight. */
export async function jumpToLast({ page }: SlowPage, selector: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    scrollTo(0, 0)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const target = [...document.querySelectorAll(wanted)].at(-1)
    if (target === undefined) return Number.NaN
    const started = performance.now()
    location.hash = target.id
    for (let frame = 0; frame < 600; frame++) {
      await new Promise(requestAnimationFrame)
      const { top } = target.getBoundingClientRect()
      if (top >= 0 && top < innerHeight) break
    }
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - started
  }, selector)
}

/** @returns milliseconds from a click on the first such element to the next painted frame. */
export async function answerToClick({ page }: SlowPage, selector: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const target = document.querySelector(wanted)
    if (!(target instanceof HTMLElement)) return Number.NaN
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const started = performance.now()
    target.click()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - started
  }, selector)
}

/** @param share 0.95 for the value that 95 of 100 do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((first, second) => first - second)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
