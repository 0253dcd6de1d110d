/** Words of a form and notes, cut where another language begins: a label in Russian may hold a note in English. */
import { LANGUAGES } from '../../model'
import { runsByLanguage } from '../../view'
import type { TableLine, TableRun } from './comparative-table'

/** @returns the line with the same words, each run in one language; texts of provisions say theirs themselves. */
export function inLanguages(line: TableLine): TableRun[] {
  return line.flatMap((run) => {
    const language = LANGUAGES.find((one) => one === run.language)
    if (run.role !== 'words' || language === undefined) return [run]
    return runsByLanguage(run.text, language).map((part) => ({ ...run, ...part }))
  })
}
