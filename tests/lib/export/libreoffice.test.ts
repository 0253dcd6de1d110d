/**
 * Word files and spreadsheets opened by LibreOffice and printed by it: every line of the table is on its pages. Skipped,
 * and said to be, where LibreOffice or poppler is not installed; `.ci/run` installs both.
 */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { exportDocx } from '../../../lib/export/docx/export-docx'
import { exportTrackedDocx } from '../../../lib/export/docx/export-tracked-docx'
import { TEMPLATES } from '../../../lib/export/templates'
import { toTrackedDocument } from '../../../lib/export/tracked/to-tracked-document'
import { trackTexts } from '../../../lib/export/tracked/track-texts'
import { exportXlsx } from '../../../lib/export/xlsx/export-xlsx'
import { translatorFor } from '../../../lib/view'
import { textSide } from '../dossier-builder'
import { bytesOf, readDocx, resolve } from './docx/read-docx'
import { settledByOffice } from './docx/settled-by-office'
import { HOSTILE_TEXTS } from './hostile-text'
import { readShipped } from './shipped-rows'
import { CASES, type Case, INPUT, rowsOfCases, tableOf } from './table/rows'

const run = promisify(execFile)

function isInstalled(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const installed = isInstalled('soffice', '--version') && isInstalled('pdftotext', '-v')
if (!installed) console.info('Opening files in LibreOffice is skipped: soffice or pdftotext is not installed')
const suite = installed ? describe : describe.skip

suite('LibreOffice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tuzetu-office-'))
  const hostile: readonly Case[] = HOSTILE_TEXTS.map((text, index) => ({
    label: `Article ${index}`,
    topic: 'x',
    type: 'substitution',
    before: textSide(text),
    after: textSide(`${text}!`),
  }))

  /** All files of a kind in one call: starting the program is what takes time. */
  async function convert(names: readonly string[], to: string): Promise<void> {
    const files = names.map((name) => path.join(folder, name))
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files], {
      timeout: 280_000,
    })
  }

  /** The words on the pages, white space aside. */
  async function printed(name: string): Promise<string> {
    const { stdout } = await run('pdftotext', ['-raw', path.join(folder, `${name}.pdf`), '-'], {
      maxBuffer: 1 << 26,
    })
    return stdout.replace(/\s+/g, '')
  }

  /** Texts of one's own in which words, lines and paragraphs come, go and move. */
  const PAIRS: Readonly<Record<string, readonly [before: string, after: string]>> = {
    words: ['a fine of 5 MCI', 'a fine of 50 MCI'],
    'line-in': ['one\nthree', 'one\ntwo\nthree'],
    'line-out': ['one\ntwo\nthree', 'one\nthree'],
    joined: ['one two\nthree four', 'one two three four'],
    parted: ['one two three four', 'one two\nthree four'],
    'all-new': ['', 'one\ntwo'],
    'all-gone': ['one\ntwo', ''],
    moved: ['alpha beta gamma delta. Then the lamp is lit.', 'Then the lamp is lit. alpha beta gamma delta.'],
    'moved-line': [
      'Bells are kept in order.\nLamps are white.\nx',
      'Lamps are white.\nx\nBells are kept in order.',
    ],
    'moved-with-empty': [
      'Bells are kept in order.\n\nLamps are white.\n\nx y',
      'x y\n\nLamps are white.\n\nBells are kept in order.',
    ],
    many: ['one\ntwo\nthree\nfour\nfive', 'zero\ntwo and\nthree\nfive'],
  }
  const pairNames = Object.keys(PAIRS).map((name) => `pair-${name}`)

  const forms = TEMPLATES.filter(({ languages }) => !['ja', 'ko'].includes(languages[0]))

  beforeAll(async () => {
    const write = async (name: string, bytes: Promise<Uint8Array>) =>
      writeFileSync(path.join(folder, name), await bytes)
    for (const template of TEMPLATES)
      await write(`${template.id}.docx`, bytesOf(exportDocx(tableOf(CASES, { template }), 'x')))
    await write('hostile.docx', bytesOf(exportDocx(tableOf(hostile), 'x')))
    const rows = rowsOfCases(CASES)
    const tracked = toTrackedDocument(
      { ...INPUT, title: 'x', shown: 1, confirmedRows: 1, groups: [{ act: { title: 'A' }, rows }] },
      'Law No. 99-VI',
      translatorFor('en'),
    )
    await write('tracked.docx', bytesOf(exportTrackedDocx(tracked, 'x')))
    const { summary, groups } = await readShipped()
    const shipped = toTrackedDocument(
      { ...INPUT, ...summary, filters: null, groups, title: 'x' },
      summary.amendingAct.name,
      translatorFor('en'),
    )
    await write('shipped.docx', bytesOf(exportTrackedDocx(shipped, 'x')))
    const names = [...TEMPLATES.map(({ id }) => `${id}.docx`), 'hostile.docx', 'tracked.docx', 'shipped.docx']
    await convert(names, 'pdf')
    await write('plain.xlsx', bytesOf(exportXlsx(tableOf(CASES), 'x')))
    await write('hostile.xlsx', bytesOf(exportXlsx(tableOf(hostile), 'x')))
    await convert(['plain.xlsx', 'hostile.xlsx'], 'fods')
    for (const [name, [before, after]] of Object.entries(PAIRS)) {
      const texts = { title: 'x', author: 'Somebody', date: '2020-03-13', language: 'en', before, after }
      await write(`pair-${name}.docx`, bytesOf(exportTrackedDocx(trackTexts(texts), 'x')))
    }
    await convert(
      ['tracked', 'shipped', ...pairNames].map((name) => `${name}.docx`),
      'fodt',
    )
  }, 900_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(forms.map((template) => [template.id, template] as const))(
    'prints every line of the Word file of %s',
    async (id, template) => {
      const pages = await printed(id)
      const cells = [...tableOf(CASES, { template }).rows()].flatMap((row) =>
        row.kind === 'row' ? row.cells : [],
      )
      for (const line of cells.flatMap(({ lines }) => lines)) {
        // The office may take the letters of Kazakh from another face, and poppler then reads them out of order.
        if (line.some(({ language }) => language === 'kk')) continue
        const words = line.map(({ text }) => text).join('')
        expect(pages).toContain(words.replace(/\s+/g, ''))
      }
    },
  )

  it.each(['jp-shinkyu', 'kr-comparison', 'hostile', 'tracked', 'shipped'])(
    'opens and prints %s',
    async (name) => {
      expect((await printed(name)).length).toBeGreaterThan(300)
    },
  )

  it.each(pairNames)('accepts and rejects %s as we mean it', (name) => {
    const [before, after] = PAIRS[name.slice('pair-'.length)] ?? []
    const flat = readFileSync(path.join(folder, `${name}.fodt`), 'utf8')
    const accepted = settledByOffice(flat, 'accept')
    expect(accepted.lines.join('\n')).toBe(after)
    expect(settledByOffice(flat, 'reject').lines.join('\n')).toBe(before)
    expect([...accepted.authors]).toEqual(['Somebody, 2020-03-13'])
  })

  it.each(['tracked', 'shipped'])('reads every revision of %s as we do', (name) => {
    const flat = readFileSync(path.join(folder, `${name}.fodt`), 'utf8')
    const { paragraphs } = readDocx(readFileSync(path.join(folder, `${name}.docx`)))
    for (const how of ['accept', 'reject'] as const) {
      const lines = resolve(paragraphs, how)
      expect(lines.length).toBeGreaterThan(20)
      expect(settledByOffice(flat, how).lines).toEqual(lines)
    }
  })

  it('opens the spreadsheet with numbers as numbers and texts as texts, and runs nothing', () => {
    for (const name of ['plain', 'hostile']) {
      const sheet = readFileSync(path.join(folder, `${name}.fods`), 'utf8')
      expect(sheet).not.toContain('table:formula')
      const numbers = sheet.match(/office:value-type="float" office:value="\d+"/g) ?? []
      expect(numbers).toHaveLength(name === 'plain' ? CASES.length : hostile.length)
    }
    const plain = readFileSync(path.join(folder, 'plain.fods'), 'utf8')
    expect(plain).toContain('table:display-filter-buttons="true"')
    expect(plain).toMatch(/table:target-range-address="Table\.A1:(Table)?\.I9"/)
  })
})
