/** What of a record still holds once the table beside it is another one: nothing that the edited words were proof of. */
import { describe, expect, it } from '@jest/globals'
import { exportFile, parseFileWish } from '../../../../../lib/export'
import { readTableDraftHere, type TableDraftOptions } from '../../../../../lib/import/drafts/table'
import type { Dossier, Draft, TextualModification } from '../../../../../lib/model'
import { buildDossier, textSide } from '../../../dossier-builder'
import { editZip } from './edit-zip'

type Written = { readonly name: string; readonly bytes: Uint8Array }

const EDITED_EVIDENCE = {
  certainty: 'likely',
  sources: ['BROUGHT-FILE'],
  note: 'As the brought table says, which was edited after it was exported.',
}

function write(query: string, dossier: Dossier, matching = dossier.modifications): Written {
  const wish = parseFileWish(new URLSearchParams(query))
  if (!('format' in wish)) throw new Error(JSON.stringify(wish))
  const request = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language: 'en' as const }
  const { fileName, body } = exportFile(wish, { dossier, matching, request, siteUrl: null })
  const pieces: (string | Uint8Array)[] = [...body]
  return { name: fileName, bytes: Buffer.concat(pieces.map((piece) => Buffer.from(piece))) }
}

async function read(file: Written, options: TableDraftOptions = {}): Promise<Draft> {
  const draft = await readTableDraftHere(file, options)
  if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
  return draft
}

/** Edits what stands before the record, so that the record stays as it was written. */
function editHtml(file: Written, from: string, to: string): Written {
  const html = Buffer.from(file.bytes).toString()
  const end = html.indexOf('<script')
  const page = html.slice(0, end)
  if (page.split(from).length !== 2) throw new Error(`“${from}” does not stand there once`)
  return { ...file, bytes: Buffer.from(page.replace(from, to) + html.slice(end)) }
}

/** Edits the cell of a spreadsheet that is named so. */
async function editCell(file: Written, cell: string, from: string, to: string): Promise<Written> {
  const bytes = await editZip(file.bytes, 'xl/worksheets/sheet1.xml', (xml) => {
    const start = xml.indexOf(`<c r="${cell}"`)
    const end = xml.indexOf('</c>', start)
    const inside = xml.slice(start, end)
    if (start < 0 || !inside.includes(from)) throw new Error(`${cell} does not hold “${from}”: ${inside}`)
    return xml.slice(0, start) + inside.replace(from, to) + xml.slice(end)
  })
  return { ...file, bytes }
}

function saying(draft: Draft, words: RegExp): (string | undefined)[] {
  return draft.notes.filter(({ says }) => words.test(says)).map(({ kind }) => kind)
}

describe('a running text beside one that is not known', () => {
  const MERGED = 'format=html&template=us-senate-cordon'
  const TEXT = 'Every bicycle has a bell.'
  const WHY = 'No text of that time was found.'
  const unknown = {
    kind: 'unknown',
    why: WHY,
    evidence: { certainty: 'unknown', sources: [] },
  } as const

  function dossierWith(sides: Pick<TextualModification, 'before' | 'after'>): Dossier {
    const dossier = buildDossier()
    const [first] = dossier.modifications
    if (first === undefined) throw new Error('no modification')
    return { ...dossier, modifications: [{ ...first, ...sides }], annotations: [] }
  }

  const afterOnly = dossierWith({ before: unknown, after: textSide(TEXT) })
  const beforeOnly = dossierWith({ before: textSide(TEXT), after: unknown })

  it.each([
    ['after', afterOnly],
    ['before', beforeOnly],
  ] as const)('keeps its status and evidence while the text %s is as it was', async (_, dossier) => {
    const draft = await read(write(MERGED, dossier))
    expect(draft.issues).toEqual([])
    expect(draft.dossier.modifications).toEqual(dossier.modifications)
    expect(saying(draft, /edited|not the one/)).toEqual([])
  })

  it.each([
    ['after', afterOnly],
    ['before', beforeOnly],
  ] as const)('loses both where the text %s was edited', async (place, dossier) => {
    const edited = editHtml(write(MERGED, dossier), 'has a bell', 'has a horn')
    const draft = await read(edited, { status: 'unofficial-translation' })
    const [one] = draft.dossier.modifications
    expect(one?.[place]).toEqual({
      kind: 'text',
      text: 'Every bicycle has a horn.',
      status: 'unofficial-translation',
      language: 'en',
      evidence: EDITED_EVIDENCE,
    })
    expect(one?.[place === 'after' ? 'before' : 'after']).toEqual(unknown)
    expect(saying(draft, new RegExp(`^The text ${place} was edited since the export`))).toEqual(['taken'])
    expect(draft.dossier.sources.at(-1)).toMatchObject({ key: 'BROUGHT-FILE', kind: 'brought-file' })
    expect((await read(edited)).dossier.modifications[0]?.[place]).toMatchObject({ status: 'unverified' })
  })

  it('loses both where the text does not fit its fingerprint, though the cell does', async () => {
    const file = write(MERGED, afterOnly)
    const html = Buffer.from(file.bytes).toString()
    const forged = html.replace(/("texts":\{"before":null,"after":")[0-9a-f]{16}/, '$10123456789abcdef')
    expect(forged).not.toBe(html)
    const draft = await read({ ...file, bytes: Buffer.from(forged) })
    expect(draft.dossier.modifications[0]?.after).toMatchObject({
      text: TEXT,
      status: 'unverified',
      evidence: EDITED_EVIDENCE,
    })
    expect(saying(draft, /^The text after is not the one that the record/)).toEqual(['taken'])
  })

  it('does not cut a text where the words in place of the other were edited', async () => {
    const draft = await read(editHtml(write(MERGED, afterOnly), WHY, 'Every bicycle had a whistle.'))
    const [one] = draft.dossier.modifications
    expect(one?.after).toMatchObject({ kind: 'unknown', evidence: { certainty: 'unknown', sources: [] } })
    expect(draft.issues.map(({ rule }) => rule)).toEqual(['marks-unclear'])
    const [left] = draft.notes.filter(({ kind }) => kind === 'left-out')
    expect(left?.text).toContain('Every bicycle had a whistle.')
    expect(left?.text).toContain(TEXT)
  })

  it('says what stands there now where there was no text at all', async () => {
    const dossier = dossierWith({ before: unknown, after: { ...unknown, why: 'Nor of this one.' } })
    const draft = await read(editHtml(write(MERGED, dossier), 'Nor of this one.', 'A bell is kept.'))
    expect(draft.dossier.modifications).toEqual(dossier.modifications)
    const [left] = draft.notes.filter(({ kind }) => kind === 'left-out')
    expect(left?.says).toMatch(/^The running text was edited since the export, which had no text there/)
    expect(left?.text).toContain('A bell is kept.')
  })
})

describe('the attribution of a change that was edited', () => {
  const QUERY = 'format=xlsx&template=plain'

  it.each([
    ['its type', 'G3', 'Insertion', 'Replacement'],
    ['its provision', 'C3', 'Article 15', 'Article 16'],
    ['its certainty, to likely', 'H3', 'Confirmed', 'Likely'],
    ['its certainty, in words nobody knows', 'H3', 'Confirmed', 'Perhaps'],
  ])('is at most likely, as the file says: %s', async (_, cell, from, to) => {
    const draft = await read(await editCell(write(QUERY, buildDossier()), cell, from, to))
    const [first, second, third, fourth] = draft.dossier.modifications
    expect(second?.attribution).toEqual(EDITED_EVIDENCE)
    expect(saying(draft, /is at most likely now/)).toEqual(['taken'])
    expect(draft.dossier.sources.at(-1)).toMatchObject({ key: 'BROUGHT-FILE', kind: 'brought-file' })
    // The rows that nobody touched keep theirs.
    expect([first, third, fourth].map((one) => one?.attribution)).toEqual(
      [0, 2, 3].map((at) => buildDossier().modifications[at]?.attribution),
    )
  })

  it('takes the edited type and place themselves', async () => {
    const file = await editCell(write(QUERY, buildDossier()), 'G3', 'Insertion', 'Replacement')
    const [, one] = (await read(await editCell(file, 'C3', 'Article 15', 'Article 16'))).dossier.modifications
    expect([one?.type, one?.label, one?.address]).toEqual([
      'replacement',
      'Article 16',
      [{ unit: 'article', number: '16' }],
    ])
  })

  it.each([
    ['likely', 'H2', 'Likely'],
    ['unknown', 'H4', 'Unknown'],
  ])('is not raised above likely by a cell: from %s', async (_, cell, from) => {
    const draft = await read(await editCell(write(QUERY, buildDossier()), cell, from, 'Confirmed'))
    const one = draft.dossier.modifications[Number(cell.slice(1)) - 2]
    expect(one?.attribution).toEqual(EDITED_EVIDENCE)
  })

  it('becomes unknown without sources where the cell says so, and stays so where only the type is edited', async () => {
    const file = write(QUERY, buildDossier())
    const lowered = await read(await editCell(file, 'H3', 'Confirmed', 'Unknown'))
    expect(lowered.dossier.modifications[1]?.attribution).toEqual({
      ...EDITED_EVIDENCE,
      certainty: 'unknown',
      sources: [],
    })
    expect(saying(lowered, /is not known now/)).toEqual(['taken'])
    const kept = await read(await editCell(file, 'G4', 'Replacement', 'Repeal'))
    expect(kept.dossier.modifications[2]).toMatchObject({
      type: 'repeal',
      attribution: buildDossier().modifications[2]?.attribution,
    })
  })

  it('stays unknown of a change that was only seen, whatever the cell says', async () => {
    const dossier = buildDossier()
    const seen: Dossier = {
      ...dossier,
      modifications: dossier.modifications.map((one) => ({
        ...one,
        observed: true,
        attribution: { certainty: 'unknown', sources: [] },
      })),
    }
    const draft = await read(await editCell(write(QUERY, seen), 'H3', 'Unknown', 'Confirmed'))
    expect(draft.dossier.modifications.map(({ attribution }) => attribution)).toEqual(
      seen.modifications.map(({ attribution }) => attribution),
    )
    expect(saying(draft, /only seen is nobody’s work/)).toEqual(['left-out'])
    expect(saying(draft, /taken as it stands now/)).toEqual([])
  })
})

describe('a table of chosen changes', () => {
  const dossier = buildDossier()
  const chosen = dossier.modifications.slice(0, 3)

  it.each(['docx', 'xlsx', 'html'])('cannot pass for the whole: %s', async (format) => {
    const file = write(`format=${format}&template=plain`, dossier, chosen)
    const draft = await read(file)
    expect(draft.dossier.modifications.map(({ id }) => id)).toEqual(chosen.map(({ id }) => id))
    expect(draft.issues).toEqual([
      expect.objectContaining({
        file: file.name,
        rule: 'not-whole',
        message: 'The file holds only 3 of 4 changes; export it without filters to publish it.',
      }),
    ])
    expect((await read(write(`format=${format}&template=plain`, dossier))).issues).toEqual([])
  })

  it('is read by itself where what it says of its part is no number', async () => {
    const file = write('format=html&template=plain', dossier, chosen)
    for (const part of ['null', '{"changes":"3","of":4}', '"all"']) {
      const html = Buffer.from(file.bytes).toString().replace('{"changes":3,"of":4}', part)
      const draft = await read({ ...file, bytes: Buffer.from(html) })
      expect(saying(draft, /^The record that the export carries is damaged/)).toEqual(['left-out'])
    }
  })
})
