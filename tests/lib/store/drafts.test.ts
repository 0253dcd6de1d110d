import { spawn } from 'node:child_process'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Dossier, Draft } from '../../../lib/model'
import { openStore, type Store } from '../../../lib/store'
import { connect } from '../../../lib/store/connection'
import { parseDatabaseAddress } from '../../../lib/store/database-address'
import { changesBetween } from '../../../lib/store/history-changes'
import { buildDossier, observedWords } from '../dossier-builder'
import { type TemporaryFolder, temporaryFolder } from '../temporary-folder'
import { dossierArbitrary } from './dossier-arbitrary'

const WORKER = path.join(import.meta.dirname, 'draft-worker.ts')
const ORIGIN = { fileName: 'table.docx', format: 'docx' }

let folder: TemporaryFolder
let store: Store
const place = () => folder.file('tuzetu.db')
beforeEach(async () => {
  folder = await temporaryFolder()
  store = await openStore(place())
})
afterEach(async () => {
  await store.close()
  await folder.remove()
})

const draftOf = (dossier: Dossier, more: Partial<Draft> = {}): Draft => ({
  dossier,
  notes: [],
  issues: [],
  ...more,
})
const issue = { file: 'table.docx', line: 3, column: 1, rule: 'no-text', message: 'row 3 has no text' }

async function published(dossier: Dossier): Promise<string> {
  const { id } = await store.saveDraft(draftOf(dossier), ORIGIN, 'drafting')
  await store.publishDraft({ id, version: 1, who: 'drafting' }, observedWords(dossier))
  return id
}

function run(...parameters: string[]): Promise<{ code: number | null; signal: string | null; out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', WORKER, ...parameters], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += String(chunk)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, out }))
  })
}

describe('a stored draft', () => {
  it('is read back as it was given, and listed with what the list needs', async () => {
    const draft = draftOf(buildDossier(), {
      notes: [
        { place: 'row 1', kind: 'taken', says: 'A row.' },
        { place: 'row 2', kind: 'left-out', says: 'No label.', text: 'слова' },
      ],
      issues: [issue],
    })
    const saved = await store.saveDraft(draft, ORIGIN, 'drafting')
    expect(await store.readDraft(saved.id)).toStrictEqual(saved)
    expect(saved.draft).toStrictEqual(draft)
    const { draft: _, ...entry } = saved
    expect(await store.listDrafts()).toStrictEqual([entry])
    expect(entry).toMatchObject({
      version: 1,
      state: 'draft',
      origin: ORIGIN,
      amendingAct: draft.dossier.amendingAct.id,
      name: draft.dossier.amendingAct.name,
      changes: draft.dossier.modifications.length,
      issues: 1,
      leftOut: 1,
    })
    expect(entry.savedAt).toBe(new Date(entry.savedAt).toISOString())
    expect(entry.published).toBeUndefined()
    expect(await store.readDraft('none')).toBeNull()
    expect(await store.listAmendingActs()).toEqual([])
  })

  it('is read back exactly, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(dossierArbitrary, async (dossier) => {
        const { id } = await store.saveDraft(draftOf(dossier), ORIGIN, 'drafting')
        expect((await store.readDraft(id))?.draft.dossier).toStrictEqual(dossier)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses text that would not be read back', async () => {
    const draft = draftOf({ ...buildDossier(), acts: [] })
    const broken = { ...draft, notes: [{ place: 'row 1', kind: 'taken', says: 'a\0b' } as const] }
    await expect(store.saveDraft(broken, ORIGIN, 'drafting')).rejects.toMatchObject({
      fault: 'unstorable-text',
    })
    await expect(store.saveDraft(draft, ORIGIN, '\ud800')).rejects.toMatchObject({ fault: 'unstorable-text' })
    expect(await store.listDrafts()).toEqual([])
  })
})

describe('changing a draft', () => {
  it('is refused where another change came first, and then changes nothing', async () => {
    const draft = draftOf(buildDossier())
    const { id } = await store.saveDraft(draft, ORIGIN, 'drafting')
    const first = { ...draft, issues: [issue] }
    expect((await store.changeDraft({ id, version: 1, who: 'drafting' }, first)).version).toBe(2)
    await expect(store.changeDraft({ id, version: 1, who: 'review' }, draft)).rejects.toMatchObject({
      fault: 'stale',
      message: expect.stringMatching(/this is version 1, it is now version 2\.$/),
    })
    expect((await store.readDraft(id))?.draft).toStrictEqual(first)
    expect((await store.readHistory(id)).map(({ who }) => who)).toEqual(['drafting', 'drafting'])
  })

  it('lets one of two at once through', async () => {
    const draft = draftOf(buildDossier())
    const { id } = await store.saveDraft(draft, ORIGIN, 'drafting')
    const change = (name: string) =>
      store.changeDraft({ id, version: 1, who: name }, { ...draft, issues: [{ ...issue, message: name }] })
    const outcomes = await Promise.allSettled([change('drafting'), change('review'), change('dana')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect((await store.readDraft(id))?.version).toBe(2)
    expect(await store.readHistory(id)).toHaveLength(2)
  })

  it('writes nothing where nothing is different', async () => {
    const draft = draftOf(buildDossier())
    const saved = await store.saveDraft(draft, ORIGIN, 'drafting')
    const again = await store.changeDraft({ id: saved.id, version: 1, who: 'review' }, structuredClone(draft))
    expect(again).toStrictEqual(saved)
    expect(await store.readHistory(saved.id)).toHaveLength(1)
  })

  it('is refused for a draft that is not there', async () => {
    await expect(
      store.changeDraft({ id: 'none', version: 1, who: 'drafting' }, draftOf(buildDossier())),
    ).rejects.toMatchObject({ fault: 'unknown-draft' })
  })

  it('does not reach the site before it is published again', async () => {
    const dossier = buildDossier()
    const id = await published(dossier)
    const revision = await store.readRevision()
    const renamed = { ...dossier, amendingAct: { ...dossier.amendingAct, name: 'Another name' } }
    await store.changeDraft({ id, version: 1, who: 'drafting' }, draftOf(renamed))
    expect(await store.readDossier(dossier.amendingAct.id)).toStrictEqual(dossier)
    expect(await store.readRevision()).toBe(revision)
    const { stored } = await store.publishDraft({ id, version: 2, who: 'drafting' }, observedWords(renamed))
    expect(stored.published).toMatchObject({ version: 2, as: dossier.amendingAct.id })
    expect(await store.readDossier(dossier.amendingAct.id)).toStrictEqual(renamed)
    expect(await store.readRevision()).toBe(revision + 1)
  })
})

describe('publishing', () => {
  it('puts the dossier on the site, to be found by its words, and withdrawing takes it off', async () => {
    const dossier = buildDossier()
    const amendingAct = dossier.amendingAct.id
    const before = await store.readRevision()
    const id = await published(dossier)
    expect(await store.readDossier(amendingAct)).toStrictEqual(dossier)
    expect(await store.readRevision()).toBe(before + 1)
    expect((await store.draftOfAmendingAct(amendingAct))?.id).toBe(id)
    const words = dossier.modifications.flatMap(({ after }) => (after.kind === 'text' ? [after.text] : []))[0]
    const query = words?.split(' ').find((word) => /^\p{L}{4,}$/u.test(word)) ?? ''
    expect(await store.findModificationIds({ amendingAct, query })).not.toEqual([])

    const withdrawn = await store.withdrawDraft({ id, version: 1, who: 'review' })
    expect(withdrawn.state).toBe('withdrawn')
    expect(withdrawn.draft.dossier).toStrictEqual(dossier)
    expect(await store.readDossier(amendingAct)).toBeNull()
    expect(await store.listAmendingActs()).toEqual([])
    expect(await store.findModificationIds({ amendingAct, query })).toEqual([])
    expect(await store.readRevision()).toBe(before + 2)
    expect(await store.draftOfAmendingAct(amendingAct)).toBeNull()
    await expect(store.withdrawDraft({ id, version: 1, who: 'review' })).rejects.toMatchObject({
      fault: 'not-published',
    })
    await store.publishDraft({ id, version: 1, who: 'drafting' }, observedWords(dossier))
    expect(await store.readDossier(amendingAct)).toStrictEqual(dossier)
    expect((await store.readHistory(id)).map(({ action, who }) => `${action} ${who}`)).toEqual([
      'stored drafting',
      'published drafting',
      'withdrawn review',
      'published drafting',
    ])
  })

  it('is refused while a problem is not mended', async () => {
    const { id } = await store.saveDraft(draftOf(buildDossier(), { issues: [issue] }), ORIGIN, 'drafting')
    await expect(store.publishDraft({ id, version: 1, who: 'drafting' }, new Map())).rejects.toMatchObject({
      fault: 'not-publishable',
      message: expect.stringMatching(/1 problem has to be mended first\.$/),
    })
    expect((await store.readDraft(id))?.state).toBe('draft')
  })

  it('is refused where the amending act comes from the content folder', async () => {
    const dossier = buildDossier()
    await store.replaceDossier(dossier, observedWords(dossier))
    const { id } = await store.saveDraft(draftOf(dossier), ORIGIN, 'drafting')
    await expect(store.publishDraft({ id, version: 1, who: 'drafting' }, new Map())).rejects.toMatchObject({
      fault: 'conflict',
      message: `The identifier "${dossier.amendingAct.id}" is taken by "${dossier.amendingAct.name}", which comes from the content folder; give the draft another one.`,
    })
    expect((await store.readDraft(id))?.state).toBe('draft')
    expect(await store.readDossier(dossier.amendingAct.id)).toStrictEqual(dossier)
  })

  it('is refused where a change belongs to another amending act, and leaves no trace', async () => {
    const content = buildDossier()
    await store.replaceDossier(content, observedWords(content))
    const copy = JSON.parse(
      JSON.stringify(content).replaceAll(`"${content.amendingAct.id}"`, '"copy"'),
    ) as Dossier
    const { id } = await store.saveDraft(draftOf(copy), ORIGIN, 'drafting')
    const revision = await store.readRevision()
    await expect(store.publishDraft({ id, version: 1, who: 'drafting' }, new Map())).rejects.toMatchObject({
      fault: 'conflict',
      message: expect.stringMatching(/^The modification ".+" of copy already belongs to /),
    })
    expect(await store.readDossier('copy')).toBeNull()
    expect(await store.readRevision()).toBe(revision)
    expect(await store.readHistory(id)).toHaveLength(1)
  })

  it('does not say other things of an act that others speak of', async () => {
    const content = buildDossier()
    await store.replaceDossier(content, observedWords(content))
    const other = buildDossier('other')
    const acts = other.acts.map((act, place) => (place === 0 ? { ...act, number: '1-I' } : act))
    const { id } = await store.saveDraft(draftOf({ ...other, acts }), ORIGIN, 'drafting')
    await expect(store.publishDraft({ id, version: 1, who: 'drafting' }, new Map())).rejects.toMatchObject({
      fault: 'conflict',
      message: expect.stringContaining(`The act "${acts[0]?.id}" is known from another amending act`),
    })
    const mended = await store.changeDraft({ id, version: 1, who: 'drafting' }, draftOf(other))
    await store.publishDraft({ id, version: mended.version, who: 'drafting' }, observedWords(other))
    expect(await store.readDossier('other')).toStrictEqual(other)
    expect(await store.readDossier(content.amendingAct.id)).toStrictEqual(content)
  })

  it('moves to another identifier as a whole', async () => {
    const dossier = buildDossier('one-name')
    const id = await published(dossier)
    const moved = buildDossier('other-name')
    await store.changeDraft({ id, version: 1, who: 'drafting' }, draftOf(moved))
    await store.publishDraft({ id, version: 2, who: 'drafting' }, observedWords(moved))
    expect((await store.listAmendingActs()).map((entry) => entry.amendingAct.id)).toEqual(['other-name'])
    expect(await store.draftOfAmendingAct('one-name')).toBeNull()
  })

  it('keeps the content folder from replacing it, until it is withdrawn', async () => {
    const dossier = buildDossier()
    const id = await published(dossier)
    const content = { ...dossier, amendingAct: { ...dossier.amendingAct, name: 'From the content' } }
    await expect(store.replaceDossier(content, new Map())).rejects.toMatchObject({
      fault: 'conflict',
      message: expect.stringContaining(`(${id}); withdraw that draft first.`),
    })
    expect(await store.readDossier(dossier.amendingAct.id)).toStrictEqual(dossier)
    await store.withdrawDraft({ id, version: 1, who: 'drafting' })
    await store.replaceDossier(content, new Map())
    await expect(store.publishDraft({ id, version: 1, who: 'drafting' }, new Map())).rejects.toMatchObject({
      fault: 'conflict',
    })
  })

  it('leaves the database as it was when the process is killed in the middle', async () => {
    const dossier = buildDossier()
    const id = await published(dossier)
    const renamed = { ...dossier, amendingAct: { ...dossier.amendingAct, name: 'Another name' } }
    await store.changeDraft({ id, version: 1, who: 'drafting' }, draftOf(renamed))
    const [draft, history, revision] = [
      await store.readDraft(id),
      await store.readHistory(id),
      await store.readRevision(),
    ]
    expect(await run('die', place(), id)).toEqual({ code: null, signal: 'SIGKILL', out: '' })
    expect(await store.readDossier(dossier.amendingAct.id)).toStrictEqual(dossier)
    expect(await store.readDraft(id)).toStrictEqual(draft)
    expect(await store.readHistory(id)).toStrictEqual(history)
    expect(await store.readRevision()).toBe(revision)
    await store.publishDraft({ id, version: 2, who: 'drafting' }, observedWords(renamed))
    expect(await store.readDossier(dossier.amendingAct.id)).toStrictEqual(renamed)
  })

  it('is done by several processes at once', async () => {
    const turns = 12
    const here = async () => {
      for (let turn = 0; turn < turns; turn++) {
        const dossier = buildDossier(`here-${turn}`)
        const { id } = await store.saveDraft(draftOf(dossier), ORIGIN, 'here')
        await store.publishDraft({ id, version: 1, who: 'here' }, observedWords(dossier))
      }
    }
    const [one, other] = await Promise.all([
      run('save', place(), 'one', String(turns)),
      run('save', place(), 'other', String(turns)),
      here(),
    ])
    expect([one.code, other.code]).toEqual([0, 0])
    const entries = await store.listDrafts()
    expect(entries).toHaveLength(3 * turns)
    expect(entries.filter(({ state }) => state === 'published')).toHaveLength(turns)
    for (const id of `${one.out}${other.out}`.trim().split('\n')) {
      expect((await store.readHistory(id)).map(({ action }) => action)).toEqual(['stored', 'changed'])
    }
    expect(await store.listAmendingActs()).toHaveLength(turns)
  })
})

describe('the history', () => {
  it('says who changed what, and from what to what', async () => {
    const dossier = buildDossier()
    const { id } = await store.saveDraft(draftOf(dossier), ORIGIN, 'drafting')
    const first = dossier.modifications.find(({ after }) => after.kind === 'text')
    if (first?.after.kind !== 'text') throw new Error('The dossier has no text.')
    const after = { ...first.after, text: 'Other words.' }
    const modifications = dossier.modifications.map((one) => (one.id === first.id ? { ...one, after } : one))
    await store.changeDraft({ id, version: 1, who: 'review' }, draftOf({ ...dossier, modifications }))
    expect(await store.readHistory(id)).toMatchObject([
      { draft: id, ordinal: 0, version: 1, who: 'drafting', action: 'stored', path: '', after: 'table.docx' },
      {
        draft: id,
        ordinal: 1,
        version: 2,
        who: 'review',
        action: 'changed',
        path: `modification ${first.id}/after/text`,
        before: first.after.text,
        after: 'Other words.',
      },
    ])
  })

  it.each([
    ['changed', `UPDATE "HistoryEntry" SET "who" = 'nobody'`, /cannot be changed/],
    ['deleted', `DELETE FROM "HistoryEntry"`, /nothing can be deleted/],
    [
      'replaced',
      `INSERT OR REPLACE INTO "HistoryEntry" SELECT "draftId", 0, 1, 'nobody', "at", "action", "path", NULL, NULL FROM "HistoryEntry"`,
      /grows only at its end/,
    ],
    [
      'written out of turn',
      `INSERT INTO "HistoryEntry" SELECT "draftId", 7, 1, 'nobody', "at", "action", "path", NULL, NULL FROM "HistoryEntry"`,
      /grows only at its end/,
    ],
    ['lost with its draft', 'PRAGMA foreign_keys = OFF; DELETE FROM "Draft"', /a draft cannot be deleted/],
  ])('cannot be %s', async (_, sql, message) => {
    const { id } = await store.saveDraft(draftOf(buildDossier()), ORIGIN, 'drafting')
    const history = await store.readHistory(id)
    const connection = await connect(parseDatabaseAddress(place()))
    await expect(connection.script(sql)).rejects.toMatchObject({
      cause: { originalMessage: expect.stringMatching(message) },
    })
    await connection.close()
    expect(await store.readHistory(id)).toStrictEqual(history)
  })
})

describe('changesBetween', () => {
  it('finds nothing between a draft and its copy, and something between any two others', () => {
    fc.assert(
      fc.property(dossierArbitrary, dossierArbitrary, (one, other) => {
        expect(changesBetween(draftOf(one), draftOf(structuredClone(one)))).toEqual([])
        const same = JSON.stringify(one) === JSON.stringify(other)
        if (!same) expect(changesBetween(draftOf(one), draftOf(other))).not.toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('names entries that were added, deleted and put in another order', () => {
    const dossier = buildDossier()
    const [first, second, ...rest] = dossier.categories
    if (!first || !second) throw new Error('The dossier has too few categories.')
    const added = { slug: 'bells', label: 'Bells', description: 'Bells.' }
    const changed = { ...second, label: 'Another' }
    const after = { ...dossier, categories: [...rest, added, changed] }
    const changes = changesBetween(draftOf(dossier), draftOf(after))
    expect(changes.slice(0, 3)).toEqual([
      { action: 'deleted', path: `category ${first.slug}`, before: JSON.stringify(first), after: null },
      { action: 'changed', path: `category ${second.slug}/label`, before: second.label, after: 'Another' },
      { action: 'added', path: 'category bells', before: null, after: JSON.stringify(added) },
    ])
  })
})
