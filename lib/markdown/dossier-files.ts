/** A whole dossier as the files of its folder: what an export to Markdown writes and `lib/import` reads back. */
import type { ActId, Dossier, TextualModification } from '../model'
import { writeActFile } from './act-file'
import { writeAmendingAct } from './amending-act'
import { writeCategories } from './categories'
import { writeCheckedActs } from './checked-acts'
import { editionNames, editionsInOrder, writeEdition } from './edition'
import { writePressArticle } from './press-article'
import { writeSources } from './sources'

/** `path` from the amending act's folder, with slashes: "acts/bicycle-law.md". */
export type WrittenFile = { readonly path: string; readonly text: string }

/** @returns the files in the order of a table of contents. */
export function writeDossierFiles(dossier: Dossier): WrittenFile[] {
  const actOf = new Map<string, ActId>([
    ...dossier.modifications.map(({ id, act }): [string, ActId] => [id, act]),
    ...dossier.checkedProvisions.map(({ id, act }): [string, ActId] => [id, act]),
  ])
  return [
    { path: 'amending-act.md', text: writeAmendingAct(dossier.amendingAct) },
    { path: 'categories.md', text: writeCategories(dossier.categories) },
    { path: 'sources.md', text: writeSources(dossier.sources) },
    ...dossier.acts.map((act) => ({ path: `acts/${act.id}.md`, text: actFileOf(dossier, act.id) })),
    ...editionFiles(dossier),
    ...(dossier.checkedActs.length > 0
      ? [{ path: 'checked-acts.md', text: writeCheckedActs(dossier.checkedActs) }]
      : []),
    ...(dossier.pressArticle
      ? [
          {
            path: 'article.md',
            text: writePressArticle(dossier.pressArticle, (id) => actOf.get(id)),
          },
        ]
      : []),
  ]
}

function actFileOf(dossier: Dossier, id: ActId): string {
  const act = dossier.acts.find((one) => one.id === id)
  if (!act) throw new Error(`The dossier has no act "${id}".`)
  const amendment = dossier.amendments.find((one) => one.act === id)
  const modifications = dossier.modifications.filter((one) => one.act === id).toSorted(byPosition)
  const changes = new Set(modifications.map((one) => one.id))
  return writeActFile({
    act,
    ...(amendment && { amendment }),
    modifications,
    annotations: dossier.annotations.filter((note) => changes.has(note.modification)),
    checkedProvisions: dossier.checkedProvisions.filter((one) => one.act === id),
  })
}

function byPosition(one: TextualModification, other: TextualModification): number {
  return one.position - other.position
}

function editionFiles({ acts, actVersions = [] }: Dossier): WrittenFile[] {
  const inOrder = editionsInOrder(
    actVersions,
    acts.map(({ id }) => id),
  )
  return [...new Set(inOrder.map(({ act }) => act))].flatMap((act) => {
    const ofAct = inOrder.filter((one) => one.act === act)
    const names = editionNames(ofAct)
    return ofAct.flatMap((edition, index) => {
      const path = `versions/${act}/${names[index]}`
      return [
        { path: `${path}.md`, text: writeEdition(edition) },
        { path: `${path}.txt`, text: edition.text },
      ]
    })
  })
}
