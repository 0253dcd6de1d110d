/** Evidence and its sources: each value's evidence is a row of its own, found by the path of the value. */
import { CERTAINTIES, type Evidence, type FuzzyDate, SOURCE_KINDS, type Source } from '../model'
import type { EvidenceSource as EvidenceSourceRow, Prisma, Source as SourceRow } from './generated/client'
import { inOrder, oneOf, withoutNulls } from './rows'

export type Reader = Prisma.TransactionClient

/** Collects the evidence of a dossier while its rows are made. */
export type EvidenceSheet = {
  /** Notes the evidence of one value. @returns the identifier of its row: the path, unambiguous whatever it holds. */
  put(path: readonly string[], evidence: Evidence): string
  readonly evidence: Prisma.EvidenceCreateManyInput[]
  readonly sources: EvidenceSourceRow[]
}

export function evidenceSheet(amendingActId: string): EvidenceSheet {
  const evidenceRows: Prisma.EvidenceCreateManyInput[] = []
  const sourceRows: EvidenceSourceRow[] = []
  return {
    evidence: evidenceRows,
    sources: sourceRows,
    put(path, { certainty, sources, note }) {
      const id = [amendingActId, ...path].map(encodeURIComponent).join('/')
      evidenceRows.push({ id, amendingActId, certainty, note: note ?? null })
      sources.forEach((sourceKey, ordinal) => {
        sourceRows.push({ evidenceId: id, ordinal, amendingActId, sourceKey })
      })
      return id
    },
  }
}

/** @returns the evidence of the amending act, or of the part of it that `where` names, by the identifier of its row. */
export async function readEvidence(
  db: Reader,
  where: Prisma.EvidenceWhereInput,
): Promise<ReadonlyMap<string, Evidence>> {
  const rows = await db.evidence.findMany({ where, include: { sources: true } })
  return new Map(
    rows.map((row) => [
      row.id,
      {
        certainty: oneOf(CERTAINTIES, row.certainty, 'certainty'),
        sources: inOrder(row.sources).map((source) => source.sourceKey),
        ...(row.note === null ? {} : { note: row.note }),
      },
    ]),
  )
}

export function sourceRows(amendingActId: string, sources: readonly Source[]): SourceRow[] {
  return sources.map((source, ordinal) => ({
    amendingActId,
    key: source.key,
    ordinal,
    title: source.title,
    kind: source.kind,
    publisher: source.publisher,
    repository: source.repository ?? null,
    path: source.path ?? null,
    commit: source.commit ?? null,
    versionDate: source.versionDate ?? null,
    url: source.url ?? null,
    language: source.language ?? null,
    note: source.note ?? null,
  }))
}

export async function readSources(db: Reader, amendingActId: string): Promise<Source[]> {
  const rows = await db.source.findMany({ where: { amendingActId }, orderBy: { ordinal: 'asc' } })
  return rows.map(({ amendingActId: _, ordinal: __, kind, versionDate, ...row }) =>
    withoutNulls({
      ...row,
      kind: oneOf(SOURCE_KINDS, kind, 'kind of a source'),
      versionDate: versionDate as FuzzyDate | null,
    }),
  )
}
