/** Real laws as drafts: every pair of editions, and what nobody here wrote in Akoma Ntoso. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type BroughtFile, type DraftRead, readDraft } from '../../lib/import'
import type { Dossier } from '../../lib/model'
import { contentOf, jsonOf, textOf } from '../lib/import/drafts/draft-files'
import { readDraftMutants } from '../lib/import/drafts/fuzz-drafts'
import { describeWithCorpora } from './corpora'

const MUTANTS = 10_000

/** Milliseconds: what is tested is what becomes of a file, on however busy a machine. */
const PATIENCE = 200_000

describe('mutated files that become drafts', () => {
  it(`give a draft or a reason: ${MUTANTS} of them`, async () => {
    expect(await readDraftMutants(0, MUTANTS)).toEqual([])
  }, 3_600_000)
})

const fileAt = (place: string): BroughtFile => ({
  name: path.basename(place),
  bytes: new Uint8Array(readFileSync(place)),
})

/** Folders with two editions of an act, in whatever format. */
function pairsIn(corpora: string): [string, string, string][] {
  return readdirSync(corpora, { recursive: true, encoding: 'utf8' }).flatMap((folder) => {
    for (const ending of ['md', 'xml', 'txt', 'html', 'docx']) {
      const [before, after] = [`before.${ending}`, `after.${ending}`].map((name) =>
        path.join(corpora, folder, name),
      )
      if (before && after && existsSync(before) && existsSync(after))
        return [[folder, before, after] as [string, string, string]]
    }
    return []
  })
}

describeWithCorpora('pairs of editions', '', (corpora) => {
  const pairs = pairsIn(corpora).sort()

  it('are at hand', () => {
    expect(pairs.length).toBeGreaterThan(25)
  })

  it.each(pairs)(
    '%s becomes a draft that comes back',
    async (_, before, after) => {
      const read = await readDraft([fileAt(before), fileAt(after)], {}, PATIENCE)
      if (read.issues.some(({ rule }) => rule === 'empty')) return
      if (read.draft === null) throw new Error(JSON.stringify(read.issues))
      const { dossier, notes } = read.draft
      // Real editions differ, and what is seen is nobody's work.
      expect(
        dossier.modifications.length + notes.filter(({ kind }) => kind === 'left-out').length,
      ).toBeGreaterThan(0)
      expect(
        dossier.modifications.every(
          ({ observed, attribution }) => observed && attribution.certainty === 'unknown',
        ),
      ).toBe(true)
      expect(notes.filter(({ kind }) => kind === 'taken')).toHaveLength(dossier.modifications.length + 1)
      const json = textOf(jsonOf(dossier))
      expect(textOf(jsonOf((await dossierOf(jsonOf(dossier))) as Dossier))).toBe(json)
      expect(textOf(jsonOf((await dossierOf(contentOf(dossier))) as Dossier))).toBe(json)
    },
    600_000,
  )
})

async function dossierOf(file: BroughtFile): Promise<Dossier | undefined> {
  const read: DraftRead = await readDraft([file], {}, PATIENCE)
  expect(read.issues).toEqual([])
  return read.draft?.dossier
}

describeWithCorpora('Akoma Ntoso of the OASIS samples', 'xml-fixtures/akn-oasis', (folder) => {
  const COUNTS: Readonly<Record<string, number>> = {
    'uk_pga-2014-27-enacted-data.xml': 16,
    'eu_COM(2013)0619_EN-8.xml': 1,
  }

  it.each(readdirSync(folder).filter((name) => name.endsWith('.xml')))(
    '%s imports or says why not',
    async (name) => {
      const { kind, draft, issues } = await readDraft([fileAt(path.join(folder, name))])
      expect(kind).toBe('akn')
      if (COUNTS[name] === undefined) {
        expect(draft).toBeNull()
        expect(issues.map(({ rule }) => rule)).toEqual(['no-modifications'])
        return
      }
      expect(draft?.dossier.modifications).toHaveLength(COUNTS[name])
    },
  )
})

describeWithCorpora('one file alone', '', (corpora) => {
  it('of every kind becomes a draft or says why not in one sentence', async () => {
    const files = readdirSync(corpora, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
    const wrong: string[] = []
    for (const file of files) {
      const { draft, issues } = await readDraft([fileAt(file)])
      const isSaid = issues.length > 0 && issues.every(({ message }) => message.length > 10)
      if (draft === null && !isSaid) wrong.push(file)
    }
    expect(wrong).toEqual([])
  })
})
