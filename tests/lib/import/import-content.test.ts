/** The import: whole amending acts or nothing of them, and a report of what was done. */
import { describe, expect, it } from '@jest/globals'
import { importContent } from '../../../lib/import'
import type { Dossier, ModificationId } from '../../../lib/model'
import type { ObservedWords, Store } from '../../../lib/store'
import { edit } from '../markdown/example-files'
import { exampleFiles, onDisk } from './content-on-disk'

const ACT = 'xx-2016-1/acts/bicycle-law.md'

/** A store in memory that remembers what it was given; it has nothing but what an import may need. */
function memoryStore(failing?: Error) {
  const dossiers = new Map<string, Dossier>()
  const observed = new Map<ModificationId, ObservedWords>()
  const store: Pick<Store, 'listAmendingActs' | 'replaceDossier'> = {
    listAmendingActs: async () =>
      [...dossiers.values()].map(({ amendingAct, acts, modifications }) => ({
        amendingAct,
        acts: acts.length,
        modifications: modifications.length,
      })),
    async replaceDossier(dossier, words) {
      if (failing) throw failing
      const before = dossiers.get(dossier.amendingAct.id)?.modifications.map((one) => one.id) ?? []
      const after = dossier.modifications.map((one) => one.id)
      dossiers.set(dossier.amendingAct.id, dossier)
      for (const [id, one] of words) observed.set(id, one)
      return {
        added: after.filter((id) => !before.includes(id)),
        changed: [],
        removed: before.filter((id) => !after.includes(id)),
        unchanged: after.filter((id) => before.includes(id)).length,
      }
    },
  }
  return { store: store as Store, dossiers, observed }
}

describe('importContent', () => {
  it('stores each dossier with the words its changes add and remove', async () => {
    const { store, dossiers, observed } = memoryStore()
    const lines: string[] = []
    const report = await importContent(store, onDisk(exampleFiles()), (line) => lines.push(line))
    expect(report).toEqual({
      amendingActs: [
        {
          amendingAct: 'xx-2016-1',
          outcome: 'imported',
          counts: { added: ['bike-3-1'], changed: [], removed: [], unchanged: 0 },
        },
      ],
      issues: [],
      notInContent: [],
    })
    expect(lines).toEqual(['xx-2016-1: 1 added, 0 changed, 0 removed, 0 unchanged'])
    expect([...dossiers.keys()]).toEqual(['xx-2016-1'])
    expect([...observed.keys()]).toEqual(['bike-3-1'])
    expect(observed.get('bike-3-1')?.added).toContain('4')
    expect(observed.get('bike-3-1')?.removed).toContain('2')
    expect(observed.get('bike-3-1')?.added).not.toContain('bell')
  })

  it('leaves what is stored as it is where anything is wrong, and still imports the others', async () => {
    const { store, dossiers } = memoryStore()
    await importContent(store, onDisk(exampleFiles()))
    const stored = dossiers.get('xx-2016-1')
    const second = Object.fromEntries(
      Object.entries(exampleFiles('xx-2017-2')).map(([name, text]) => [
        name,
        String(text).replaceAll('bike-3-1', 'bike-2017-3-1'),
      ]),
    )
    const broken = edit(edit(String(exampleFiles()[ACT]), 'substitution', 'subst'), 'both-read', 'no-idea')
    const lines: string[] = []
    const report = await importContent(
      store,
      onDisk({ ...exampleFiles(), ...second, [ACT]: broken }),
      (line) => lines.push(line),
    )
    expect(dossiers.get('xx-2016-1')).toBe(stored)
    expect([...dossiers.keys()]).toEqual(['xx-2016-1', 'xx-2017-2'])
    expect(report.issues.map((issue) => issue.rule)).toEqual(['unknown-type', 'unknown-basis'])
    expect(report.amendingActs).toMatchObject([
      { amendingAct: 'xx-2016-1', outcome: 'refused', issues: report.issues },
      { amendingAct: 'xx-2017-2', outcome: 'imported' },
    ])
    expect(report.notInContent).toEqual([])
    expect(lines[0]).toBe('xx-2016-1: refused, 2 issues; what was stored before stays')
  })

  it('does not delete what the content no longer has, but names it', async () => {
    const { store, dossiers } = memoryStore()
    await importContent(store, onDisk(exampleFiles()))
    const lines: string[] = []
    const report = await importContent(store, onDisk({}), (line) => lines.push(line))
    expect([...dossiers.keys()]).toEqual(['xx-2016-1'])
    expect(report.amendingActs).toEqual([])
    expect(report.issues.map((issue) => issue.rule)).toEqual(['no-amending-act'])
    expect(report.notInContent).toEqual(['xx-2016-1'])
    expect(lines).toEqual([expect.stringMatching(/^xx-2016-1: stored, but not in .*; left as it is$/)])
  })

  it('changes nothing when it is repeated', async () => {
    const { store } = memoryStore()
    const content = onDisk(exampleFiles())
    await importContent(store, content)
    expect((await importContent(store, content)).amendingActs).toMatchObject([
      { counts: { added: [], changed: [], removed: [], unchanged: 1 } },
    ])
  })

  it('passes on what the store throws: a full disk is no problem of the content', async () => {
    const { store } = memoryStore(new Error('the disk is full'))
    await expect(importContent(store, onDisk(exampleFiles()))).rejects.toThrow('the disk is full')
  })
})
