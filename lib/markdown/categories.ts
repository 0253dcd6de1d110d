/** `categories.md`: the measure categories of a dossier. An entry is a heading with its slug and a description. */
import { type MeasureCategory, NO_CATEGORY } from '../model'
import { Findings, type Parsed } from './findings'
import { allOrNone, expectOnly, readAnchor, readFile, readTitle, writeFile, writeHeading } from './sections'
import { readProse, writeProse } from './values'

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
    const description = section.paragraphs.map((paragraph) => readProse(paragraph, findings)).join('\n\n')
    if (slug === NO_CATEGORY) {
      findings.report(
        section.anchor?.place ?? section.place,
        'reserved-id',
        `“${NO_CATEGORY}” is how an address asks for changes without a category; write another anchor`,
      )
    }
    return slug && label ? { slug, label, description } : undefined
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
