/** The browser that is on the machine: found, never downloaded. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const HOW_TO_GET_ONE =
  'No Chromium was found, so the site was not tried in a browser. Get one with "apt-get install chromium", or name it in CHROMIUM_PATH.'

/** @returns its path, or `null` where there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment.CHROMIUM_PATH
  return [...(named ? [named] : []), ...PLACES].find((place) => existsSync(place)) ?? null
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
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
}
