/** The browser that is on the machine: found, never downloaded. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { PATIENCE_MS } from './patience'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const HOW_TO_GET_ONE =
  'No Chromium was found, so the site was not tried in a browser. Get one with "apt-get install chromium", or name it in CHROMIUM_PATH.'

/** @returns its path, or `null` where there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment.CHROMIUM_PATH
  return [...(named ? [named] : []), ...PLACES].find((place) => existsSync(place)) ?? null
}

/** Its pages speak English, whatever the machine speaks, and have the patience of the tests. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options?: BrowserContextOptions) => {
    const context = await newContext({ locale: 'en-US', timezoneId: 'UTC', ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    return context
  }
  return browser
}
