/**
 * An Office Open XML package (ECMA-376 part 2): XML parts in a ZIP container, written piece by piece.
 *
 * Why not a library of documents: those at hand build the whole document before they write a byte (`docx` needed 1.2 GB
 * and 8 s for a table of 10,000 rows, and has no revisions for moved text), or stream without marks in cells. The
 * container is fflate's; the few parts are written here, row by row, and the same input gives the same bytes.
 */
import { Zip, ZipDeflate } from 'fflate'
import { XML_DECLARATION, xmlAttribute, xmlText } from './xml'

export type Part = {
  /** `word/document.xml`. */
  readonly path: string
  /** `null` for parts that have a default type. */
  readonly contentType: string | null
  /** Pieces are asked for when the part's turn has come, after all parts before it. */
  readonly xml: () => Iterable<string>
}

export type Relationship = { readonly id: string; readonly type: string; readonly target: string }

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Characters that are gathered before they are compressed: small pieces would cost more in calls than in bytes. */
const GATHERED = 1 << 16

/** One time for all entries, the first that ZIP knows: a file must not change with the clock. */
const EPOCH = new Date(1980, 0, 1)

/** @returns the bytes of the package, made as they are asked for. */
export function* packageOf(parts: readonly Part[]): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const encoder = new TextEncoder()
  for (const { path, xml } of [contentTypes(parts), ...parts]) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = EPOCH
    zip.add(entry)
    let gathered = XML_DECLARATION
    for (const piece of xml()) {
      gathered += piece
      if (gathered.length < GATHERED) continue
      entry.push(encoder.encode(gathered))
      gathered = ''
      yield* ready.splice(0)
    }
    entry.push(encoder.encode(gathered), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready
}

/** @param type the last step of the relationship's address, `styles`, or a whole address. */
export function relationships(path: string, list: readonly Relationship[]): Part {
  return {
    path,
    contentType: null,
    *xml() {
      yield '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
      for (const { id, type, target } of list) {
        const address = type.startsWith('http') ? type : `${RELATIONSHIPS}/${type}`
        yield `<Relationship Id="${id}" Type="${address}" Target="${xmlAttribute(target)}"/>`
      }
      yield '</Relationships>'
    },
  }
}

/** The document's title and language, where a program and a screen reader look for them. */
export function coreProperties({ title, language }: { title: string; language: string }): Part {
  return {
    path: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    *xml() {
      yield '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
      yield `<dc:title>${xmlText(title)}</dc:title><dc:creator>Tuzetu</dc:creator>`
      yield `<dc:language>${xmlText(language)}</dc:language></cp:coreProperties>`
    },
  }
}

export const CORE_PROPERTIES_TYPE =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

function contentTypes(parts: readonly Part[]): Part {
  return {
    path: '[Content_Types].xml',
    contentType: null,
    *xml() {
      yield '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
      yield '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      yield '<Default Extension="xml" ContentType="application/xml"/>'
      for (const { path, contentType } of parts)
        if (contentType !== null) yield `<Override PartName="/${path}" ContentType="${contentType}"/>`
      yield '</Types>'
    },
  }
}
