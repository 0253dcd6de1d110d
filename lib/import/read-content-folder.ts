/** The content folder: each amending act's folder read, checked and put together, with all issues at once. */
import path from 'node:path'
import type { Dossier, Issue } from '../model'
import { assembleDossier } from './assemble-dossier'
import { checkDossiers } from './check-dossiers'
import { checkReferences } from './check-references'
import { type ContentTree, ON_DISK } from './content-tree'
import { type DossierFiles, readDossierFiles } from './dossier-files'

/** One amending act's folder; `dossier` is `null` where there is any issue. */
export type DossierFolder = {
  /** Name of the folder, which is the identifier of the amending act. */
  readonly name: string
  readonly dossier: Dossier | null
  readonly issues: readonly Issue[]
}

export type ContentFolder = {
  /** The amending acts without any issue. */
  readonly dossiers: readonly Dossier[]
  /** By file, line and column. */
  readonly issues: readonly Issue[]
  readonly folders: readonly DossierFolder[]
}

/**
 * Reads every folder under `dir` that holds an `amending-act.md`, or any other file of an amending act.
 *
 * @param dir path of the content folder; issues name files by it
 * @param tree where it lies; the disk, unless it is held in memory
 */
export async function readContentFolder(dir: string, tree: ContentTree = ON_DISK): Promise<ContentFolder> {
  if (!(await tree.isFolder(dir))) {
    return nothing(dir, 'missing-folder', `there is no folder “${dir}”`)
  }
  const found: DossierFiles[] = []
  for (const name of await tree.namesIn(dir)) {
    const folder = path.join(dir, name)
    if ((await tree.isFolder(folder)) && (await holdsContent(folder, tree)))
      found.push(await readDossierFiles(folder, tree))
  }
  if (found.length === 0) {
    return nothing(dir, 'no-amending-act', `“${dir}” has no folder with an amending-act.md`)
  }
  const across = checkDossiers(found)
  const folders = found.map((files): DossierFolder => {
    const name = path.basename(files.folder)
    const own = across.filter((issue) => issue.file.startsWith(`${files.folder}${path.sep}`))
    const issues = inOrder([...files.issues, ...checkReferences(files), ...own])
    return { name, dossier: issues.length === 0 ? assembleDossier(files) : null, issues }
  })
  return {
    dossiers: folders.flatMap((folder) => folder.dossier ?? []),
    issues: folders.flatMap((folder) => folder.issues),
    folders,
  }
}

function nothing(file: string, rule: string, message: string): ContentFolder {
  return { dossiers: [], folders: [], issues: [{ file, line: 1, column: 1, rule, message }] }
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return issues.toSorted(
    (one, other) =>
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      one.line - other.line ||
      one.column - other.column,
  )
}

async function holdsContent(folder: string, tree: ContentTree): Promise<boolean> {
  const names = await tree.namesIn(folder)
  return ['amending-act.md', 'sources.md', 'categories.md', 'acts'].some((name) => names.includes(name))
}
