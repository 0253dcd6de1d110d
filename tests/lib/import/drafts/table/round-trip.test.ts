import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { exportFile, parseFileWish } from '../../../../../lib/export'
import { TEMPLATES } from '../../../../../lib/export/templates'
import { readTableDraftHere } from '../../../../../lib/import/drafts/table'
import type { Dossier, Draft, Language } from '../../../../../lib/model'
import { buildDossier } from '../../../dossier-builder'
import { readShipped } from '../../../export/shipped-rows'
import { editZip } from './edit-zip'
import { hostileDossier } from './hostile-dossier'

type Written = { readonly name: string; readonly bytes: Uint8Array }

function write(query: string, dossier: Dossier, language: Language): Written {
  const wish = parseFileWish(new URLSearchParams(query))
  if (!('format' in wish)) throw new Error(JSON.stringify(wish))
  const request = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language }
  const { fileName, body } = exportFile(wish, {
    dossier,
    matching: dossier.modifications,
    request,
    siteUrl: 'https://tuzetu.example',
  })
  const pieces: (string | Uint8Array)[] = [...body]
  return { name: fileName, bytes: Buffer.concat(pieces.map((piece) => Buffer.from(piece))) }
}

async function read(file: Written, options = {}): Promise<Draft> {
  const draft = await readTableDraftHere(file, options)
  if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
  return draft
}

/** What a table and its record do not carry: the press article, and what was checked and not found amended, its acts too. */
function carried({ pressArticle: _, actVersions: __, ...dossier }: Dossier): Dossier {
  const amended = new Set(dossier.amendments.map(({ act }) => act))
  return {
    ...dossier,
    acts: dossier.acts.filter(({ id }) => amended.has(id)),
    checkedProvisions: [],
    checkedActs: [],
  }
}

let shipped: Dossier
beforeAll(async () => {
  shipped = (await readShipped()).dossier
})

describe('an export that comes back', () => {
  // The small dossier below goes through every form in every format.
  const forms = [
    ...TEMPLATES.map(({ id }) => `format=docx&template=${id}`),
    ...['plain', 'kz-government', 'us-senate-cordon', 'jp-shinkyu'].flatMap((id) => [
      `format=xlsx&template=${id}`,
      `format=html&template=${id}`,
    ]),
  ]

  it.each(forms)('%s is the same dossier and the same file, byte by byte', async (query) => {
    const first = write(query, shipped, 'en')
    const draft = await read(first)
    expect(draft.issues).toEqual([])
    expect(draft.dossier).toEqual(carried(shipped))
    expect(Buffer.compare(write(query, draft.dossier, 'en').bytes, first.bytes)).toBe(0)
    expect(draft.notes.filter(({ kind }) => kind !== 'taken')).toEqual(
      draft.notes.filter(({ says }) => /language/.test(says)),
    )
  })

  it.each(['ru', 'kk'] as const)(
    'keeps names that the table shows in another language: %s',
    async (language) => {
      for (const query of [
        'format=docx&template=kz-government',
        'format=xlsx',
        'format=html&template=plain',
      ]) {
        const first = write(query, shipped, language)
        const draft = await read(first)
        expect(draft.dossier).toEqual(carried(shipped))
        expect(Buffer.compare(write(query, draft.dossier, language).bytes, first.bytes)).toBe(0)
      }
    },
  )

  it('keeps every kind of side, certainty and commencement', async () => {
    const dossier = buildDossier()
    for (const { id } of TEMPLATES)
      for (const format of ['docx', 'xlsx', 'html']) {
        const draft = await read(write(`format=${format}&template=${id}`, dossier, 'en'))
        expect([id, format, draft.issues]).toEqual([id, format, []])
        expect(draft.dossier).toEqual(carried(dossier))
      }
  })

  it('keeps hostile texts to the character', async () => {
    const dossier = hostileDossier()
    for (const format of ['docx', 'xlsx', 'html']) {
      const { dossier: back } = await read(write(`format=${format}&template=plain`, dossier, 'en'))
      expect(back.modifications.map(({ before, after, topic }) => ({ before, after, topic }))).toEqual(
        dossier.modifications.map(({ before, after, topic }) => ({ before, after, topic })),
      )
    }
  })
})

describe('a table that somebody made', () => {
  it('goes out as any form and comes back the same', async () => {
    const csv =
      'Act,Article,Before,After,Rationale,Category\nLaw on Bells,Article 1,a text,another text,Because,Safety\nLaw on Bells,No article,Absent,new,,\n,Article 3,,only after,,\n'
    const { dossier } = await read({ name: 'made.csv', bytes: Buffer.from(csv) })
    for (const format of ['docx', 'xlsx', 'html']) {
      const file = write(`format=${format}&template=plain`, dossier, 'en')
      const back = await read(file)
      expect(back.dossier).toEqual(dossier)
      expect(
        Buffer.compare(write(`format=${format}&template=plain`, back.dossier, 'en').bytes, file.bytes),
      ).toBe(0)
    }
  })
})

describe('why, whose proposal it was and what the committee decided', () => {
  const CSV = [
    '№ п/п;Структурный элемент;Действующая редакция;Предлагаемая редакция;Обоснование;Автор;Решение комитета',
    '1;Статья 1;пять;шесть;"Потому что мало.\n\nИ поздно.";Депутат;Принято',
    '2;Статья 2;семь;восемь;;;Не указано',
    '3;Статья 3;девять;десять;Не указано;Министерство;Отклонено',
  ].join('\n')
  const brought = () => read({ name: 'table.csv', bytes: Buffer.from(CSV) }, { language: 'ru' })
  const cellsOf = (template: string, dossier: Dossier, language: Language = 'ru'): string[][] =>
    parse(Buffer.from(write(`format=csv&template=${template}`, dossier, language).bytes), {
      bom: true,
      from_line: 2,
    })

  it('is carried from the table into notes, and from them into the columns of the form', async () => {
    const { dossier } = await brought()
    expect(dossier.annotations.map(({ body, kind }) => [body, kind])).toEqual([
      ['Обоснование: Потому что мало.\n\nИ поздно.', 'explanatory'],
      ['Автор: Депутат', 'explanatory'],
      ['Решение комитета: Принято', 'explanatory'],
      ['Автор: Министерство', 'explanatory'],
      ['Решение комитета: Отклонено', 'explanatory'],
    ])
    const [first = [], second = [], third = []] = cellsOf('kz-government', dossier)
    expect(first).toContain('Потому что мало.\n\nИ поздно.\nАвтор: Депутат')
    expect(second).toContain('Не указано')
    expect(third).toContain('Автор: Министерство')
    const parliament = cellsOf('kz-parliament', dossier, 'kk')
    expect(parliament[0]).toEqual(
      expect.arrayContaining(['Обоснование: Потому что мало.\n\nИ поздно.\nДепутат', 'Принято']),
    )
    expect(parliament[1]?.filter((cell) => cell === 'Көрсетілмеген')).toHaveLength(2)
    expect(parliament[2]).toEqual(expect.arrayContaining(['Министерство', 'Отклонено']))
  })

  it.each(TEMPLATES.map(({ id }) => id))('comes back the same from %s', async (template) => {
    const { dossier } = await brought()
    const mandates = ['EP Mandate: Parliament’s words', 'Council Mandate: the Council’s words']
    const own = mandates.map((body, at) => ({
      id: `mandate-${at}`,
      modification: dossier.modifications[1]?.id ?? '',
      kind: 'explanatory' as const,
      body,
    }))
    const annotations = [...dossier.annotations.slice(0, 3), ...own, ...dossier.annotations.slice(3)]
    const full = { ...dossier, annotations }
    for (const format of ['docx', 'xlsx', 'html']) {
      const first = write(`format=${format}&template=${template}`, full, 'ru')
      const back = await read(first)
      expect(back.dossier).toEqual(full)
      expect(
        Buffer.compare(write(`format=${format}&template=${template}`, back.dossier, 'ru').bytes, first.bytes),
      ).toBe(0)
    }
  })

  it('gives each house its own column', async () => {
    const { dossier } = await brought()
    const [row] = dossier.modifications
    const note = (id: string, body: string) => ({
      id,
      modification: row?.id ?? '',
      kind: 'explanatory' as const,
      body,
    })
    const annotations = [note('a', 'Council Mandate: of the Council'), note('b', 'EP Mandate: of Parliament')]
    const [cells = []] = cellsOf('eu-four-columns', { ...dossier, annotations }, 'en')
    expect(cells.indexOf('of Parliament')).toBeGreaterThan(0)
    expect(cells.indexOf('of the Council')).toBe(cells.indexOf('of Parliament') + 1)
  })

  it('counts as it was edited in the table, and is gone where it was emptied', async () => {
    const { dossier } = await brought()
    const first = write('format=html&template=kz-parliament', dossier, 'ru')
    const page = Buffer.from(first.bytes).toString()
    const edited = page.replace('>Принято<', '>Принято частично<').replace('>Отклонено<', '><')
    expect(edited).not.toBe(page)
    const { dossier: back, notes } = await read({ name: first.name, bytes: Buffer.from(edited) })
    expect(back.annotations.map(({ body }) => body)).toEqual([
      'Обоснование: Потому что мало.\n\nИ поздно.',
      'Автор: Депутат',
      'Решение комитета: Принято частично',
      'Автор: Министерство',
    ])
    expect(back.annotations.map(({ id }) => id)).toEqual(dossier.annotations.slice(0, 4).map(({ id }) => id))
    expect(notes.map(({ says }) => says)).toEqual(
      expect.arrayContaining([
        'The cell “Решение комитета” became an explanatory note.',
        'The cell “Решение комитета” was emptied since the export; its note is gone.',
      ]),
    )
  })
})

describe('a table as CSV that comes back', () => {
  const forms = TEMPLATES.map(({ id }) => id).filter(
    (id) => !['jp-shinkyu', 'kr-comparison', 'eu-four-columns', 'at-three-columns'].includes(id),
  )

  it.each(forms)('%s is the same text, from what the table shows alone', async (id) => {
    for (const language of ['en', 'ru'] as const) {
      const first = write(`format=csv&template=${id}`, shipped, language)
      const draft = await read(first, { amendingAct: shipped.amendingAct, language: 'en' })
      expect(draft.dossier.modifications).toHaveLength(shipped.modifications.length)
      const second = write(`format=csv&template=${id}`, draft.dossier, language)
      expect(Buffer.from(second.bytes).toString()).toBe(Buffer.from(first.bytes).toString())
    }
  })

  it('changes that were only seen stay nobody’s', async () => {
    const dossier = buildDossier()
    const seen: Dossier = {
      ...dossier,
      modifications: dossier.modifications.map((one) => ({
        ...one,
        observed: true,
        attribution: { certainty: 'unknown', sources: [] },
      })),
    }
    for (const query of [
      'format=csv',
      'format=csv&template=plain',
      'format=csv&template=kz-government',
      'format=docx',
    ]) {
      const { dossier: back } = await read(write(query, seen, 'en'), { amendingAct: seen.amendingAct })
      expect(
        back.modifications.map(({ observed, attribution }) => [observed, attribution.certainty]),
      ).toEqual(seen.modifications.map(() => [true, 'unknown']))
    }
  })

  it('the summary is the same in every column but that of the press article', async () => {
    for (const language of ['en', 'ru', 'kk'] as const) {
      const first = write('format=csv', shipped, language)
      const draft = await read(first, { amendingAct: shipped.amendingAct, knownActs: shipped.acts })
      expect(draft.issues).toEqual([])
      const second = write('format=csv', draft.dossier, language)
      const rows = ({ bytes }: Written): Record<string, string>[] =>
        (parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[]).map(
          ({ claims: _, ...row }) => row,
        )
      if (language === 'en') expect(rows(second)).toEqual(rows(first))
      else
        for (const column of [
          'id',
          'act_id',
          'before_text',
          'after_text',
          'attribution_note',
          'sources',
          'notes',
        ])
          expect(rows(second).map((row) => row[column])).toEqual(rows(first).map((row) => row[column]))
      const claims = draft.notes.filter(({ kind }) => kind === 'left-out')
      expect(claims.map(({ says }) => says)).toEqual(
        claims.map(() => 'Claims of a press article, which is not in the table.'),
      )
      expect(claims).toHaveLength(37)
    }
  })
})

describe('an export that was edited in between', () => {
  const query = 'format=docx&template=kz-government'

  it('takes the edited text, as nobody has vouched for it, and keeps the rest', async () => {
    const dossier = buildDossier()
    const target = dossier.modifications.find(({ after }) => after.kind === 'text')
    if (target?.after.kind !== 'text') throw new Error('no text')
    const [word = ''] = target.after.text.match(/\p{L}{5,}/u) ?? []
    const first = write(query, dossier, 'en')
    const edited = await editZip(first.bytes, 'word/document.xml', (xml) => {
      const at = xml.lastIndexOf(word)
      return `${xml.slice(0, at)}EDITED${xml.slice(at + word.length)}`
    })
    const draft = await read({ ...first, bytes: edited })
    const changed = draft.dossier.modifications.filter(
      (one) =>
        !isDeepStrictEqual(
          one,
          dossier.modifications.find(({ id }) => id === one.id),
        ),
    )
    expect(changed).toHaveLength(1)
    const side = [changed[0]?.before, changed[0]?.after].find(
      (one) => one?.kind === 'text' && one.text.includes('EDITED'),
    )
    expect(side).toMatchObject({
      status: 'unverified',
      evidence: { certainty: 'likely', sources: ['BROUGHT-FILE'] },
    })
    expect(draft.notes.some(({ says }) => /was edited since the export/.test(says))).toBe(true)
    expect(
      draft.dossier.sources.some(({ key, kind }) => key === 'BROUGHT-FILE' && kind === 'brought-file'),
    ).toBe(true)
  })

  it('gives changes identifiers of their own under another amending act', async () => {
    const dossier = buildDossier()
    const { dossier: back } = await read(write(query, dossier, 'en'), { id: 'a-copy' })
    expect(back.amendingAct.id).toBe('a-copy')
    expect(back.modifications.map(({ id }) => id)).toEqual(
      dossier.modifications.map(({ id }) => `a-copy-${id}`),
    )
    expect(back.annotations.map(({ modification }) => modification)).toEqual(
      dossier.annotations.map(({ modification }) => `a-copy-${modification}`),
    )
    expect([...back.modifications, ...back.amendments].every((one) => one.amendingAct === 'a-copy')).toBe(
      true,
    )
  })

  it('says which change has no row any more', async () => {
    const dossier = buildDossier()
    const first = write(query, dossier, 'en')
    const edited = await editZip(first.bytes, 'word/document.xml', (xml) => {
      const start = xml.lastIndexOf('<w:tr>')
      return xml.slice(0, start) + xml.slice(xml.indexOf('</w:tr>', start) + 7)
    })
    const draft = await read({ ...first, bytes: edited })
    expect(draft.dossier.modifications).toHaveLength(dossier.modifications.length - 1)
    const [gone] = draft.notes.filter(({ kind }) => kind === 'left-out')
    const last = dossier.modifications.find(
      ({ id }) => !draft.dossier.modifications.some((one) => one.id === id),
    )
    expect(gone).toEqual({
      place: 'the file',
      kind: 'left-out',
      says: 'A change that the record of the export speaks of has no row in the table any more.',
      text: `${last?.label} (${last?.id})`,
    })
  })

  it('reads the table by itself where its record is damaged', async () => {
    const first = write(query, buildDossier(), 'en')
    const edited = await editZip(first.bytes, 'customXml/item1.xml', (xml) =>
      xml.replace('"version":1', '"version":9'),
    )
    const draft = await read({ ...first, bytes: edited })
    expect(draft.dossier.modifications).toHaveLength(buildDossier().modifications.length)
    expect(
      draft.dossier.modifications.every(
        ({ after }) => after.kind !== 'text' || after.status === 'unverified',
      ),
    ).toBe(true)
    expect(draft.dossier.amendingAct.gaps).toEqual([
      'Only a comparative table was brought; the text of the amending act was not read.',
    ])
  })

  it('does not follow a record into evidence for what is not in the table', async () => {
    const first = write('format=html&template=plain', buildDossier(), 'en')
    const html = Buffer.from(first.bytes)
      .toString()
      .replace(/<td>[\s\S]*<\/td>/, '<td><p>Only this</p></td><td></td>')
    const draft = await readTableDraftHere({ ...first, bytes: Buffer.from(html) })
    expect(
      'dossier' in draft
        ? draft.dossier.modifications
            .flatMap(({ before, after }) => [before, after])
            .filter(({ kind }) => kind === 'text')
        : [],
    ).toEqual([])
  })
})
