/** `tuzetu export` on a database of its own. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { COMMANDS } from '../../../lib/cli/commands'
import { runExport } from '../../../lib/cli/export'
import { writeFileWhole } from '../../../lib/cli/write-file'
import { formatsOf, LAYOUTS, layoutIdOf } from '../../../lib/export'
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

  it('keeps what somebody holds to lie outside the declared subject', async () => {
    const dossier = buildDossier()
    const [first, ...rest] = dossier.modifications
    if (first === undefined) throw new Error('no modification')
    const outside = { ...first, outsideDeclaredSubject: first.attribution }
    const place = folder.file('outside.db')
    const store = await openStore(place)
    const marked = { ...dossier, modifications: [outside, ...rest] }
    await store.replaceDossier(marked, observedWords(marked))
    await store.close()
    process.env.TUZETU_DATABASE_URL = place
    const { status, stdout } = await run('kz-2020-99-vi', '--format', 'csv', '--subject', 'outside')
    process.env.TUZETU_DATABASE_URL = folder.file('site.db')
    expect(status).toBe(0)
    expect(readCsv(stdout).map((row) => row.id)).toEqual([first.id])
    expect(readCsv((await run('kz-2020-99-vi', '--format', 'csv', '--subject', 'outside')).stdout)).toEqual(
      [],
    )
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
    [
      ['kz-2020-99-vi', '--format', 'pdf', '--template', 'tracked-changes'],
      'tuzetu export: --template tracked-changes is not written as pdf; it comes as: docx.\n',
    ],
    [
      ['kz-2020-99-vi', '--format', 'xlsx', '--template', 'brief'],
      'tuzetu export: --template brief is not written as xlsx; it comes as: markdown, html, docx, pdf.\n',
    ],
    [
      ['kz-2020-99-vi', '--format', 'content', '--template', 'no-such'],
      'tuzetu export: with --format content there is no --template.\n',
    ],
    [
      ['kz-2020-99-vi', '--format', 'docx', '--header', '2=Text'],
      'tuzetu export: with --header the layout is named, too: --template <layout>.\n',
    ],
    [
      ['kz-2020-99-vi', '--format', 'csv', '--template', 'plain', '--header', '99=Text'],
      'tuzetu export: there is no header "99=Text"; there is: 1=…, ',
    ],
  ])('%j is bad usage', async (argv, sentence) => {
    const { status, stdout, stderr } = await run(...argv)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('Usage: tuzetu export')
  })

  it('names every value that does not exist with those that do', async () => {
    expect(await run('kz-2020-99-vi', '--format', 'csv', '--category', 'wine', '--lang', 'de')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'tuzetu export: --category cannot be "wine"; there is: penalties, registration, procedure.\ntuzetu export: --lang cannot be "de"; there is: en, ru, kk.\n',
    })
    for (const [flag, known] of [
      ['--act', 'bicycle-code'],
      ['--type', 'insertion'],
      ['--certainty', 'confirmed, likely, unknown'],
      ['--state', 'both, new, gone'],
      ['--subject', 'outside'],
      ['--in', 'all, added, removed'],
    ] as const) {
      const { status, stdout, stderr } = await run('kz-2020-99-vi', '--format', 'csv', flag, 'wine')
      expect([flag, status, stdout]).toEqual([flag, 2, ''])
      expect(stderr).toContain(`tuzetu export: ${flag} cannot be "wine"; there is: ${known}`)
    }
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

describe('tuzetu export --help', () => {
  it('names every layout that is no table, with the formats it comes in', () => {
    const { help } = COMMANDS.export ?? {}
    const text = typeof help === 'object' ? help.details.join(' ').replaceAll(/\s+/g, ' ') : ''
    expect(text).toContain(`tracked-changes (${formatsOf('tracked-changes').join(', ')})`)
    expect(text).toContain(`brief or press-note (${formatsOf('brief').join(', ')})`)
    expect(formatsOf('press-note')).toEqual(formatsOf('brief'))
    expect(text).toContain(`dossier, everything there is (${formatsOf('dossier').join(', ')})`)
    for (const one of ['plain', 'kz-government']) {
      const layout = LAYOUTS.find((other) => layoutIdOf(other) === one)
      if (layout === undefined) throw new Error(`no layout ${one}`)
      expect(text).toContain(formatsOf(layout).join(', '))
    }
    for (const flag of ['category', 'act', 'type', 'certainty', 'state', 'subject', 'q'])
      expect(text).toContain(` --${flag} `)
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
