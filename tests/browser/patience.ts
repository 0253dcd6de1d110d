/**
 * Waiting in tests: a page needs its time, and on a busy machine ten times that. What is expected is therefore asked for
 * again until it holds, and a link is followed until the page it leads to is there as a whole.
 */
import type { Locator } from 'playwright-core'

/** Milliseconds for one step; only what never comes takes as long. */
export const PATIENCE_MS = 120_000

const PAUSE_MS = 20

/** Tries an expectation until it holds. @throws what it threw last, where it does not hold in time. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await expectation()
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** Clicks what leads to another page (or to this one, loaded again), and waits until that is loaded with its styles. */
export async function follow(link: Locator): Promise<void> {
  await Promise.all([link.page().waitForEvent('load'), link.click()])
}
