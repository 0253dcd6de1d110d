/** Issues of a table, which name the file and the row. */
import type { Issue } from '../../../model'
import type { BroughtFile } from '../draft-options'

export function issueOf(rule: string, message: string, { name: file }: BroughtFile, line = 1): Issue {
  return { file, line, column: 1, rule, message }
}

/** @returns the number of a row in its table or file, out of its place. */
export function lineOf(place: string): number {
  return Number(/(\d+)$/.exec(place)?.[1] ?? 1)
}
