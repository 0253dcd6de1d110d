/** A content folder holds a whole dossier: written as files and read back it is the same, and so are the files. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readContentFolder } from '../../../lib/import'
import { writeDossierFiles } from '../../../lib/markdown'
import type { Dossier } from '../../../lib/model'
import { buildBroughtDossier } from '../brought-dossier'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => folder.remove())

async function put(dossier: Dossier, also: Readonly<Record<string, string>> = {}): Promise<string> {
  const content = folder.file('content')
  const files = [
    ...writeDossierFiles(dossier),
    ...Object.entries(also).map(([name, text]) => ({ path: name, text })),
  ]
  for (const { path: name, text } of files) {
    const file = path.join(content, dossier.amendingAct.id, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  return content
}

/** Of an invented act, with everything that a brought file leaves open. */
const brought = buildBroughtDossier()

describe('a dossier as files', () => {
  it('comes back as it was, with editions and all that is not known', async () => {
    const { dossiers, issues } = await readContentFolder(await put(brought))
    expect(issues).toEqual([])
    expect(dossiers).toStrictEqual([brought])
  })

  it('has the texts of editions beside what is known of them, sign for sign', async () => {
    const text = '# No heading\n\n> no quotation\n\n\n  * kept *  \n<b>& so on</b>\n'
    const dossier: Dossier = {
      ...brought,
      actVersions: (brought.actVersions ?? []).map((edition) => ({ ...edition, text })),
    }
    expect(
      writeDossierFiles(dossier)
        .map((file) => file.path)
        .filter((name) => name.startsWith('versions/')),
    ).toEqual([
      'versions/umbrella-act/de.md',
      'versions/umbrella-act/de.txt',
      'versions/umbrella-act/de-2020-01-01.md',
      'versions/umbrella-act/de-2020-01-01.txt',
    ])
    const { dossiers } = await readContentFolder(await put(dossier))
    expect(dossiers[0]?.actVersions?.map((edition) => edition.text)).toEqual([text, text])
  })

  it('keeps editions of one day and language apart, and an act that is only spoken of', async () => {
    const [edition] = brought.actVersions ?? []
    if (edition === undefined) throw new Error('The dossier has editions.')
    const dossier: Dossier = {
      ...brought,
      amendments: brought.amendments.slice(0, 1),
      modifications: brought.modifications.slice(0, 1),
      actVersions: [edition, { ...edition, text: 'Another copy.' }],
    }
    const { dossiers, issues } = await readContentFolder(await put(dossier))
    expect(issues).toEqual([])
    expect(dossiers).toStrictEqual([dossier])
  })

  it('is, of the shipped package, the shipped files', async () => {
    const content = path.join(import.meta.dirname, '../../../content')
    const { dossiers } = await readContentFolder(content)
    expect(dossiers.length).toBeGreaterThan(0)
    for (const dossier of dossiers) {
      for (const { path: name, text } of writeDossierFiles(dossier)) {
        const file = await readFile(path.join(content, dossier.amendingAct.id, name), 'utf8')
        expect([name, text]).toEqual([name, file])
      }
    }
  })
})

describe('half an edition', () => {
  it.each([
    ['versions/umbrella-act/en.txt', 'Text', 'missing-file', 'has no “en.md” beside it'],
    ['versions/umbrella-act/de-2020-01-01.docx', 'x', 'unknown-file', 'is no edition'],
    ['versions/stray.txt', 'x', 'unknown-file', 'outside the folder of its act'],
    ['versions/rain-lwa/de.txt', 'x', 'missing-file', 'has no “de.md” beside it'],
  ])('%s is reported', async (name, text, rule, says) => {
    const { dossiers, issues } = await readContentFolder(await put(brought, { [name]: text }))
    expect(dossiers).toEqual([])
    expect(issues).toMatchObject([{ rule, message: expect.stringContaining(says) }])
  })

  it('without its text, or of an act that is not there, is reported', async () => {
    const head =
      '# Edition\n\n- **Language:** de\n- **Status:** unverified\n- **Evidence:** unknown\n  - **Sources:** none\n'
    const { issues } = await readContentFolder(
      await put(brought, {
        'versions/rain-law/de.md': head,
        'versions/rain-lwa/de.md': head,
        'versions/rain-lwa/de.txt': 'Es regnet.',
      }),
    )
    expect(issues.map(({ rule, message }) => [rule, message])).toEqual([
      ['missing-file', 'the edition has no text; it stands in “de.txt” beside it'],
      [
        'unknown-act',
        'there is no act “rain-lwa”; did you mean “rain-law”?; an edition stands in the folder of its act',
      ],
    ])
  })

  it('is read with the line ends and the form of letters of the site', async () => {
    const { dossiers } = await readContentFolder(
      await put(brought, { 'versions/umbrella-act/de.txt': '\uFEFFu\u0308ber\r\nRegen\r' }),
    )
    expect(dossiers[0]?.actVersions?.[0]?.text).toBe('über\nRegen\n')
  })
})
