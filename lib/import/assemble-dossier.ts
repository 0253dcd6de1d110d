/** A dossier out of the files of its folder: what the folder says and no file can, whose work it is and in what order. */
import { type ActFile, editionsInOrder } from '../markdown'
import { ACT_KINDS, type Act, type ActVersion, type Dossier } from '../model'
import type { DossierFiles } from './dossier-files'

/** @returns `null` where a file has no value; the issues with the files say why. */
export function assembleDossier(files: DossierFiles): Dossier | null {
  const amendingAct = files.amendingAct.parsed?.value
  const categories = files.categories.parsed?.value
  const sources = files.sources.parsed?.value
  const actFiles = files.acts.flatMap(({ parsed }) => parsed?.value ?? [])
  const checkedActs = files.checkedActs ? files.checkedActs.parsed?.value : []
  const pressArticle = files.pressArticle ? files.pressArticle.parsed?.value : undefined
  if (!amendingAct || !categories || !sources || !checkedActs || actFiles.length < files.acts.length)
    return null
  if (files.pressArticle && !pressArticle) return null

  const inOrder = actFiles.toSorted((one, other) => compareActs(one.act, other.act))
  const editions = files.editions.flatMap(({ act, parsed, text }): ActVersion[] =>
    parsed?.value && text !== undefined ? [{ act, ...parsed.value, text }] : [],
  )
  if (editions.length < files.editions.length) return null
  return {
    amendingAct,
    categories,
    sources,
    acts: inOrder.map((file: ActFile) => file.act),
    amendments: inOrder
      .flatMap(({ amendment }) => amendment ?? [])
      .map((amendment, position) => ({ amendingAct: amendingAct.id, position, ...amendment })),
    modifications: inOrder.flatMap(({ modifications }) =>
      modifications.map((modification) => ({ amendingAct: amendingAct.id, ...modification })),
    ),
    annotations: inOrder.flatMap((file) => file.annotations),
    checkedProvisions: inOrder.flatMap((file) => file.checkedProvisions),
    checkedActs,
    ...(pressArticle && { pressArticle }),
    ...(editions.length > 0 && {
      actVersions: editionsInOrder(
        editions,
        inOrder.map(({ act }) => act.id),
      ),
    }),
  }
}

/**
 * Codes first, then laws, then acts of no known kind, each by the day of adoption (those without one last) and, of one
 * day, by number: 234-V before 235-V, 94 before 211.
 */
function compareActs(one: Act, other: Act): number {
  const rank = (act: Act) => ACT_KINDS.indexOf(act.kind)
  return (
    rank(one) - rank(other) ||
    compareWords(one.date ?? '~', other.date ?? '~') ||
    numberOf(one) - numberOf(other) ||
    compareWords(one.id, other.id)
  )
}

function numberOf(act: Act): number {
  return Number(/\d+/.exec(act.number ?? '')?.[0] ?? 0)
}

function compareWords(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
