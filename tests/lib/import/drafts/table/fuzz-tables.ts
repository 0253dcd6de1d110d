/**
 * Mutated tables of every format. Archives are mutated inside as well, so that their XML is reached. The same seed gives
 * the same file.
 */

import { exportFile, parseFileWish } from '../../../../../lib/export'
import { openArchive } from '../../../../../lib/import/documents/docx/open-archive'
import { readDraft } from '../../../../../lib/import/drafts'
import { buildDossier } from '../../../dossier-builder'
import { zip } from '../../documents/archive'
import { HANGING_MS, mutant } from '../../documents/fuzz'

function exported(query: string): Uint8Array {
  const wish = parseFileWish(new URLSearchParams(query))
  if (!('format' in wish)) throw new Error(JSON.stringify(wish))
  const dossier = buildDossier()
  const request = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language: 'en' as const }
  const { body } = exportFile(wish, { dossier, matching: dossier.modifications, request, siteUrl: null })
  const pieces: (string | Uint8Array)[] = [...body]
  return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece))))
}

/** A sound table of each format and layout, by name. */
export const SOUND_TABLES: ReadonlyMap<string, Uint8Array> = new Map([
  ['plain.docx', exported('format=docx&template=kz-parliament')],
  ['merged.docx', exported('format=docx&template=us-senate-cordon')],
  ['plain.xlsx', exported('format=xlsx&template=plain')],
  ['japan.xlsx', exported('format=xlsx&template=jp-shinkyu')],
  ['plain.html', exported('format=html&template=at-three-columns')],
  ['plain.csv', exported('format=csv&template=kz-government')],
  ['summary.csv', exported('format=csv')],
  [
    'hand.html',
    new Uint8Array(
      Buffer.from(
        '<h2>Закон о звонках</h2><table><tr><th rowspan=2>Статья<th colspan=2>Редакция<tr><th>действующая редакция<th>новая редакция<tr><td>статья 1<td>a<del>b</del><td>a<ins>c</ins><tr><td colspan=3>Кодекс<tr><td>§ 2<td>–<td><table><tr><td>x</table></table>',
      ),
    ),
  ],
])

/** The mutant of this number; every second one of an archive is a sound archive of a mutated part. */
export async function tableMutant(number: number): Promise<{ name: string; bytes: Uint8Array }> {
  const whole = mutant(number, SOUND_TABLES)
  const sound = SOUND_TABLES.get(whole.name) as Uint8Array
  if (!/\.(?:docx|xlsx)$/.test(whole.name) || Math.floor(number / SOUND_TABLES.size) % 2 === 0) return whole
  const archive = await openArchive(sound)
  const parts = new Map<string, Uint8Array>()
  for (const name of archive.names) parts.set(name, (await archive.read(name)) ?? new Uint8Array())
  const content = [...parts].filter(([name]) =>
    /document\.xml$|sheet1\.xml$|item1\.xml$|styles\.xml$/.test(name),
  )
  const changed = mutant(number, new Map(content))
  parts.set(changed.name, changed.bytes)
  return { name: whole.name, bytes: zip([...parts].map(([name, bytes]) => ({ name, content: bytes }))) }
}

/** @returns what went wrong: a crash, a hang, memory without bound, an answer without a draft and without a reason. */
export async function readTableMutants(from: number, to: number): Promise<string[]> {
  const wrong: string[] = []
  let next = from
  const work = async (): Promise<void> => {
    while (next < to) {
      const number = next++
      const { name, bytes } = await tableMutant(number)
      try {
        const { draft, issues } = await readDraft([{ name, bytes }], { as: 'table' }, HANGING_MS)
        const isBounded = !issues.some(({ rule }) => rule === 'out-of-time' || rule === 'out-of-memory')
        if (!isBounded || (draft === null && issues.length === 0))
          wrong.push(`${number} ${name}: ${JSON.stringify(issues).slice(0, 200)}`)
      } catch (error) {
        wrong.push(`${number} ${name}: ${error instanceof Error ? error.message.slice(0, 300) : error}`)
      }
    }
  }
  await Promise.all([work(), work()])
  return wrong
}
