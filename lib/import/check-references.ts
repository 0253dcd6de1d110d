/**
 * Checks across the files of one amending act: identifiers are given out once, references lead somewhere, links go where
 * their words say, and files are named by what they hold.
 */
import path from 'node:path'
import {
  type Definition,
  type EntryKind,
  entryAddress,
  type Parsed,
  type Reference,
  suggestion,
} from '../markdown'
import type { Issue } from '../model'
import type { DossierFiles, ReadFile } from './dossier-files'

type Defined = Definition & { readonly file: string }

/** @returns the issues that only the folder as a whole shows; those inside each file are with the files. */
export function checkReferences(files: DossierFiles): Issue[] {
  const all = [
    files.amendingAct,
    files.categories,
    files.sources,
    ...files.acts,
    ...files.editions,
    ...(files.checkedActs ? [files.checkedActs] : []),
    ...(files.pressArticle ? [files.pressArticle] : []),
  ] as readonly ReadFile<unknown>[]
  const definitions = all.flatMap(({ file, parsed }) =>
    (parsed?.definitions ?? []).map((definition) => ({ ...definition, file })),
  )
  const issues = [...duplicates(definitions), ...misnamedFiles(files), ...editionsOfNoAct(files)]
  const targets = new Map<EntryKind, Map<string, Defined>>()
  for (const definition of definitions) {
    const known = targets.get(definition.kind) ?? new Map<string, Defined>()
    targets.set(definition.kind, known.set(definition.id, definition))
  }
  for (const { file, parsed } of all) {
    for (const reference of parsed?.references ?? []) {
      const known = targets.get(reference.kind)
      const issue = known
        ? checkReference(reference, known, file)
        : homeIsWhole(reference.kind, files)
          ? checkReference(reference, new Map(), file)
          : null
      if (issue) issues.push(issue)
    }
  }
  return issues
}

function checkReference(
  { kind, id, place, url }: Reference,
  known: ReadonlyMap<string, Defined>,
  file: string,
): Issue | null {
  const target = known.get(id)
  if (!target) {
    return {
      file,
      ...place,
      rule: `unknown-${kind}`,
      message: `there is no ${kind.replaceAll('-', ' ')} “${id}”${suggestion(id, [...known.keys()])}`,
    }
  }
  if (kind !== 'modification' && kind !== 'checked-provision') return null
  const address = entryAddress(path.basename(target.file, '.md'), id)
  if (url === undefined || url === address) return null
  return {
    file,
    ...place,
    rule: 'wrong-link',
    message: `the link on “${id}” goes to ${url}; it should go to ${address}`,
  }
}

/** Changes and checked provisions share one name space, because claims link to both and an address names one thing. */
function duplicates(definitions: readonly Defined[]): Issue[] {
  const issues: Issue[] = []
  const first = new Map<string, Defined>()
  for (const definition of definitions) {
    const space = definition.kind === 'checked-provision' ? 'modification' : definition.kind
    const key = `${space} ${definition.id}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, definition)
    else {
      issues.push({
        file: definition.file,
        ...definition.place,
        rule: 'duplicate-id',
        message: `“${definition.id}” is given out already in ${earlier.file}:${earlier.place.line}`,
      })
    }
  }
  return issues
}

/** The folder of an edition is the act it is an edition of. */
function editionsOfNoAct({ acts, editions }: DossierFiles): Issue[] {
  const known = acts.map(({ file }) => path.basename(file, '.md'))
  return editions
    .filter(({ act }) => !known.includes(act))
    .map(({ file, act }) => ({
      file,
      line: 1,
      column: 1,
      rule: 'unknown-act',
      message: `there is no act “${act}”${suggestion(act, known)}; an edition stands in the folder of its act`,
    }))
}

function misnamedFiles({ folder, amendingAct, acts }: DossierFiles): Issue[] {
  const issues: Issue[] = []
  const own = definitionOf(amendingAct.parsed, 'amending-act')
  if (own && own.id !== path.basename(folder)) {
    issues.push({
      file: amendingAct.file,
      ...own.place,
      rule: 'folder-name',
      message: `“${own.id}” stands in the folder “${path.basename(folder)}”; the two must be the same`,
    })
  }
  for (const { file, parsed } of acts) {
    const act = definitionOf(parsed, 'act')
    if (!act || act.id === path.basename(file, '.md')) continue
    issues.push({
      file,
      ...act.place,
      rule: 'file-name',
      message: `the act “${act.id}” stands in the file “${path.basename(file)}”; name the file “${act.id}.md”`,
    })
  }
  return issues
}

function definitionOf(parsed: Parsed<unknown> | undefined, kind: EntryKind): Definition | undefined {
  return parsed?.definitions.find((definition) => definition.kind === kind)
}

/** Where the file that would define the target could not be read, every reference into it would be reported in vain. */
function homeIsWhole(kind: EntryKind, files: DossierFiles): boolean {
  const isWhole = ({ parsed }: ReadFile<unknown>) => parsed !== undefined && parsed.issues.length === 0
  switch (kind) {
    case 'source':
      return isWhole(files.sources)
    case 'category':
      return isWhole(files.categories)
    default:
      return files.acts.every(isWhole)
  }
}
