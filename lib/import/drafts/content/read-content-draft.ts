/**
 * A draft out of the content folder of one amending act, as files or as a ZIP archive. The archive is bounded before and
 * while it is unpacked; names that lead out of it are refused.
 */

import { inMemory } from '../../content-tree'
import { Refusal } from '../../documents/document'
import { openArchive } from '../../documents/docx/open-archive'
import { readContentFolder } from '../../read-content-folder'
import { LARGEST_DRAFT, MOST_FILES, noDraft, sizeOf, wholeDraft } from '../draft-files'
import type { BroughtFile, DraftRead } from '../draft-options'

const HOME = 'amending-act.md'

/** @param files one archive, or the files of a folder by their paths */
export async function readContentDraft(files: readonly BroughtFile[]): Promise<DraftRead> {
  const [first] = files
  const isArchive =
    files.length === 1 && first !== undefined && first.bytes[0] === 0x50 && first.bytes[1] === 0x4b
  const name = first?.name ?? 'content'
  try {
    const found = isArchive ? await unpacked(first.bytes) : files
    return await fromFiles(found, isArchive ? name : (name.split('/')[0] ?? name))
  } catch (problem) {
    if (problem instanceof Refusal) return noDraft('content', name, problem.rule, problem.message)
    throw problem
  }
}

async function fromFiles(files: readonly BroughtFile[], shown: string): Promise<DraftRead> {
  const { folders, issues } = await readContentFolder('.', inMemory(mounted(files)))
  const [only, another] = folders
  if (another !== undefined) {
    const names = folders.map(({ name }) => name).join(', ')
    return noDraft(
      'content',
      shown,
      'several-amending-acts',
      `“${shown}” holds several amending acts (${names}); a draft is of one: give the folder of one of them.`,
    )
  }
  const dossier = only?.dossier
  if (!dossier) return { kind: 'content', draft: null, issues }
  return wholeDraft('content', dossier, {
    place: shown,
    kind: 'taken',
    says: `The folder was read whole: ${sizeOf(dossier)}.`,
  })
}

/** Files by path; where the amending act stands at the top, its folder, which its identifier names, is put around it. */
function mounted(files: readonly BroughtFile[]): ReadonlyMap<string, Uint8Array> {
  const home = files.find(({ name }) => name === HOME)
  const text = home === undefined ? '' : new TextDecoder().decode(home.bytes.subarray(0, 65_536))
  const id = /^# .*<a id="([a-z0-9-]+)"><\/a>\s*$/m.exec(text)?.[1] ?? 'amending-act'
  const around = home === undefined ? '' : `${id}/`
  return new Map(files.map(({ name, bytes }) => [`${around}${name}`, bytes]))
}

async function unpacked(bytes: Uint8Array): Promise<BroughtFile[]> {
  const archive = await openArchive(bytes)
  const names = archive.names.filter((name) => !name.endsWith('/') && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name))
  if (names.length > MOST_FILES) {
    throw new Refusal(
      'too-many-entries',
      `The archive holds ${names.length} files; at most ${MOST_FILES} are read.`,
    )
  }
  const files: BroughtFile[] = []
  let total = 0
  for (const name of names) {
    const content = (await archive.read(name)) ?? new Uint8Array()
    total += content.length
    if (total > LARGEST_DRAFT) {
      throw new Refusal(
        'archive-too-large',
        `The archive unpacks to more than ${LARGEST_DRAFT / 1024 / 1024} MB, which is more than is read.`,
      )
    }
    files.push({ name, bytes: content })
  }
  return files
}
