/** Checks across amending acts: a change is addressed by its identifier alone, and an act is the same act everywhere. */
import { isDeepStrictEqual } from 'node:util'
import type { Act, Issue } from '../model'
import type { DossierFiles } from './dossier-files'

/** @param folders of several amending acts, in the order in which the first one is taken to be right */
export function checkDossiers(folders: readonly DossierFiles[]): Issue[] {
  const issues: Issue[] = []
  const changes = new Map<string, { file: string; line: number; folder: string }>()
  const acts = new Map<string, { act: Act; file: string }>()
  for (const { folder, acts: files } of folders) {
    for (const { file, parsed } of files) {
      for (const { kind, id, place } of parsed?.definitions ?? []) {
        if (kind !== 'modification') continue
        const earlier = changes.get(id)
        if (!earlier) changes.set(id, { file, line: place.line, folder })
        else if (earlier.folder !== folder) {
          const message = `“${id}” is given out already in ${earlier.file}:${earlier.line}`
          issues.push({ file, ...place, rule: 'duplicate-id', message })
        }
      }
      const act = parsed?.value?.act
      if (!act) continue
      const earlier = acts.get(act.id)
      if (!earlier) acts.set(act.id, { act, file })
      else if (!isDeepStrictEqual(earlier.act, act)) {
        const place = parsed?.definitions.find((one) => one.kind === 'act')?.place ?? { line: 1, column: 1 }
        const message = `the act “${act.id}” has other titles, dates or numbers in ${earlier.file}`
        issues.push({ file, ...place, rule: 'act-differs', message })
      }
    }
  }
  return issues
}
