/**
 * The files of one amending act's folder: which there are, which must be there, and each of them parsed.
 */
import path from 'node:path'
import {
  type ActFile,
  type Parsed,
  parseActFile,
  parseAmendingAct,
  parseCategories,
  parseCheckedActs,
  parsePressArticle,
  parseSources,
  suggestion,
} from '../markdown'
import type { AmendingAct, CheckedAct, Issue, MeasureCategory, PressArticle, Source } from '../model'
import { readContentFile } from './content-file'
import { type ContentTree, ON_DISK } from './content-tree'
import { type EditionFile, readEditionFiles } from './edition-files'

/** A file that was read; `parsed` is absent where it could not even be read as text. */
export type ReadFile<Value> = { readonly file: string; readonly parsed?: Parsed<Value> }

export type DossierFiles = {
  readonly folder: string
  readonly amendingAct: ReadFile<AmendingAct>
  readonly categories: ReadFile<MeasureCategory[]>
  readonly sources: ReadFile<Source[]>
  readonly checkedActs?: ReadFile<CheckedAct[]>
  readonly pressArticle?: ReadFile<PressArticle>
  /** In the order of their names. */
  readonly acts: readonly ReadFile<ActFile>[]
  readonly editions: readonly EditionFile[]
  /** What is wrong with the files as files and inside each of them. */
  readonly issues: readonly Issue[]
}

const REQUIRED = ['amending-act.md', 'categories.md', 'sources.md'] as const
const OPTIONAL = ['checked-acts.md', 'article.md'] as const
const KNOWN: readonly string[] = [...REQUIRED, ...OPTIONAL, 'README.md']
const ACTS = 'acts'
const EDITIONS = 'versions'

/** @param folder path of the amending act's folder, as it is to stand in issues */
export async function readDossierFiles(folder: string, tree: ContentTree = ON_DISK): Promise<DossierFiles> {
  const issues: Issue[] = []
  const report = (file: string, rule: string, message: string) =>
    issues.push({ file, line: 1, column: 1, rule, message })

  async function read<Value>(
    file: string,
    parse: (text: string, file: string) => Parsed<Value>,
  ): Promise<ReadFile<Value>> {
    const content = await readContentFile(file, tree)
    if ('issue' in content) {
      issues.push(content.issue)
      return { file }
    }
    const parsed = parse(content.text, file)
    issues.push(...parsed.issues)
    return { file, parsed }
  }

  const names = await tree.namesIn(folder)
  for (const name of names) {
    if (KNOWN.includes(name) || name === ACTS || name === EDITIONS || !looksLikeContent(name)) continue
    report(
      path.join(folder, name),
      'unknown-file',
      `“${name}” is no file of an amending act${suggestion(name, KNOWN)}`,
    )
  }
  async function readRequired<Value>(
    name: (typeof REQUIRED)[number],
    parse: (text: string, file: string) => Parsed<Value>,
  ): Promise<ReadFile<Value>> {
    const file = path.join(folder, name)
    if (names.includes(name)) return read(file, parse)
    report(file, 'missing-file', `the folder “${path.basename(folder)}” lacks its file “${name}”`)
    return { file }
  }
  async function readOptional<Value>(
    name: (typeof OPTIONAL)[number],
    parse: (text: string, file: string) => Parsed<Value>,
  ): Promise<ReadFile<Value> | undefined> {
    return names.includes(name) ? read(path.join(folder, name), parse) : undefined
  }

  const amendingAct = await readRequired('amending-act.md', parseAmendingAct)
  const categories = await readRequired('categories.md', parseCategories)
  const sources = await readRequired('sources.md', parseSources)
  const checkedActs = await readOptional('checked-acts.md', parseCheckedActs)
  const pressArticle = await readOptional('article.md', parsePressArticle)
  const acts: ReadFile<ActFile>[] = []
  for (const name of names.includes(ACTS) ? await tree.namesIn(path.join(folder, ACTS)) : []) {
    const file = path.join(folder, ACTS, name)
    if (name === 'README.md') continue
    if (name.endsWith('.md')) acts.push(await read(file, parseActFile))
    else if (looksLikeContent(name))
      report(file, 'unknown-file', `“${name}” is no act; an act’s file ends in “.md”`)
  }
  const editions = names.includes(EDITIONS)
    ? await readEditionFiles(path.join(folder, EDITIONS), tree)
    : { editions: [], issues: [] }
  issues.push(...editions.issues)
  if (acts.length === 0) {
    report(
      path.join(folder, ACTS),
      'missing-file',
      `the folder “${path.basename(folder)}” has no act in “acts”`,
    )
  }
  return {
    folder,
    amendingAct,
    categories,
    sources,
    ...(checkedActs && { checkedActs }),
    ...(pressArticle && { pressArticle }),
    acts,
    editions: editions.editions,
    issues,
  }
}

function looksLikeContent(name: string): boolean {
  return /\.(?:md|markdown|mdown|txt)$/i.test(name)
}
