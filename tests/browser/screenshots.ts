/** `npm run screenshots`: what the pages look like, on three widths, light, dark and on paper, for `screenshots/`. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, HOW_TO_GET_ONE, launchBrowser } from './browser'
import { AMENDING_ACT } from './pages'
import { startSite } from './site'

const FOLDER = fileURLToPath(new URL('../../screenshots', import.meta.url))
const SHOWN = {
  overview: '/',
  changes: `${AMENDING_ACT}/changes?category=weapons`,
  contents: `${AMENDING_ACT}/changes#contents`,
  unified: `${AMENDING_ACT}/changes?category=weapons&view=unified`,
  after: `${AMENDING_ACT}/changes?category=weapons&view=after`,
  before: `${AMENDING_ACT}/changes?category=religion&view=before`,
  search: `${AMENDING_ACT}/changes?q=two+hunting`,
  act: `${AMENDING_ACT}/acts/arms-law`,
  change: '/changes/arms-15-1',
  article: `${AMENDING_ACT}/article`,
  export: `${AMENDING_ACT}/export?template=kz-government`,
  acts: '/acts',
  'all-changes': '/changes',
  compare: '/compare',
  import: '/import',
  'sign-in': '/sign-in',
  russian: '/?lang=ru',
  kazakh: `${AMENDING_ACT}/changes?category=weapons&lang=kk`,
  'wrong-filter': `${AMENDING_ACT}/changes?type=bogus`,
  'no-result': `${AMENDING_ACT}/changes?q=hunting&category=weapons&type=insertion`,
  'one-by-one': '/changes/arms-15-1?category=weapons',
  'act-history': '/acts/arms-law',
  'kazakh-overview': '/?lang=kk',
  'unknown-page': '/nothing/here?lang=kk',
}
const LOOKS = [360, 768, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    name: `${width}-${colorScheme}`,
    viewport: { width, height: 1800 },
    colorScheme,
  })),
)

const executable = findBrowser()
if (executable === null) {
  process.stderr.write(`${HOW_TO_GET_ONE}\n`)
  process.exit(1)
}
mkdirSync(FOLDER, { recursive: true })
const site = await startSite()
const browser = await launchBrowser(executable)
try {
  for (const { name: look, ...options } of LOOKS) {
    const page = await browser.newPage(options)
    for (const [name, address] of Object.entries(SHOWN)) {
      await page.goto(site.url + address)
      if (name === 'contents') await page.locator('.contents > details > summary').click()
      await page.screenshot({ path: path.join(FOLDER, `${name}-${look}.png`) })
    }
    await page.close()
  }
  const page = await browser.newPage()
  for (const [name, address] of Object.entries(SHOWN)) {
    await page.goto(site.url + address)
    await page.pdf({ path: path.join(FOLDER, `${name}-paper.pdf`), format: 'A4' })
  }
} finally {
  await browser.close()
  await site.stop()
}
process.stdout.write(`${FOLDER}\n`)
