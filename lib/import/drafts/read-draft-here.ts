/** Makes one draft in this thread: which kind, and the reader of that kind. Everyone else calls `readDraft`. */
import { Refusal } from '../documents/document'
import { detectKind } from './detect-kind'
import { noDraft } from './draft-files'
import type { BroughtFile, DraftKind, DraftOptions, DraftRead } from './draft-options'
import type { TablePreview } from './table/table-preview'

export type DraftTask = { readonly files: readonly BroughtFile[]; readonly options: DraftOptions }

export async function readDraftHere({ files, options }: DraftTask): Promise<DraftRead> {
  const name = files[0]?.name ?? 'nothing'
  let kind = options.as ?? null
  try {
    kind ??= await detectKind(files)
    return await readAs(kind, files, options)
  } catch (problem) {
    if (problem instanceof Refusal) return noDraft(kind, name, problem.rule, problem.message)
    // Files built to exhaust the stack end here; they are input, not bugs.
    if (problem instanceof RangeError)
      return noDraft(kind, name, 'too-deep', 'The file is nested too deeply to be read.')
    throw problem
  }
}

async function readAs(
  kind: DraftKind,
  files: readonly BroughtFile[],
  options: DraftOptions,
): Promise<DraftRead> {
  const [first, second] = files
  if (first === undefined) throw new Refusal('nothing', 'No file was given.')
  if (kind !== 'content' && files.length > (kind === 'editions' ? 2 : 1)) {
    const wanted = kind === 'editions' ? 'two files' : 'one file'
    throw new Refusal('too-many-files', `${files.length} files were given; ${wanted} can be read as ${kind}.`)
  }
  switch (kind) {
    case 'content':
      return (await import('./content/read-content-draft')).readContentDraft(files)
    case 'json':
      return (await import('./json/read-json-draft')).readJsonDraft(first)
    case 'editions':
      if (second === undefined) {
        throw new Refusal('second-missing', 'Two editions are compared; the second file is missing.')
      }
      return (await import('./editions/read-editions-draft')).readEditionsDraft(first, second, options)
    case 'akn':
      return (await import('./akn/read-akn-draft')).readAknDraft(first, options)
    case 'table': {
      const { readTableDraftHere } = await import('./table')
      let tables: readonly TablePreview[] = []
      const draft = await readTableDraftHere(first, options, (seen) => {
        tables = seen
      })
      const shown = tables.length === 0 ? {} : { tables }
      return 'dossier' in draft
        ? { kind, draft, issues: [], ...shown }
        : { kind, draft: null, issues: draft, ...shown }
    }
  }
}
