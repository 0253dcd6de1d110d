/** What travels beside a table: inert wherever it stands, complete, and nowhere shown. */
import { describe, expect, it } from '@jest/globals'
import { parse } from 'parse5'
import { exportFile, parseFileWish } from '../../../../lib/export'
import { tableRecord } from '../../../../lib/export/table/table-record'
import { openArchive } from '../../../../lib/import/documents/docx/open-archive'
import { childNamed, elementsIn, parseXml } from '../../../../lib/import/documents/xml/parse-xml'
import type { Dossier } from '../../../../lib/model'
import { buildDossier } from '../../dossier-builder'
import { HOSTILE_TEXTS } from '../hostile-text'

function write(query: string, dossier: Dossier, matching = dossier.modifications): Buffer {
  const wish = parseFileWish(new URLSearchParams(query))
  if (!('format' in wish)) throw new Error(JSON.stringify(wish))
  const request = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language: 'en' as const }
  const pieces: (string | Uint8Array)[] = [
    ...exportFile(wish, { dossier, matching, request, siteUrl: null }).body,
  ]
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)))
}

/** The small dossier with everything hostile where a table shows nothing of it. */
function hostile(): Dossier {
  const dossier = buildDossier()
  const note = `${HOSTILE_TEXTS.join(' ')} </script></line></record>]]>`
  return {
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, note })),
    annotations: dossier.annotations.map((annotation) => ({ ...annotation, body: note })),
  }
}

async function linesIn(bytes: Buffer): Promise<string[]> {
  const archive = await openArchive(bytes)
  const part = await archive.read('customXml/item1.xml')
  const root = parseXml(Buffer.from(part ?? []).toString(), 'the record')
  return elementsIn(root).map(({ children }) => children.join(''))
}

describe('the record beside a table', () => {
  it('is one line for the head and one for each row, with everything but the texts', async () => {
    const dossier = buildDossier()
    const [head = '', ...rows] = await linesIn(write('format=docx&template=kz-government', dossier))
    expect(JSON.parse(head)).toEqual({
      record: 'tuzetu-table',
      version: 1,
      template: 'kz-government',
      amendingAct: dossier.amendingAct,
      categories: dossier.categories,
      sources: dossier.sources,
      acts: dossier.acts,
      amendments: dossier.amendments,
    })
    const recorded = rows.map((row) => JSON.parse(row))
    expect(recorded.map(({ modification }) => modification.id)).toEqual(
      dossier.modifications.map(({ id }) => id),
    )
    for (const { modification } of recorded)
      for (const side of [modification.before, modification.after]) expect(side.text).toBeUndefined()
  })

  it('speaks of the chosen rows and their acts alone', async () => {
    const dossier = buildDossier()
    const chosen = dossier.modifications.filter(({ act }) => act === 'cycle-path-law')
    const [head = '', ...rows] = await linesIn(write('format=xlsx&template=plain', dossier, chosen))
    expect(rows).toHaveLength(chosen.length)
    expect(JSON.parse(head).part).toEqual({ changes: 1, of: 4 })
    expect(JSON.parse(head).acts.map(({ id }: { id: string }) => id)).toEqual(['cycle-path-law'])
  })

  it('holds no markup, whatever is in it', () => {
    const dossier = hostile()
    const { head, lineOf } = tableRecord(dossier, dossier.modifications, 'plain')
    const [first] = dossier.modifications
    const line = lineOf({ kind: 'row', id: first?.id ?? '', label: '', cells: [], facts: [] }, 'act')
    for (const text of [head, line]) {
      expect(text).not.toMatch(
        /[<>&\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u,
      )
    }
    expect(JSON.parse(head).sources).toEqual(dossier.sources)
    const own = dossier.annotations.filter(({ modification }) => modification === first?.id)
    expect(JSON.parse(line).annotations.map(({ body }: { body: string }) => body)).toEqual(
      own.map(({ body }) => body),
    )
  })

  it('leaves pages and parts whole', async () => {
    const dossier = hostile()
    for (const format of ['docx', 'xlsx'])
      expect((await linesIn(write(`format=${format}&template=plain`, dossier))).length).toBe(
        dossier.modifications.length + 1,
      )
    const page = write('format=html&template=plain', dossier).toString()
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).toContain('<script type="application/json" id="tuzetu-record">')
    expect(page.endsWith('</script></body></html>\n')).toBe(true)
    expect(parse(page).childNodes.length).toBe(2)
  })

  it('is named in the package, as the standard has it', async () => {
    const archive = await openArchive(write('format=docx&template=plain', buildDossier()))
    const relations = parseXml(
      Buffer.from((await archive.read('word/_rels/document.xml.rels')) ?? []).toString(),
      'relations',
    )
    const types = parseXml(Buffer.from((await archive.read('[Content_Types].xml')) ?? []).toString(), 'types')
    expect(elementsIn(relations).map(({ attributes }) => attributes.get('Target'))).toContain(
      '../customXml/item1.xml',
    )
    expect(elementsIn(types).map(({ attributes }) => attributes.get('PartName'))).toContain(
      '/customXml/itemProps1.xml',
    )
    const properties = parseXml(
      Buffer.from((await archive.read('customXml/itemProps1.xml')) ?? []).toString(),
      'properties',
    )
    expect(childNamed(properties, 'schemaRefs')).not.toBeNull()
  })

  it('does not stand beside a table that has no place for it', () => {
    expect(write('format=csv&template=plain', buildDossier()).toString()).not.toContain('tuzetu-table')
    expect(write('format=markdown&template=plain', buildDossier()).toString()).not.toContain('tuzetu-table')
  })
})
