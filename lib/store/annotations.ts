/** Our notes on modifications, and where in them they are anchored. */
import type { Annotation, TextQuote } from '../model'
import type { Reader } from './evidence'
import type { Annotation as AnnotationRow } from './generated/client'
import { oneOf } from './rows'

export function annotationRows(amendingActId: string, annotations: readonly Annotation[]): AnnotationRow[] {
  return annotations.map(({ id, modification, kind, body, anchor }, ordinal) => ({
    amendingActId,
    id,
    ordinal,
    modificationId: modification,
    kind,
    body,
    anchorSide: anchor?.side ?? null,
    quoteExact: anchor?.quote?.exact ?? null,
    quotePrefix: anchor?.quote?.prefix ?? null,
    quoteSuffix: anchor?.quote?.suffix ?? null,
    placeLost: anchor?.lost ?? false,
  }))
}

export async function readAnnotations(db: Reader, amendingActId: string): Promise<Annotation[]> {
  const rows = await db.annotation.findMany({ where: { amendingActId }, orderBy: { ordinal: 'asc' } })
  return rows.map((row) => {
    const quote = quoteOf(row)
    return {
      id: row.id,
      modification: row.modificationId,
      kind: oneOf(['editorial', 'explanatory'], row.kind, 'kind of a note'),
      body: row.body,
      ...(row.anchorSide === null
        ? {}
        : {
            anchor: {
              side: oneOf(['before', 'after'], row.anchorSide, 'side of a note'),
              ...(quote ? { quote } : {}),
              ...(row.placeLost ? { lost: true as const } : {}),
            },
          }),
    }
  })
}

function quoteOf(row: AnnotationRow): TextQuote | null {
  if (row.quoteExact === null) return null
  return { exact: row.quoteExact, prefix: row.quotePrefix ?? '', suffix: row.quoteSuffix ?? '' }
}
