/**
 * A change picked at random is on the site as it is in the content, and the same in every file one takes home. The same
 * ones are picked in every run, as `tests/property-settings.ts` does; others with `PROPERTY_SEED`.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { readContentFolder } from '@/lib/import'
import type { Dossier, Evidence, ModificationSide, TextualModification } from '@/lib/model'
import { AMENDING_ACT } from '../pages'

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url))
const PICKED = 5
const USUAL_SEED = 20160706

type EvidenceRecord = { certainty: string; note: string | null; sources: { key: string }[] }
type SideRecord = { kind: string; text?: string; why?: string; evidence: EvidenceRecord }
type RowRecord = {
  id: string
  label: string
  before: SideRecord
  after: SideRecord
  attribution: EvidenceRecord
}

export function randomRow(browser: () => Browser, url: () => string): void {
  const wish = process.env.PROPERTY_SEED ?? USUAL_SEED
  const seed = wish === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wish)

  it(`shows rows picked with PROPERTY_SEED=${seed} with the same values everywhere`, async () => {
    const dossier = await theDossier()
    const files = await filesOf(url())
    const page = await browser().newPage()
    for (const row of pick(dossier.modifications, seed)) {
      await page.goto(`${url()}/changes/${row.id}`)
      expect(await page.locator('h1').innerText()).toContain(row.label)
      for (const place of ['before', 'after'] as const) {
        const side = row[place]
        const shown = page.locator(`section[aria-labelledby="${place}"]`)
        expect(squeezed(await shown.innerText())).toContain(squeezed(wordsOf(side)))
        const certainty = shown.locator(`.side-foot .certainty-${side.evidence.certainty}`)
        expect({ row: row.id, place, certainty: await certainty.count() }).toEqual({
          row: row.id,
          place,
          certainty: 1,
        })
        for (const key of side.evidence.sources) expect(await shown.innerText()).toContain(`[${key}]`)
      }
      const attribution = await page.locator('#evidence').innerText()
      for (const key of row.attribution.sources) expect(attribution).toContain(`[${key}]`)
      expect(files.json.get(row.id)).toMatchObject(recordOf(row))
      expect(files.csv.get(row.id)).toMatchObject({
        label: row.label,
        before_certainty: row.before.evidence.certainty,
        after_certainty: row.after.evidence.certainty,
        attribution_certainty: row.attribution.certainty,
        attribution_sources: row.attribution.sources.join(' | '),
        ...(row.before.kind === 'text' && { before_text: row.before.text }),
        ...(row.after.kind === 'text' && { after_text: row.after.text }),
      })
      const section = files.markdown
        .split(/^### /m)
        .find((part) => part.startsWith(`<a id="change-${row.id}">`))
      for (const side of [row.before, row.after])
        expect(plainOf(section ?? '')).toContain(plainOf(wordsOf(side)))
    }
    await page.close()
  })
}

async function theDossier(): Promise<Dossier> {
  const { folders } = await readContentFolder(path.relative(process.cwd(), CONTENT))
  const dossier = folders.find(({ name }) => AMENDING_ACT.endsWith(name))?.dossier
  if (!dossier) throw new Error('The content cannot be read: run "tuzetu check".')
  return dossier
}

async function filesOf(url: string) {
  const read = async (format: string) => (await fetch(`${url}${AMENDING_ACT}/export?format=${format}`)).text()
  const { rows } = JSON.parse(await read('json')) as { rows: RowRecord[] }
  const records: Record<string, string>[] = parse(await read('csv'), { columns: true, bom: true })
  return {
    json: new Map(rows.map((row) => [row.id, row])),
    csv: new Map(records.map((record) => [record.id, record])),
    markdown: await read('md'),
  }
}

function recordOf(row: TextualModification): RowRecord {
  const evidence = ({ certainty, sources, note }: Evidence): EvidenceRecord => ({
    certainty,
    note: note ?? null,
    sources: sources.map((key) => expect.objectContaining({ key }) as unknown as { key: string }),
  })
  const side = (one: ModificationSide): SideRecord => ({
    kind: one.kind,
    ...(one.kind === 'text' && { text: one.text }),
    ...(one.kind === 'unknown' && { why: one.why }),
    evidence: evidence(one.evidence),
  })
  const { id, label } = row
  return {
    id,
    label,
    before: side(row.before),
    after: side(row.after),
    attribution: evidence(row.attribution),
  }
}

/** What must be read of a side. */
function wordsOf(side: ModificationSide): string {
  if (side.kind === 'text') return side.text
  return side.kind === 'unknown' ? side.why : ''
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Letters and digits alone: Markdown's marks, tags and escapes are not part of the words. */
function plainOf(text: string): string {
  return text
    .replace(/<\/?\w[^>]*>/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Different rows, by a generator that gives the same for the same seed (a linear congruence, Numerical Recipes). */
function pick<Row>(rows: readonly Row[], seed: number): Row[] {
  let state = seed >>> 0
  const left = [...rows]
  return Array.from({ length: Math.min(PICKED, rows.length) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1)[0] as Row
  })
}
