/** `tuzetu export` on a database of its own. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runExport } from '../../../lib/cli/export'
import { writeFileWhole } from '../../../lib/cli/write-file'
import { openStore } from '../../../lib/store'
import { buildDossier, observedWords } from '../dossier-builder'
import { fileOf, readCsv, requestOf, SITE } from '../export/summary-files'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'

let folder: TemporaryFolder
beforeAll(async () => {
  folder = await temporaryFolder()
  process.env.TUZETU_DATABASE_URL = folder.file('site.db')
  process.env.TUZETU_ORIGIN = `${SITE}/`
  const store = await openStore(folder.file('site.db'))
  await store.replaceDossier(buildDossier(), observedWords(buildDossier()))
  await store.close()
})
afterAll(async () => {
  delete process.env.TUZETU_DATABASE_URL
  delete process.env.TUZETU_ORIGIN
  await folder.remove()
})

async function run(...argv: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const [out, problems] = [buffer(stdout), buffer(stderr)]
  const status = await runExport(argv, { stdout, stderr })
  stdout.end()
  stderr.end()
  return { status, stdout: (await out).toString(), stderr: (await problems).toString() }
}

describe('tuzetu export', () => {
  it.each([
    ['markdown', 'markdown'],
    ['md', 'markdown'],
    ['csv', 'csv'],
    ['json', 'json'],
    ['html', 'html'],
  ] as const)('--format %s writes what the site would', async (format, kind) => {
    expect(await run('kz-2020-99-vi', '--format', format)).toEqual({
      status: 0,
      stdout: fileOf(kind).text,
      stderr: '',
    })
  })

  it('filters as the page does', async () => {
    const { stdout } = await run(
      'kz-2020-99-vi',
      '--format=csv',
      '--category',
      'penalties',
      '--category',
      'procedure',
      '--type',
      'substitution,repeal',
    )
    expect(readCsv(stdout).map((row) => row.id)).toEqual(['bicycle-12-1', 'path-3-2'])
    const likely = await run(
      '--certainty',
      'likely',
      '--act',
      'bicycle-code',
      '--format',
      'csv',
      'kz-2020-99-vi',
    )
    expect(readCsv(likely.stdout).map((row) => row.id)).toEqual(['bicycle-12-1'])
    const found = await run('kz-2020-99-vi', '--format', 'csv', '--q', 'bell', '--in', 'all')
    expect(readCsv(found.stdout).map((row) => row.id)).toEqual(['bicycle-12-1'])
  })

  it('writes a file whole, in place of the one before, and into a folder under its own name', async () => {
    const place = folder.file('summary.md')
    writeFileSync(place, 'before')
    expect(await run('kz-2020-99-vi', '--format', 'md', '-o', place)).toEqual({
      status: 0,
      stdout: '',
      stderr: `Wrote ${place}\n`,
    })
    expect(readFileSync(place, 'utf8')).toBe(fileOf('markdown').text)
    const { stderr } = await run(
      'kz-2020-99-vi',
      '--format',
      'csv',
      '--category',
      'procedure',
      '-o',
      folder.path,
    )
    const named = folder.file('kz-2020-99-vi-procedure.csv')
    expect(stderr).toBe(`Wrote ${named}\n`)
    expect(readFileSync(named, 'utf8')).toBe(
      fileOf('csv', buildDossier(), requestOf({ categories: ['procedure'] })).text,
    )
    expect(readdirSync(folder.path).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('says that a file cannot be written', async () => {
    const { status, stderr } = await run(
      'kz-2020-99-vi',
      '--format',
      'md',
      '-o',
      folder.file('none/summary.md'),
    )
    expect(status).toBe(1)
    expect(stderr).toBe(
      `tuzetu export: ${folder.file('none/summary.md')} cannot be written: no such file or directory.\n`,
    )
  })

  it.each([
    [[], 'the amending act is missing'],
    [['kz-2020-99-vi'], '--format is missing; there is: markdown, csv, json, html'],
    [
      ['kz-2020-99-vi', '--format', 'odt'],
      'there is no format "odt"; there is: markdown, csv, json, html, docx, xlsx, pdf, akn',
    ],
    [['kz-2020-99-vi', 'other', '--format', 'csv'], '"other" is one too many'],
    [['kz-2020-99-vi', '--format'], "'--format <value>' argument missing"],
    [['kz-2020-99-vi', '--formt', 'csv'], "Unknown option '--formt'"],
    [
      ['kz-2020-99-vi', '--format', 'csv', '--template', 'kz'],
      'there is no template "kz"; there is: plain, kz-government,',
    ],
  ])('%j is bad usage', async (argv, sentence) => {
    const { status, stdout, stderr } = await run(...argv)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('Usage: tuzetu export')
  })

  it('names every value that does not exist with those that do', async () => {
    expect(await run('kz-2020-99-vi', '--format', 'csv', '--category', 'wine', '--lang', 'de')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'tuzetu export: --category cannot be "wine"; there is: penalties, registration, procedure.\ntuzetu export: --lang cannot be "de"; there is: en, ru, kk.\n',
    })
    expect(await run('none', '--format', 'csv')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'tuzetu export: there is no amending act "none"; there is: kz-2020-99-vi.\n',
    })
  })

  it('says how to make a database where there is none, and makes none itself', async () => {
    const place = folder.file('none.db')
    process.env.TUZETU_DATABASE_URL = `file:${place}`
    const { status, stderr } = await run('kz-2020-99-vi', '--format', 'csv')
    process.env.TUZETU_DATABASE_URL = folder.file('site.db')
    expect([status, stderr]).toEqual([
      1,
      `There is no database ${place}; make one with "tuzetu import content" or by starting the site once with "npm start".\n`,
    ])
    expect(existsSync(place)).toBe(false)
  })
})

describe('writing a file whole', () => {
  it('leaves what was there, and nothing else, when the writing fails', async () => {
    const place = folder.file('kept.md')
    writeFileSync(place, 'before')
    const body = function* () {
      yield 'half'
      throw new Error('the pen broke')
    }
    await expect(writeFileWhole(place, body())).rejects.toThrow('the pen broke')
    expect(readFileSync(place, 'utf8')).toBe('before')
    expect(readdirSync(folder.path).filter((name) => name.startsWith('kept'))).toEqual(['kept.md'])
  })
})
