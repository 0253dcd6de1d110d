/**
 * The editions of a folder: `versions/<act>/<name>.md` says what is known of a whole text, `<name>.txt` beside it is the
 * text. One without the other is reported, since half an edition says nothing.
 */
import path from 'node:path'
import { type EditionHead, type Parsed, parseEdition } from '../markdown'
import type { ActId, Issue } from '../model'
import { LARGEST_EDITION_BYTES, readContentFile } from './content-file'
import type { ContentTree } from './content-tree'

export type EditionFile = {
  readonly file: string
  readonly act: ActId
  readonly parsed?: Parsed<EditionHead>
  /** NFC, with `\n` line ends; absent where it could not be read. */
  readonly text?: string
}

/** @param folder the folder `versions` of an amending act; issues name files by it. */
export async function readEditionFiles(
  folder: string,
  tree: ContentTree,
): Promise<{ editions: EditionFile[]; issues: Issue[] }> {
  const editions: EditionFile[] = []
  const issues: Issue[] = []
  const report = (file: string, rule: string, message: string) =>
    issues.push({ file, line: 1, column: 1, rule, message })

  if (!(await tree.isFolder(folder))) {
    report(folder, 'unknown-file', `“${path.basename(folder)}” is the folder of editions, not a file`)
    return { editions, issues }
  }
  for (const act of await tree.namesIn(folder)) {
    const ofAct = path.join(folder, act)
    if (!(await tree.isFolder(ofAct))) {
      report(
        ofAct,
        'unknown-file',
        `“${act}” stands outside the folder of its act; editions are “versions/<act>/<language>.md”`,
      )
      continue
    }
    const names = await tree.namesIn(ofAct)
    for (const name of names) {
      const file = path.join(ofAct, name)
      const stem = name.replace(/\.(?:md|txt)$/, '')
      if (stem === name)
        report(file, 'unknown-file', `“${name}” is no edition; it ends in “.md”, its text in “.txt”`)
      else if (name.endsWith('.txt')) {
        if (!names.includes(`${stem}.md`))
          report(
            file,
            'missing-file',
            `the text “${name}” has no “${stem}.md” beside it that says what it is`,
          )
      } else editions.push(await readEdition(file, act, `${stem}.txt`, names))
    }
  }
  return { editions, issues }

  async function readEdition(
    file: string,
    act: ActId,
    textName: string,
    names: readonly string[],
  ): Promise<EditionFile> {
    const head = await readContentFile(file, tree)
    if ('issue' in head) {
      issues.push(head.issue)
      return { file, act }
    }
    const parsed = parseEdition(head.text, file)
    issues.push(...parsed.issues)
    if (!names.includes(textName)) {
      report(file, 'missing-file', `the edition has no text; it stands in “${textName}” beside it`)
      return { file, act, parsed }
    }
    const text = await readContentFile(path.join(path.dirname(file), textName), tree, LARGEST_EDITION_BYTES)
    if ('issue' in text) {
      issues.push(text.issue)
      return { file, act, parsed }
    }
    return { file, act, parsed, text: asLaw(text.text) }
  }
}

function asLaw(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}
