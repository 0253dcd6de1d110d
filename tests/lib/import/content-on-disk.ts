/** A content folder on disk, of the invented dossier or of what a test makes of it, removed when the test is over. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach } from '@jest/globals'
import { ACT, AMENDING_ACT, ARTICLE, CATEGORIES, CHECKED_ACTS, SOURCES } from '../markdown/example-files'

/** Files by their path inside the content folder. */
export type Files = Record<string, string | Uint8Array>

export function exampleFiles(folder = 'xx-2016-1'): Files {
  return {
    [`${folder}/amending-act.md`]: AMENDING_ACT.replace('id="xx-2016-1"', `id="${folder}"`),
    [`${folder}/categories.md`]: CATEGORIES,
    [`${folder}/sources.md`]: SOURCES,
    [`${folder}/checked-acts.md`]: CHECKED_ACTS,
    [`${folder}/article.md`]: ARTICLE,
    [`${folder}/acts/bicycle-law.md`]: ACT,
  }
}

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** @returns path of the content folder */
export function onDisk(files: Files): string {
  const content = mkdtempSync(path.join(os.tmpdir(), 'tuzetu-content-'))
  made.push(content)
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(content, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return content
}
