/**
 * Another process at work on the same database. `save`: stores drafts and changes each; prints their identifiers.
 * `die`: is killed in the middle of publishing, after the rows were written and before the transaction ends.
 */
import { openStore } from '../../../lib/store'
import { buildDossier } from '../dossier-builder'

const [, , task, database = '', id = '', count = '0'] = process.argv
const store = await openStore(database)

if (task === 'save') {
  for (let turn = 0; turn < Number(count); turn++) {
    const draft = { dossier: buildDossier(`${id}-${turn}`), notes: [], issues: [] }
    const saved = await store.saveDraft(draft, { fileName: `${turn}.json`, format: 'json' }, id)
    const issue = { file: 'x', line: 1, column: 1, rule: 'r', message: 'm' }
    await store.changeDraft({ id: saved.id, version: 1, who: id }, { ...draft, issues: [issue] })
    process.stdout.write(`${saved.id}\n`)
  }
  await store.close()
} else if (task === 'die') {
  // The words are asked for after the rows were written, and before the words themselves are.
  class DeadlyMap extends Map<string, never> {
    override get(): never {
      process.kill(process.pid, 'SIGKILL')
      throw new Error('The process outlived its end.')
    }
  }
  const draft = await store.readDraft(id)
  await store.publishDraft({ id, version: draft?.version ?? 0, who: 'drafting' }, new DeadlyMap())
}
