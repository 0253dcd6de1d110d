/** Every Word document, page and table of the corpora: it becomes a draft with its text complete, or says why not. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { readTableDraftHere, type TableDraftOptions } from '../../lib/import/drafts/table'
import { textOfCell } from '../../lib/import/drafts/table/cells/cell-table'
import { readTablesHere } from '../../lib/import/drafts/table/cells/read-tables-here'
import type { Draft } from '../../lib/model'
import { readTableMutants } from '../lib/import/drafts/table/fuzz-tables'
import { describeWithCorpora } from './corpora'

const MUTANTS = 10_000

/** All that a reader of the draft sees of the file's words. */
function wordsOf({ dossier, notes }: Draft): string {
  const sides = dossier.modifications.flatMap(({ label, topic, before, after }) => [
    label,
    topic,
    ...[before, after].map((side) =>
      side.kind === 'text' ? side.text : side.kind === 'unknown' ? side.why : '',
    ),
  ])
  return [
    ...sides,
    ...dossier.acts.flatMap(({ title }) => Object.values(title)),
    ...dossier.annotations.map(({ body }) => body),
    ...notes.map(({ text }) => text ?? ''),
    dossier.amendingAct.name,
  ].join('\n')
}

describeWithCorpora('tables of the corpora', '', (corpora) => {
  const files = readdirSync(corpora, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:docx|xlsx|csv|html?)$/i.test(name))
    .sort()

  it('are at hand', () => {
    expect(files.length).toBeGreaterThan(30)
  })

  it.each(files)('%s is read, or says in a sentence why not', async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(corpora, name)))
    const file = { name: path.basename(name), bytes }
    const alone = await readTableDraftHere(file)
    if (!('dossier' in alone))
      for (const { rule, message } of alone) {
        expect(['no-table', 'columns-not-recognised']).toContain(rule)
        expect(message).toMatch(/\.$/)
      }
    const tables = await readTablesHere(bytes, file.name).catch(() => null)
    const width = Math.max(
      0,
      ...(tables?.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)) ?? []),
    )
    if (tables === null || width < 2) return
    const options: TableDraftOptions = { columns: '1=before,2=after', act: 'given' }
    const mapped = await readTableDraftHere(file, options)
    if (!('dossier' in mapped)) throw new Error(JSON.stringify(mapped))
    const words = wordsOf(mapped)
    const cells = tables.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(textOfCell)))
    const missing = cells
      .flatMap((cell) => cell.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '' && !words.includes(line))
    expect(missing).toEqual([])
  })

  it(`give a draft or a reason when they are mutated: ${MUTANTS} of them`, async () => {
    expect(await readTableMutants(0, MUTANTS)).toEqual([])
  }, 3_600_000)
})
