/** What of a modification can be found by its words, in which column; kept in step with the rows by every import. */
import type { Dossier, Evidence, ModificationSide, TextualModification } from '../model'
import { categoryWords, searchWords } from '../search'
import type { Reader } from './evidence'
import { Prisma } from './generated/client'
import type { ObservedWords } from './store'

/** Change this when the index is to hold other words than before: the next import then writes it anew. */
export const INDEX_VERSION = 2

export type IndexRow = {
  readonly modificationId: string
  readonly amendingActId: string
  readonly before: string
  readonly after: string
  readonly heading: string
  readonly notes: string
  readonly added: string
  readonly removed: string
}

/**
 * Headings are the label, the topic, the names of the act and of the measure categories in every language; notes are what is said about the values,
 * and our annotations. Each column holds folded words only.
 */
export function indexRows(dossier: Dossier, observed: ReadonlyMap<string, ObservedWords>): IndexRow[] {
  const acts = new Map(dossier.acts.map((act) => [act.id, act]))
  const categories = new Map(dossier.categories.map(({ slug, label }) => [slug, label]))
  return dossier.modifications.map((modification) => {
    const act = acts.get(modification.act)
    const words = observed.get(modification.id)
    const { before, after, label, topic } = modification
    return {
      modificationId: modification.id,
      amendingActId: dossier.amendingAct.id,
      before: folded([textOf(before)]),
      after: folded([textOf(after)]),
      heading: folded([
        label,
        topic,
        ...(act
          ? [...Object.values(act.title).map((title) => title ?? ''), act.number ?? '', act.numberAlso ?? '']
          : []),
        ...modification.categories.flatMap((slug) => [
          categories.get(slug) ?? '',
          ...categoryWords(slug).map(({ text }) => text),
        ]),
      ]),
      notes: folded(notesOn(modification, dossier)),
      added: folded([words?.added ?? '']),
      removed: folded([words?.removed ?? '']),
    }
  })
}

/** Bound values of one row × rows stay well under SQLite's limit. */
const ROWS_AT_ONCE = 200

export async function writeIndex(
  db: Reader,
  amendingActId: string,
  rows: readonly IndexRow[],
): Promise<void> {
  await db.$executeRaw`DELETE FROM "ModificationWords" WHERE "amendingActId" = ${amendingActId}`
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const values = rows
      .slice(start, start + ROWS_AT_ONCE)
      .map(
        (row) =>
          Prisma.sql`(${row.before}, ${row.after}, ${row.heading}, ${row.notes}, ${row.added}, ${row.removed}, ${row.modificationId}, ${row.amendingActId})`,
      )
    await db.$executeRaw`INSERT INTO "ModificationWords"
      ("before", "after", "heading", "notes", "added", "removed", "modificationId", "amendingActId")
      VALUES ${Prisma.join(values)}`
  }
}

/** A full stop between the parts would not keep a phrase from running over the seam; a word that nobody types does. */
const SEAM = ' \ue000 '

const folded = (parts: readonly string[]) => parts.map((part) => searchWords(part).join(' ')).join(SEAM)

const textOf = (side: ModificationSide) => (side.kind === 'text' ? side.text : '')

function notesOn(modification: TextualModification, dossier: Dossier): string[] {
  const { before, after, attribution, outsideDeclaredSubject: outside } = modification
  const evidence: readonly Evidence[] = [
    before.evidence,
    after.evidence,
    attribution,
    ...(outside ? [outside] : []),
  ]
  return [
    ...evidence.flatMap(({ note }) => note ?? []),
    ...[before, after].flatMap((side) => (side.kind === 'unknown' ? side.why : [])),
    ...dossier.annotations.filter((note) => note.modification === modification.id).map((note) => note.body),
  ]
}
