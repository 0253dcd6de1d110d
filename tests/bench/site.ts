/** The figures of the site: how soon its overview is there, and how a whole code compared reads on a slow device. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { compareTexts } from '../../lib/diff'
import { comparisonPage } from '../../lib/export'
import { translatorFor } from '../../lib/view'
import { findBrowser, HOW_TO_GET_ONE, launchBrowser } from '../browser/browser'
import { AMENDING_ACT } from '../browser/pages'
import { startSite } from '../browser/site'
import { EDIT_MIXES, editAct } from './edit-act'
import { type Figure, writeFigures } from './figures'
import { generateAct } from './generate-act'
import { writeAct } from './model-act'
import {
  answerToClick,
  jumpToLast,
  largestPaint,
  loadTimes,
  openSlowPage,
  percentile,
  SLOWED,
  scrollingFrames,
  transferredBytes,
} from './page-timing'
import { SeededRandom } from './seeded-random'

/** Requests until the engine has compiled what a page needs: times fall from 33 to 25 ms over the first 400. */
const WARM_UP = 400
const REQUESTS = 200
const REPEATS = 3
/** Bytes of each side of the compared code. */
const WHOLE_CODE = 1_000_000
/** A page laid out at once, to hold the one in parts against. */
const PLAIN = '<style>.leaf,.part{content-visibility:visible!important}</style>'

/** Prints the table of issue "A page people like to read". */
export async function benchSite(): Promise<void> {
  const executable = findBrowser()
  if (executable === null) {
    process.stdout.write(`${HOW_TO_GET_ONE}\n`)
    return
  }
  const browser = await launchBrowser(executable)
  try {
    const figures = [...(await benchOverview(browser)), ...(await benchWholeCode(browser))]
    process.stdout.write(`Processor of the browser slowed ${SLOWED} times.\n${writeFigures(figures)}\n`)
  } finally {
    await browser.close()
  }
}

async function benchOverview(browser: Browser): Promise<Figure[]> {
  const site = await startSite()
  try {
    const url = site.url + AMENDING_ACT
    const times = await serverTimes(url)
    const slow = await openSlowPage(browser)
    const bytes = await transferredBytes(slow, url)
    const paint = await medianOf(() => largestPaint(slow, url))
    await slow.close()
    return [
      atMost('overview, server time p50, ms', percentile(times, 0.5), 50),
      atMost('overview, server time p95, ms', percentile(times, 0.95), 50),
      atMost('overview, transferred, KB', bytes / 1000, 150),
      atMost('overview, largest contentful paint, ms', paint, 1000),
    ]
  } finally {
    await site.stop()
  }
}

/** Milliseconds from the request to the last byte, asked one after the other, after a warm-up. */
async function serverTimes(url: string): Promise<number[]> {
  const times: number[] = []
  for (let request = 0; request < WARM_UP + REQUESTS; request++) {
    const started = performance.now()
    await (await fetch(url)).arrayBuffer()
    if (request >= WARM_UP) times.push(performance.now() - started)
  }
  return times
}

async function benchWholeCode(browser: Browser): Promise<Figure[]> {
  const pieces = wholeCode()
  const server = await serve(pieces)
  const { port } = server.address() as AddressInfo
  const [inParts, plain] = [`http://127.0.0.1:${port}/`, `http://127.0.0.1:${port}/plain`]
  const slow = await openSlowPage(browser)
  try {
    await loadTimes(slow, inParts)
    const atOnce = await medianOf(async () => (await loadTimes(slow, plain)).loaded)
    const loads = await repeated(() => loadTimes(slow, inParts))
    const firstContent = percentile(
      loads.map((load) => load.firstContent),
      0.5,
    )
    const loaded = percentile(
      loads.map((load) => load.loaded),
      0.5,
    )
    const frames = await scrollingFrames(slow)
    const jump = await jumpToLast(slow, 'tr[id^="change-"]')
    const layout = await answerToClick(slow, 'input#in-one')
    // What the machine itself allows just now: frames of a page of plain paragraphs.
    await slow.page.setContent('<p>A line of text that is read.</p>'.repeat(400))
    const paragraphs = percentile(await scrollingFrames(slow), 0.95)
    process.stdout.write(
      `Plain paragraphs on this machine: frames p95 ${Math.round(paragraphs)} ms. Whole code: ${Math.round(pieces.join('').length / 1000)} KB of markup, loaded in ${Math.round(loaded)} ms in parts and in ${Math.round(atOnce)} ms at once; 1 of ${frames.length} frames at most ${Math.round(Math.max(...frames))} ms.\n`,
    )
    return [
      atMost('whole code, first flush compressed, KB', firstFlush(pieces) / 1000, 60),
      atMost('whole code, first content, ms', firstContent, 1000),
      atMost('whole code, load in parts ÷ at once', loaded / atOnce, 0.45),
      atMost('whole code, scrolling frames p95, ms', percentile(frames, 0.95), 17),
      atMost('whole code, jump to the last change, ms', jump, 350),
      atMost('whole code, other layout, ms', layout, 100),
    ]
  } finally {
    await slow.close()
    server.close()
  }
}

/** The page of a code of a megabyte a side, nine paragraphs in ten rewritten: the heaviest there is to read. */
function wholeCode(): string[] {
  const random = new SeededRandom(5)
  let articles = 400
  while (writeAct(generateAct('en', articles, new SeededRandom(5))).text.length < WHOLE_CODE) articles += 200
  const act = generateAct('en', articles, new SeededRandom(5))
  const edited = editAct(act, EDIT_MIXES.rewritten, act.articles.slice(0, 40), random)
  const comparison = compareTexts(writeAct(act).text, writeAct(edited.act).text)
  const names = { before: 'before.md', after: 'after.md' }
  return [...comparisonPage(comparison, { translate: translatorFor('en'), names })]
}

/** Compressed bytes until the first change is whole: what must arrive before there is something to read. */
function firstFlush(pieces: readonly string[]): number {
  const withChange = pieces.findIndex((piece) => piece.includes('class="leaf '))
  return gzipSync(pieces.slice(0, withChange + 1).join('')).length
}

/** Serves the page piece by piece, as the site does, and the same page without its parts set aside. */
function serve(pieces: readonly string[]): Promise<Server> {
  const plain = pieces.map((piece) => piece.replace('</head>', `${PLAIN}</head>`))
  // The page allows only its own style; the one that takes the parts away is let in by taking the policy away.
  const open = plain.map((piece) => piece.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''))
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    for (const piece of request.url === '/plain' ? open : pieces) response.write(piece)
    response.end()
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

async function repeated<Value>(measure: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = []
  for (let repeat = 0; repeat < REPEATS; repeat++) values.push(await measure())
  return values
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  return percentile(await repeated(measure), 0.5)
}

function atMost(what: string, measured: number, must: number): Figure {
  return { what, measured, must, aim: must, higher: false }
}
