/** `checked-acts.md`: acts that readers may expect among the amended ones, with what a check of each has shown. */
import type { CheckedAct } from '../model'
import { type FieldSpecs, readFields, required, writeFields } from './fields'
import { Findings, type Parsed } from './findings'
import { quoted } from './inline'
import { evidenceIn } from './references'
import { allOrNone, expectOnly, readAnchor, readFile, readTitle, writeFile, writeHeading } from './sections'
import { text } from './values'

const TITLE = 'Checked acts: not amended'

const SPECS: FieldSpecs<Omit<CheckedAct, 'id' | 'title'>> = {
  result: required('Result', text),
  evidence: required('Evidence', evidenceIn('')),
}

/** @param file the path to name in issues */
export function parseCheckedActs(source: string, file: string): Parsed<CheckedAct[]> {
  const findings = new Findings(file)
  const root = readFile(source, findings)
  if (!root) return findings.conclude<CheckedAct[]>(undefined)
  expectOnly(root, ['sections'], findings)
  const acts = root.sections.map((section): CheckedAct | undefined => {
    expectOnly(section, ['fields'], findings)
    const id = readAnchor(section, 'checked-act', findings)
    const title = readTitle(section, findings)
    const owner = { name: quoted(section.title), place: section.place }
    const fields = readFields(section.fields, SPECS, owner, findings)
    return id && title && fields ? { id, title, ...fields } : undefined
  })
  return findings.conclude(allOrNone(acts))
}

export function writeCheckedActs(acts: readonly CheckedAct[]): string {
  return writeFile([
    writeHeading(1, TITLE),
    ...acts.flatMap((act) => [
      writeHeading(2, act.title, act.id),
      writeFields<Omit<CheckedAct, 'id' | 'title'>>(act, SPECS),
    ]),
  ])
}
