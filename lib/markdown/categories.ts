/** `categories.md`: the measure categories of a dossier. An entry is a heading with its slug and a description. */
import type { MeasureCategory } from '../model'
import { Findings, type Parsed } from './findings'
import {
  allOrNone,
  expectOnly,
  readAnchor,
  readBody,
  readFile,
  readTitle,
  writeFile,
  writeHeading,
} from './sections'
import { writeProse } from './values'

const TITLE = 'Measure categories'

/** @param file the path to name in issues */
export function parseCategories(text: string, file: string): Parsed<MeasureCategory[]> {
  const findings = new Findings(file)
  const root = readFile(text, findings)
  if (!root) return findings.conclude<MeasureCategory[]>(undefined)
  expectOnly(root, ['sections'], findings)
  const categories = root.sections.map((section): MeasureCategory | undefined => {
    expectOnly(section, ['paragraphs'], findings)
    const slug = readAnchor(section, 'category', findings)
    const label = readTitle(section, findings)
    const description = readBody(section, 'the description of the category', findings)
    return slug && label && description ? { slug, label, description } : undefined
  })
  return findings.conclude(allOrNone(categories))
}

export function writeCategories(categories: readonly MeasureCategory[]): string {
  return writeFile([
    writeHeading(1, TITLE),
    ...categories.flatMap(({ slug, label, description }) => [
      writeHeading(2, label, slug),
      writeProse(description),
    ]),
  ])
}
