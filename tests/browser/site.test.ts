/**
 * The real site in a real browser. All cases share one site and one browser, because a start is what takes time; they
 * are in one file, so that no two workers build the site at once.
 */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { findBrowser, HOW_TO_GET_ONE, launchBrowser } from './browser'
import { compareTexts } from './cases/compare-texts'
import { comparison } from './cases/comparison'
import { drafts, TOKEN } from './cases/drafts'
import { everyPage } from './cases/every-page'
import { exports } from './cases/exports'
import { firstVisit } from './cases/first-visit'
import { importFile } from './cases/import-file'
import { keyboard } from './cases/keyboard'
import { library } from './cases/library'
import { randomRow } from './cases/random-row'
import { readingAids } from './cases/reading-aids'
import { readingPath } from './cases/reading-path'
import { whenItFails } from './cases/when-it-fails'
import { type Site, startSite } from './site'

/** The axe of every page takes a minute, and ten on a machine that does other work; so does a first start. */
jest.setTimeout(1_200_000)

const executable = findBrowser()

describe('a browser to try the site in', () => {
  it('is there, or the reader is told how to get one', () => {
    if (executable === null) process.stderr.write(`${HOW_TO_GET_ONE}\n`)
    expect(executable !== null || !process.env.CI).toBe(true)
  })
})

if (executable !== null) {
  let site: Site
  let browser: Browser

  beforeAll(async () => {
    site = await startSite()
    browser = await launchBrowser(executable)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  const theBrowser = () => browser
  const theUrl = () => site.url
  describe('a first visit', () => firstVisit(theBrowser, theUrl))
  describe('the reading path', () => readingPath(theBrowser, theUrl))
  describe('the comparison', () => comparison(theBrowser, theUrl))
  describe('two texts of one’s own', () => compareTexts(theBrowser, theUrl))
  describe('a file of one’s own', () => importFile(theBrowser, theUrl))
  describe('taking home', () => exports(theBrowser, theUrl))
  describe('reading', () => readingAids(theBrowser, theUrl))
  describe('a change picked at random', () => randomRow(theBrowser, theUrl))
  describe('drafts', () => {
    let written: Site
    beforeAll(async () => {
      written = await startSite({ TUZETU_ADMIN_TOKEN: `drafting=${TOKEN}` })
    })
    afterAll(() => written?.stop())
    drafts(theBrowser, () => written.url, theUrl)
  })
  describe('a library of several amending acts', () => library(theBrowser, theUrl, () => site.database))
  describe('the keyboard', () => keyboard(theBrowser, theUrl))
  describe('when it fails', () => whenItFails(theBrowser, theUrl, () => site.database))
  describe('every page', () => everyPage(theBrowser, theUrl))
}
