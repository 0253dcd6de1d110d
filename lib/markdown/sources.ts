/** `sources.md`: the statute texts and reports that everything rests on. An entry's anchor is the key it is cited by. */
import { SOURCE_KINDS, type Source } from '../model'
import { type FieldSpecs, optional, orElse, readFields, required, writeFields } from './fields'
import { Findings, type Parsed } from './findings'
import { allOrNone, expectOnly, readAnchor, readFile, readTitle, writeFile, writeHeading } from './sections'
import { fuzzyDate, oneOf, text, webAddress } from './values'

const TITLE = 'Sources'

const SPECS: FieldSpecs<Omit<Source, 'key' | 'title'>> = {
  kind: required('Kind', oneOf(SOURCE_KINDS, 'unknown-kind')),
  publisher: orElse('Publisher', text, ''),
  repository: optional('Repository', text),
  path: optional('Path', text),
  commit: optional('Commit', text),
  versionDate: optional('Version date', fuzzyDate),
  url: optional('Address', webAddress),
  language: optional('Language', text),
  note: optional('Note', text),
}

/** @param file the path to name in issues */
export function parseSources(source: string, file: string): Parsed<Source[]> {
  const findings = new Findings(file)
  const root = readFile(source, findings)
  if (!root) return findings.conclude<Source[]>(undefined)
  expectOnly(root, ['sections'], findings)
  const sources = root.sections.map((section): Source | undefined => {
    expectOnly(section, ['fields'], findings)
    const key = readAnchor(section, 'source', findings)
    const title = readTitle(section, findings)
    const owner = { name: `the source ${key ?? ''}`.trim(), place: section.place }
    const fields = readFields(section.fields, SPECS, owner, findings)
    return key && title && fields ? { key, title, ...fields } : undefined
  })
  return findings.conclude(allOrNone(sources))
}

export function writeSources(sources: readonly Source[]): string {
  return writeFile([
    writeHeading(1, TITLE),
    ...sources.flatMap((source) => [
      writeHeading(2, source.title, source.key),
      writeFields<Omit<Source, 'key' | 'title'>>(source, SPECS),
    ]),
  ])
}
