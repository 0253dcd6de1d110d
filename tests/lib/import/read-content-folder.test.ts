/** The content folder as a whole: what only shows when files are held against each other, each issue at its place. */
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readContentFolder } from '../../../lib/import'
import type { Issue } from '../../../lib/model'
import { edit, placeOf } from '../markdown/example-files'
import { exampleFiles, type Files, onDisk } from './content-on-disk'

const AMENDING = 'xx-2016-1/amending-act.md'
const ACT = 'xx-2016-1/acts/bicycle-law.md'
const ARTICLE = 'xx-2016-1/article.md'
const SOURCES = 'xx-2016-1/sources.md'

async function issuesOf(files: Files): Promise<Issue[]> {
  const content = onDisk(files)
  const { issues } = await readContentFolder(content)
  return issues.map((issue) => ({ ...issue, file: path.relative(content, issue.file) }))
}

function changed(file: string, from: string, to: string, files = exampleFiles()): Files {
  return { ...files, [file]: edit(String(files[file]), from, to) }
}

function without(file: string): Files {
  return Object.fromEntries(Object.entries(exampleFiles()).filter(([name]) => name !== file))
}

describe('a folder without issues', () => {
  it('gives the dossier', async () => {
    const { dossiers, issues, folders } = await readContentFolder(onDisk(exampleFiles()))
    expect(issues).toEqual([])
    expect(folders).toEqual([{ name: 'xx-2016-1', dossier: dossiers[0], issues: [] }])
    const [dossier] = dossiers
    expect(dossier?.amendments).toMatchObject([{ amendingAct: 'xx-2016-1', act: 'bicycle-law', position: 0 }])
    expect(dossier?.modifications).toMatchObject([{ id: 'bike-3-1', amendingAct: 'xx-2016-1', position: 0 }])
    expect(dossier?.annotations.map((note) => note.id)).toEqual(['bike-3-1-note'])
    expect(dossier?.checkedActs.map((act) => act.id)).toEqual(['lamp-law'])
    expect(dossier?.pressArticle?.passages[0]?.claims[0]?.modifications).toEqual(['bike-3-1'])
  })
  it('does without a press article and checked acts', async () => {
    const files = exampleFiles()
    delete files[ARTICLE]
    delete files['xx-2016-1/checked-acts.md']
    const { dossiers, issues } = await readContentFolder(onDisk(files))
    expect(issues).toEqual([])
    expect(dossiers[0]?.checkedActs).toEqual([])
    expect(dossiers[0] && 'pressArticle' in dossiers[0]).toBe(false)
  })
  it('passes over hidden files, notes to authors and folders that are no amending act', async () => {
    const others = {
      'README.md': '…',
      'xx-2016-1/README.md': '…',
      'xx-2016-1/.x.md': '',
      'pictures/a.txt': '',
    }
    expect(await issuesOf({ ...exampleFiles(), ...others })).toEqual([])
  })
  it('puts codes first, then laws by day and number', async () => {
    const files = exampleFiles()
    const act = String(files[ACT])
      .slice(0, String(files[ACT]).indexOf('## Changes'))
      .replace('3, 12-1', '12-1')
    const add = (id: string, kind: string, date: string, number: string) => {
      files[`xx-2016-1/acts/${id}.md`] = act
        .replace('id="bicycle-law"', `id="${id}"`)
        .replace('Kind:** law', `Kind:** ${kind}`)
        .replace('2004-05-06', date)
        .replace('Number:** 77', `Number:** ${number}`)
    }
    add('young-code', 'code', '2014-07-05', '235-V')
    add('other-code', 'code', '2014-07-05', '94-V')
    add('old-code', 'code', '1994-01-01', '999')
    add('old-law', 'law', '1991-12-20', '1017-XII')
    const { dossiers, issues } = await readContentFolder(onDisk(files))
    expect(issues).toEqual([])
    expect(dossiers[0]?.acts.map((one) => one.id)).toEqual([
      'old-code',
      'other-code',
      'young-code',
      'old-law',
      'bicycle-law',
    ])
    expect(dossiers[0]?.amendments.map((one) => [one.act, one.position])).toEqual([
      ['old-code', 0],
      ['other-code', 1],
      ['young-code', 2],
      ['old-law', 3],
      ['bicycle-law', 4],
    ])
  })
})

describe('references across files', () => {
  it.each<[rule: string, file: string, from: string, to: string, at: string, message: string]>([
    [
      'unknown-source',
      ACT,
      '[BIKE-B](../sources.md#BIKE-B)\n\n>',
      'BIKE-Z\n\n>',
      'BIKE-Z',
      'there is no source “BIKE-Z”; did you mean “BIKE-B”?',
    ],
    [
      'unknown-category',
      ACT,
      '12-1\n- **Categories:** [penalties](../categories.md#penalties)',
      '12-1\n- **Categories:** [penalites](../categories.md#penalites)',
      'penalites](',
      'there is no category “penalites”; did you mean “penalties”?',
    ],
    [
      'unknown-modification',
      ARTICLE,
      '[bike-3-1](acts/bicycle-law.md#bike-3-1)',
      'bike-3-2',
      'bike-3-2\n- **Checked, not changed:** [unchanged',
      'there is no modification “bike-3-2”; did you mean “bike-3-1”?',
    ],
    [
      'unknown-checked-provision',
      ARTICLE,
      '[unchanged-bike-3-2](acts/bicycle-law.md#unchanged-bike-3-2)',
      'checked',
      'checked',
      'there is no checked provision “checked”; known are unchanged-bike-3-2',
    ],
    [
      'wrong-link',
      ARTICLE,
      '[bike-3-1](acts/bicycle-law.md#bike-3-1)',
      '[bike-3-1](acts/bike-law.md#bike-3-1)',
      'bike-3-1](acts/bike-law.md',
      'the link on “bike-3-1” goes to acts/bike-law.md#bike-3-1; it should go to acts/bicycle-law.md#bike-3-1',
    ],
    [
      'folder-name',
      AMENDING,
      'id="xx-2016-1"',
      'id="xx-2016-2"',
      'xx-2016-2',
      '“xx-2016-2” stands in the folder “xx-2016-1”; the two must be the same',
    ],
    [
      'file-name',
      ACT,
      'id="bicycle-law"',
      'id="bike-law"',
      'bike-law',
      'the act “bike-law” stands in the file “bicycle-law.md”; name the file “bike-law.md”',
    ],
  ])('%s', async (rule, file, from, to, at, message) => {
    const files = changed(file, from, to)
    expect(await issuesOf(files)).toEqual([{ file, ...placeOf(String(files[file]), at), rule, message }])
  })

  it('gives out an identifier once in a folder, for changes and checks alike', async () => {
    const files = exampleFiles()
    const twin = String(files[ACT])
      .replace('id="bicycle-law"', 'id="horn-law"')
      .replace('id="bike-3-1-note"', 'id="horn-note"')
      .replace('id="unchanged-bike-3-2"', 'id="bike-3-1"')
      .replace('### Article 3(1) <a id="bike-3-1">', '### Article 3(1) <a id="horn-3-1">')
    files['xx-2016-1/acts/horn-law.md'] = twin
    const issues = await issuesOf(files)
    expect(issues).toEqual([
      {
        file: 'xx-2016-1/acts/horn-law.md',
        ...placeOf(twin, 'bike-3-1"></a>'),
        rule: 'duplicate-id',
        message: expect.stringMatching(/^“bike-3-1” is given out already in .*acts\/bicycle-law\.md:26$/),
      },
    ])
  })

  it('does not report references into a file that cannot be read, and reports what is wrong with that file', async () => {
    expect((await issuesOf(without(SOURCES))).map((issue) => [issue.file, issue.rule])).toEqual([
      [SOURCES, 'missing-file'],
    ])
    const files = { ...exampleFiles(), [SOURCES]: 'Nothing.' }
    expect((await issuesOf(files)).map((issue) => `${issue.file} ${issue.rule}`)).toEqual([
      `${SOURCES} unexpected-content`,
      `${SOURCES} missing-heading`,
    ])
  })

  it('checks references also where other files are broken', async () => {
    const files = changed(
      ACT,
      '2004-05-06',
      'yesterday',
      changed(AMENDING, 'BIKE-A](sources.md#BIKE-A)\n- **Text', 'BIKE-C](sources.md#BIKE-C)\n- **Text'),
    )
    expect((await issuesOf(files)).map((issue) => `${issue.file} ${issue.rule}`)).toEqual([
      `${ACT} bad-date`,
      `${AMENDING} unknown-source`,
    ])
  })
})

describe('files as files', () => {
  it.each(['amending-act.md', 'categories.md', 'sources.md'])('says that %s is missing', async (name) => {
    const issues = await issuesOf(without(`xx-2016-1/${name}`))
    expect(issues).toEqual([
      {
        file: `xx-2016-1/${name}`,
        line: 1,
        column: 1,
        rule: 'missing-file',
        message: `the folder “xx-2016-1” lacks its file “${name}”`,
      },
    ])
  })
  it('says that there is no act', async () => {
    const files = without(ACT)
    delete files[ARTICLE]
    expect(await issuesOf(files)).toMatchObject([{ file: 'xx-2016-1/acts', rule: 'missing-file' }])
  })
  it('says what a file is named that is none of them', async () => {
    const issues = await issuesOf({
      ...exampleFiles(),
      'xx-2016-1/artcile.md': '',
      'xx-2016-1/acts/a.txt': '',
    })
    expect(issues.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      ['xx-2016-1/acts/a.txt', 'unknown-file', '“a.txt” is no act; an act’s file ends in “.md”'],
      [
        'xx-2016-1/artcile.md',
        'unknown-file',
        '“artcile.md” is no file of an amending act; did you mean “article.md”?',
      ],
    ])
  })
  it('reads UTF-8 only, within a limit, and says so', async () => {
    const latin = { ...exampleFiles(), [SOURCES]: new Uint8Array([0x23, 0x20, 0xe9, 0x0a]) }
    expect(await issuesOf(latin)).toMatchObject([{ file: SOURCES, line: 1, column: 1, rule: 'not-utf-8' }])
    const large = { ...exampleFiles(), [SOURCES]: new Uint8Array(2_000_001).fill(0x20) }
    expect(await issuesOf(large)).toMatchObject([{ file: SOURCES, rule: 'file-too-large' }])
    const folder = { ...without(SOURCES), [`${SOURCES}/x`]: '' }
    expect(await issuesOf(folder)).toMatchObject([{ file: SOURCES, rule: 'unreadable-file' }])
  })
  it('says that a folder is missing or holds nothing', async () => {
    const nowhere = await readContentFolder('no/such/folder')
    expect(nowhere).toEqual({
      dossiers: [],
      folders: [],
      issues: [
        {
          file: 'no/such/folder',
          line: 1,
          column: 1,
          rule: 'missing-folder',
          message: 'there is no folder “no/such/folder”',
        },
      ],
    })
    expect(await issuesOf({ 'README.md': '' })).toMatchObject([{ rule: 'no-amending-act' }])
  })
})

describe('several amending acts', () => {
  const second = () =>
    Object.fromEntries(
      Object.entries(exampleFiles('xx-2017-2')).map(([name, text]) => [
        name,
        String(text).replaceAll('bike-3-1', 'bike-2017-3-1'),
      ]),
    )
  it('may amend the same act', async () => {
    const { dossiers, issues } = await readContentFolder(onDisk({ ...exampleFiles(), ...second() }))
    expect(issues).toEqual([])
    expect(dossiers.map((one) => one.amendingAct.id)).toEqual(['xx-2016-1', 'xx-2017-2'])
  })
  it('may not give a change the identifier of another’s', async () => {
    const issues = await issuesOf({ ...exampleFiles(), ...exampleFiles('xx-2017-2') })
    expect(issues.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ['xx-2017-2/acts/bicycle-law.md', 26, 25, 'duplicate-id'],
    ])
  })
  it('may not describe the act otherwise', async () => {
    const files = changed('xx-2017-2/acts/bicycle-law.md', 'Number:** 77', 'Number:** 78', second())
    expect(
      (await issuesOf({ ...exampleFiles(), ...files })).map(({ file, line, rule }) => [file, line, rule]),
    ).toEqual([['xx-2017-2/acts/bicycle-law.md', 1, 'act-differs']])
  })
  it('stand or fall each for itself', async () => {
    const files = { ...changed(ACT, '2004-05-06', 'yesterday'), ...second() }
    const { dossiers, folders } = await readContentFolder(onDisk(files))
    expect(dossiers.map((one) => one.amendingAct.id)).toEqual(['xx-2017-2'])
    expect(folders.map(({ name, issues }) => [name, issues.length])).toEqual([
      ['xx-2016-1', 1],
      ['xx-2017-2', 0],
    ])
  })
})
