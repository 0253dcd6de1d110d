/** Tables that nobody here exported: as ministries, parliaments and people make them. All of them are written by us. */
import { describe, expect, it } from '@jest/globals'
import { readTableDraftHere, type TableDraftOptions } from '../../../../../lib/import/drafts/table'
import type { Draft, ModificationSide } from '../../../../../lib/model'
import { wordFile, zip } from '../../documents/archive'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

async function draftOf(name: string, bytes: Uint8Array, options: TableDraftOptions = {}): Promise<Draft> {
  const draft = await readTableDraftHere({ name, bytes }, options)
  if (!('dossier' in draft)) throw new Error(JSON.stringify(draft))
  return draft
}

async function issuesOf(name: string, bytes: Uint8Array, options: TableDraftOptions = {}): Promise<string[]> {
  const draft = await readTableDraftHere({ name, bytes }, options)
  return 'dossier' in draft ? draft.issues.map(({ rule }) => rule) : draft.map(({ rule }) => rule)
}

const shown = (side: ModificationSide): string | null =>
  side.kind === 'text' ? side.text : side.kind === 'absent' ? null : `? ${side.why}`

function rowsOf({ dossier }: Draft): unknown[][] {
  return dossier.modifications.map(({ label, address, type, before, after }) => [
    label,
    address.map(({ unit, number }) => `${unit} ${number}`).join(', '),
    type,
    shown(before),
    shown(after),
  ])
}

const run = (text: string, marks = ''): string =>
  `<w:r>${marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`
const tc = (inside: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inside.startsWith('<') ? inside : p(run(inside))}</w:tc>`
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const row = (...texts: string[]): string => tr(...texts.map((text) => tc(text)))
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
const KZ = ['№ п/п', 'Структурный элемент', 'Действующая редакция', 'Предлагаемая редакция', 'Обоснование']

describe('a Word table of a ministry', () => {
  const file = wordFile(
    p(run('Сравнительная таблица к проекту закона о колокольчиках')) +
      tbl(
        row(...KZ),
        row('1', '2', '3', '4', '5'),
        tr(tc('Закон о велосипедных дорожках', '<w:gridSpan w:val="5"/>')),
        tr(
          tc('1'),
          tc(p(run('статья 3,')) + p(run('пункт 2'))),
          tc(p(run('Ширина дорожки – '), run('два', '<w:b/>'), run(' метра.'))),
          tc(
            p(run('Ширина дорожки – '), run('три', '<w:b/>'), run(' метра.')) +
              p(run('Знак обязателен.', '<w:b/>')),
          ),
          tc('Для безопасности.'),
        ),
        row(...KZ),
        row('2', 'Статья 4', 'Отсутствует', 'Звонок обязателен.', ''),
        row('3', 'статьи 5 и 6', 'Свет обязателен.', 'Исключить.', 'Дублирование.'),
      ) +
      p(run('Кодекс о велосипедах')) +
      tbl(row(...KZ), row('4', 'Часть первая статьи 12-1', '', 'Новый текст', '')) +
      p(run('Министр транспорта')),
  )

  it('becomes one change a row, each in its act', async () => {
    const draft = await draftOf('table.docx', file)
    expect(rowsOf(draft)).toEqual([
      [
        'статья 3, пункт 2',
        'article 3, point 2',
        'substitution',
        'Ширина дорожки – два метра.',
        'Ширина дорожки – три метра.\nЗнак обязателен.',
      ],
      ['Статья 4', 'article 4', 'insertion', null, 'Звонок обязателен.'],
      ['статьи 5 и 6', '', 'repeal', 'Свет обязателен.', null],
      [
        'Часть первая статьи 12-1',
        'article 12-1, part 1',
        'substitution',
        '? The cell is empty, and the table does not say what that means.',
        'Новый текст',
      ],
    ])
    expect(draft.dossier.acts.map(({ title, kind }) => [title, kind])).toEqual([
      [{ ru: 'Закон о велосипедных дорожках' }, 'law'],
      [{ ru: 'Кодекс о велосипедах' }, 'code'],
    ])
    expect(draft.dossier.annotations.map(({ body, kind }) => [body, kind])).toEqual([
      ['Обоснование: Для безопасности.', 'explanatory'],
      ['Обоснование: Дублирование.', 'explanatory'],
    ])
    expect(draft.issues.map(({ rule }) => rule)).toEqual(['address-not-read'])
    expect(draft.issues[0]?.message).toContain('статьи 5 и 6')
  })

  it('says what everything in it became, and loses nothing', async () => {
    const draft = await draftOf('table.docx', file)
    expect(draft.dossier.amendingAct.name).toBe('Сравнительная таблица к проекту закона о колокольчиках')
    expect(draft.notes.filter(({ kind }) => kind === 'left-out').map(({ text }) => text)).toEqual([
      'Министр транспорта',
    ])
    expect(draft.notes.filter(({ says }) => says === 'The headers again; no row.')).toHaveLength(1)
    expect(draft.notes.filter(({ says }) => says === 'The numbers of the columns; no row.')).toHaveLength(1)
    expect(draft.notes.find(({ says }) => says.startsWith('The kind of change, “repeal”'))).toMatchObject({
      kind: 'inferred',
    })
  })

  it('claims no more than a file that somebody brought can', async () => {
    const { dossier } = await draftOf('table.docx', file)
    for (const { before, after, attribution, commencement } of dossier.modifications) {
      for (const side of [before, after]) {
        if (side.kind === 'text') expect(side).toMatchObject({ status: 'unverified', language: 'ru' })
        expect(side.evidence.certainty).not.toBe('confirmed')
      }
      expect(attribution).toMatchObject({ certainty: 'likely', sources: ['BROUGHT-FILE'] })
      expect(commencement).toEqual({ kind: 'unknown' })
    }
    expect(dossier.amendments.map(({ proof }) => proof.kind)).toEqual(['table', 'table'])
    expect(dossier.sources).toMatchObject([
      { key: 'BROUGHT-FILE', kind: 'brought-file', title: 'table.docx' },
    ])
  })

  it('takes acts that are known for what they are', async () => {
    const known = {
      id: 'cycle-path-law',
      kind: 'law' as const,
      title: { ru: 'Закон о велосипедных дорожках', en: 'Law on Cycle Paths' },
    }
    const { dossier } = await draftOf('table.docx', file, {
      knownActs: [known],
      id: 'my-bill',
      name: 'My bill',
    })
    expect(dossier.acts[0]).toEqual(known)
    expect(dossier.acts[1]?.id).toBe('my-bill-act-1')
    expect(dossier.modifications.map(({ id }) => id)).toEqual([
      'my-bill-1',
      'my-bill-2',
      'my-bill-3',
      'my-bill-4',
    ])
  })
})

describe('what Word does to tables', () => {
  const head = row('Статья', 'Действующая редакция', 'Новая редакция')

  it('tracked changes are accepted, or rejected on request', async () => {
    const changed = `<w:p>${run('Штраф ')}<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2">${run('50')}</w:ins>${run(' МРП')}</w:p>`
    const gone = `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${tc('статья 2')}${tc('a')}${tc('b')}</w:tr>`
    const file = wordFile(tbl(head, tr(tc('статья 1'), tc('Штраф 1 МРП'), tc(changed)), gone))
    const accepted = await draftOf('x.docx', file, { act: 'x' })
    expect(rowsOf(accepted).map(([, , , , after]) => after)).toEqual(['Штраф 50 МРП'])
    expect(
      accepted.notes.some(
        ({ says }) => says === 'The document holds tracked changes (3); they were accepted.',
      ),
    ).toBe(true)
    const rejected = await draftOf('x.docx', file, { act: 'x', trackedChanges: 'reject' })
    expect(rowsOf(rejected).map(([, , , , after]) => after)).toEqual(['Штраф 5 МРП', 'b'])
  })

  it('numbers that Word counts, raised numbers and lines stay in the text', async () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    const item = (text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`
    const after = `${item('один')}${item('два')}<w:p>${run('статья 17')}${run('1', '<w:vertAlign w:val="superscript"/>')}<w:r><w:br/></w:r>${run('конец')}</w:p>`
    const file = wordFile(tbl(head, tr(tc('статья 1'), tc('Текст'), tc(after))), {
      'numbering.xml': numbering,
    })
    expect(rowsOf(await draftOf('x.docx', file, { act: 'x' }))[0]?.[4]).toBe(
      '1) один\n2) два\nстатья 17^1\nконец',
    )
  })

  it('cells merged downward stand in each row, tables inside cells in their text', async () => {
    const inner = tbl(row('a', 'b'), row('c', 'd'))
    const file = wordFile(
      tbl(
        head,
        tr(
          tc('статья 1', '<w:vMerge w:val="restart"/>'),
          tc('Старое'),
          tc(`${p(run('Ставки:'))}${inner}<w:p/>`),
        ),
        tr(tc('', '<w:vMerge/>'), tc('Было'), tc('Стало')),
      ),
    )
    expect(rowsOf(await draftOf('x.docx', file, { act: 'x' }))).toEqual([
      ['статья 1', 'article 1', 'substitution', 'Старое', 'Ставки:\na | b\nc | d'],
      ['статья 1', 'article 1', 'substitution', 'Было', 'Стало'],
    ])
  })

  it('headers in two rows, and a table that goes on without them', async () => {
    const file = wordFile(
      tbl(
        tr(tc('Статья', '<w:vMerge w:val="restart"/>'), tc('Редакция', '<w:gridSpan w:val="2"/>')),
        tr(tc('', '<w:vMerge/>'), tc('до изменений'), tc('после изменений')),
        row('статья 1', 'a', 'b'),
      ) + tbl(row('статья 2', 'c', 'd')),
    )
    const draft = await draftOf('x.docx', file, { act: 'x' })
    expect(rowsOf(draft).map(([label]) => label)).toEqual(['статья 1', 'статья 2'])
    expect(draft.notes.some(({ kind, says }) => kind === 'inferred' && says.includes('go on with it'))).toBe(
      true,
    )
  })

  it('headings of articles carry their number to the rows below', async () => {
    const file = wordFile(
      tbl(
        head,
        tr(tc('Глава 2. Движение', '<w:gridSpan w:val="3"/>')),
        tr(tc('Статья 7. Обязанности', '<w:gridSpan w:val="3"/>')),
        row('пункт 3', 'a', 'b'),
      ),
    )
    const draft = await draftOf('x.docx', file, { act: 'x' })
    expect(rowsOf(draft)).toEqual([['Статья 7, пункт 3', 'article 7, point 3', 'substitution', 'a', 'b']])
    expect(draft.notes.filter(({ kind }) => kind === 'left-out').map(({ text }) => text)).toEqual([
      'Глава 2. Движение',
    ])
  })

  it('words struck through after are words that go', async () => {
    const file = wordFile(
      tbl(
        head,
        tr(
          tc('статья 1'),
          tc('Пять лет'),
          tc(p(run('Пять', '<w:strike/>'), run('Семь', '<w:u w:val="single"/>'), run(' лет'))),
        ),
      ),
    )
    const draft = await draftOf('x.docx', file, { act: 'x' })
    expect(rowsOf(draft)[0]?.slice(3)).toEqual(['Пять лет', 'Семь лет'])
    expect(draft.notes.find(({ says }) => says.startsWith('Words struck'))).toMatchObject({
      kind: 'inferred',
      text: 'Пять',
    })
  })
})

describe('layouts of other houses', () => {
  const html = (rows: string): Uint8Array =>
    bytesOf(`<!doctype html><html><body><table>${rows}</table></body></html>`)
  const r = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

  it('Austria: the number stands in the text', async () => {
    const file = html(
      r('Geltende Fassung', 'Vorgeschlagene Fassung') +
        r(
          '§ 7. (1) Die Frist beträgt <i>zwei</i> Wochen.',
          '§ 7. (1) Die Frist beträgt <i>drei</i> Wochen.',
        ) +
        r('', '§ 8a. Neues Recht.') +
        r('§ 9. Bleibt.', 'unverändert'),
    )
    const draft = await draftOf('at.html', file, { act: 'g' })
    expect(rowsOf(draft)).toEqual([
      [
        '§ 7. (1)',
        'article 7, part 1',
        'substitution',
        '§ 7. (1) Die Frist beträgt zwei Wochen.',
        '§ 7. (1) Die Frist beträgt drei Wochen.',
      ],
      [
        '§ 8a',
        'article 8a',
        'substitution',
        '? The cell is empty, and the table does not say what that means.',
        '§ 8a. Neues Recht.',
      ],
    ])
    expect(draft.dossier.modifications[0]?.after).toMatchObject({ language: 'de' })
    expect(draft.notes.find(({ says }) => says === 'The row says that nothing changes.')?.text).toBe(
      '§ 9. Bleibt. | unverändert',
    )
  })

  it('Germany: the draft is before the decisions, and after the law in force', async () => {
    const committee = await draftOf(
      'de.html',
      html(r('Entwurf', 'Beschlüsse des 3. Ausschusses') + r('§ 1 alt', '§ 1 neu')),
      { act: 'g', columns: '2=after' },
    )
    expect(rowsOf(committee)[0]?.slice(3)).toEqual(['§ 1 alt', '§ 1 neu'])
    const draft = await draftOf(
      'de.html',
      html(r('Geltendes Recht', 'Entwurf') + r('§ 1 Recht', '§ 1 Entwurf')),
      { act: 'g' },
    )
    expect(rowsOf(draft)[0]?.slice(3)).toEqual(['§ 1 Recht', '§ 1 Entwurf'])
  })

  it('Japan: what is after stands first', async () => {
    const draft = await draftOf(
      'jp.html',
      html(
        r('改正後', '改正前') +
          r('第三条　<u>新</u>しい', '第三条　<u>古</u>い') +
          r('第四条　新しい', '（新設）') +
          r('（略）', '（略）'),
      ),
      { act: 'j' },
    )
    expect(rowsOf(draft)).toEqual([
      ['第三条', 'article 3', 'substitution', '第三条　古い', '第三条　新しい'],
      ['第四条', 'article 4', 'insertion', null, '第四条　新しい'],
    ])
  })

  it('Ramseyer: both texts from strikes and italics', async () => {
    const draft = await draftOf(
      'us.html',
      html(
        r('Provision', 'Existing law as it would be changed') +
          r('Section 4', 'A fine of <s>$5</s><i>$50</i> [sic].') +
          r('Section 5', '<i>New text.</i>') +
          r('Section 6', '<s>Old text.</s>') +
          r('Section 7', 'Nothing here.'),
      ),
      { act: 'u' },
    )
    expect(rowsOf(draft)).toEqual([
      ['Section 4', 'article 4', 'substitution', 'A fine of $5 [sic].', 'A fine of $50 [sic].'],
      ['Section 5', 'article 5', 'insertion', null, 'New text.'],
      ['Section 6', 'article 6', 'repeal', 'Old text.', null],
    ])
    expect(draft.notes.find(({ text }) => text === 'Section 7 | Nothing here.')).toMatchObject({
      kind: 'left-out',
    })
  })

  it('Cordon and Pennsylvania: both texts from brackets', async () => {
    const draft = await draftOf(
      'us.html',
      html(
        r('Provision', 'Text') +
          r('Section 4', 'A fine of [$5] <u>$50</u>.') +
          r('Section 5', 'Open [ bracket <u>x</u>'),
      ),
      { act: 'u' },
    )
    expect(rowsOf(draft)[0]?.slice(3)).toEqual(['A fine of $5.', 'A fine of $50.'])
    expect(draft.issues.map(({ rule }) => rule)).toEqual(['marks-unclear'])
    expect(draft.notes.find(({ says }) => says === 'The running text could not be taken apart.')?.text).toBe(
      'Section 5 | Open [ bracket x',
    )
  })
})

const SHEET =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

function workbook(
  sheets: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets)
  return zip([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${SHEET}><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${names.map((_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet ${SHEET}>${sheets[name]}</worksheet>`,
    })),
    ...Object.entries(parts).map(([name, content]) => ({ name, content })),
  ])
}
const inline = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`

describe('spreadsheets', () => {
  it('shared strings, days, formulas, merged cells and several sheets', async () => {
    const file = workbook(
      {
        Закон: `<sheetData><row r="1">${inline('A1', 'Статья')}${inline('B1', 'Действующая редакция')}${inline('C1', 'Новая редакция')}${inline('D1', 'Дата вступления в силу')}${inline('E1', 'Категория')}${inline('F1', 'Вид изменения')}${inline('G1', 'Срок согласования')}</row>
<row r="3">${inline('A3', 'статья 1')}<c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3" s="1"><v>42742</v></c>${inline('E3', 'Штрафы; Надзор')}${inline('F3', 'Новая редакция')}<c r="G3"><v>0.30000000000000004</v></c></row>
<row r="4"><c r="A4"/><c r="B4" t="str"><f>A1</f><v>Стоит</v></c>${inline('C4', 'исключить')}<c r="D4"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells>`,
        Пусто: '<sheetData/>',
      },
      {
        'xl/sharedStrings.xml': `<sst ${SHEET}><si><t>Штраф _x0035_ МРП_x000D_\nне более</t></si><si><r><t>Штраф </t></r><r><rPr><b/></rPr><t>50</t></r><r><t> МРП</t></r></si></sst>`,
        'xl/styles.xml': `<styleSheet ${SHEET}><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
      },
    )
    const draft = await draftOf('x.xlsx', file, { act: 'x', actTitle: 'Закон о велосипедах' })
    expect(rowsOf(draft)).toEqual([
      ['статья 1', 'article 1', 'replacement', 'Штраф 5 МРП\nне более', 'Штраф 50 МРП'],
      ['статья 1', 'article 1', 'repeal', 'Стоит', null],
    ])
    expect(draft.dossier.modifications.map(({ commencement }) => commencement)).toEqual([
      { kind: 'on-date', date: '2017-01-07', certainty: 'likely' },
      { kind: 'unknown' },
    ])
    expect(draft.dossier.categories.map(({ label }) => label)).toEqual(['Штрафы', 'Надзор'])
    expect(draft.dossier.modifications[0]?.categories).toEqual(['category-1', 'category-2'])
    const left = draft.notes.filter(({ kind }) => kind === 'left-out').map(({ text }) => text)
    expect(left).toEqual(['Срок согласования', '0.3', '5'])
    expect(draft.notes.some(({ says }) => says.includes('formulas (1); they were not computed'))).toBe(true)
    expect(draft.dossier.acts).toEqual([{ id: 'x', kind: 'law', title: { ru: 'Закон о велосипедах' } }])
  })
})

describe('CSV', () => {
  const rows = 'Article,Before,After\nArticle 1,"a, b","c\nd"\n'

  it.each([
    ['commas', rows, 'utf8'],
    ['semicolons', 'Article;Before;After\nArticle 1;a, b;"c\nd"\n', 'utf8'],
    ['tabs', 'Article\tBefore\tAfter\nArticle 1\ta, b\t"c\nd"\n', 'utf8'],
    ['a byte order mark', `\ufeff${rows.replaceAll('\n', '\r\n')}`, 'utf8'],
    ['UTF-16', `\ufeff${rows}`, 'utf16le'],
  ] as const)('with %s', async (_, text, encoding) => {
    const draft = await draftOf('t.csv', new Uint8Array(Buffer.from(text, encoding)), { act: 'x' })
    expect(rowsOf(draft)).toEqual([['Article 1', 'article 1', 'substitution', 'a, b', 'c\nd']])
    expect(draft.notes.filter(({ place }) => place === 'line 2').length).toBeGreaterThan(0)
  })

  it('in windows-1251, found out or said', async () => {
    const text = 'Статья;Действующая редакция;Новая редакция\nСтатья 1;Было так;Стало иначе\n'
    const single = Uint8Array.from(text, (letter) => {
      const code = letter.charCodeAt(0)
      return code < 128 ? code : code - 0x410 + 0xc0
    })
    for (const options of [{ act: 'x' }, { act: 'x', charset: 'windows-1251' }])
      expect(rowsOf(await draftOf('t.csv', single, options))[0]?.slice(3)).toEqual([
        'Было так',
        'Стало иначе',
      ])
  })

  it('keeps what looks like a formula or an escape in files that are not ours', async () => {
    const draft = await draftOf('t.csv', bytesOf("Article,Before,After\nArticle 1,'=1+1,\\u{41}\n"), {
      act: 'x',
    })
    expect(rowsOf(draft)[0]?.slice(3)).toEqual(["'=1+1", '\\u{41}'])
  })
})

describe('what stands around the rows', () => {
  const html = (...rows: string[]): Uint8Array =>
    bytesOf(`<html lang="en-US"><body><p>Сравнительная таблица к проекту Закона Республики Фантазии
      «О внесении дополнений в некоторые акты о велосипедных звонках»</p><table>${rows.join('')}</table></body></html>`)
  const tr = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const heads =
    '<tr><td rowspan="2">№</td><td rowspan="2">Структурный элемент законодательного акта</td><td colspan="2">Редакция</td><td rowspan="2">Почему так</td></tr>' +
    '<tr><td>законодательного акта</td><td>предлагаемого изменения</td></tr>'
  const long = 'Звонок каждого велосипеда слышен за пятьдесят метров от перекрестка. '.repeat(3)
  const file = html(
    heads,
    tr('1', '2', '3', '4', '5'),
    tr('1.', 'Статья 1', long, `${long} Всегда.`, 'Тихо.'),
  )

  it('headers of two rows are headers and no act, whatever they say', async () => {
    const draft = await draftOf('t.html', file, { actTitle: 'О звонках', columns: '5=rationale' })
    expect(draft.dossier.acts.map(({ title }) => title)).toEqual([{ ru: 'О звонках' }])
    expect(draft.notes.filter(({ kind }) => kind === 'left-out')).toEqual([])
    expect(draft.dossier.annotations.map(({ body }) => body)).toEqual(['Обоснование: Почему так: Тихо.'])
  })

  it('the amending act is called by the name in the title, its texts are in the language of their letters', async () => {
    const columns = '1=number,2=provision,3=before,4=after,5=-,first=4'
    const strange = html(
      tr('а', 'б', 'в', 'г', 'д'),
      tr('е', 'ж', 'з', 'и', 'к'),
      tr('1', '2', '3', '4', '5'),
      tr('1.', 'Статья 1', long, `${long} Всегда.`, 'Тихо.'),
    )
    const draft = await draftOf('t.html', strange, { act: 'x', columns })
    expect(draft.dossier.amendingAct.name).toBe(
      'О внесении дополнений в некоторые акты о велосипедных звонках',
    )
    expect(draft.dossier.modifications.map(({ before, after }) => [before, after])).toEqual([
      [expect.objectContaining({ language: 'ru' }), expect.objectContaining({ language: 'ru' })],
    ])
    expect(draft.notes.map(({ says }) => says)).toContain(
      'The texts are taken to be in “ru”, as their words and letters show.',
    )
  })

  it.each([
    ['en-US', 'A', 'en'],
    ['de-DE', 'A', 'de'],
    ['zh-Hant-TW', 'A', 'zh-Hant'],
    ['uk', 'Дзвінок чути здалеку, їх багато. '.repeat(10), 'uk'],
    ['de', 'Die Klingel ist von dem Radweg aus nicht zu hören und das ist der Grund. '.repeat(4), 'de'],
    ['en-US', 'Die Klingel ist von dem Radweg aus nicht zu hören und das ist der Grund. '.repeat(4), 'de'],
    ['en-GB', 'The bell of any bicycle shall be heard and that is the law. '.repeat(4), 'en'],
  ])('a file that declares %s and says “%.12s” is in %s', async (declared, text, language) => {
    const page = `<html lang="${declared}"><body><table>${tr('x', 'y', 'z')}${tr('Article 1', text, 'B')}</table></body></html>`
    const draft = await draftOf('t.html', bytesOf(page), {
      act: 'x',
      columns: '1=provision,2=before,3=after',
    })
    expect(draft.dossier.modifications[0]?.before).toMatchObject({ language })
  })

  it('every mandate of a table has its note', async () => {
    const table =
      'Line,Commission Proposal,EP Mandate,Council Mandate,Draft Agreement\nArticle 1,a,of Parliament,of the Council,b\n'
    const draft = await draftOf('t.csv', bytesOf(table), { act: 'x', columns: '1=provision' })
    expect(draft.dossier.annotations.map(({ id, body }) => [id, body])).toEqual([
      ['t-1-other-mandate', 'EP Mandate: of Parliament'],
      ['t-1-other-mandate-2', 'Council Mandate: of the Council'],
    ])
    expect(draft.notes.filter(({ kind }) => kind === 'left-out')).toEqual([])
  })
})

describe('columns', () => {
  const strange = bytesOf('Kolumna A,Kolumna B,Kolumna C\nArticle 1,old words,new words\n')

  it('are not guessed: the issue says what was seen and what to do', async () => {
    const issues = await readTableDraftHere({ name: 't.csv', bytes: strange })
    expect(issues).toEqual([
      {
        file: 't.csv',
        line: 1,
        column: 1,
        rule: 'columns-not-recognised',
        message:
          'The columns of the file were not recognised: 1 “Kolumna A”, 2 “Kolumna B”, 3 “Kolumna C”; say which is which with a mapping such as “2=before,3=after”.',
      },
    ])
  })

  it.each(['1=provision,2=before,3=after', 'Kolumna A=provision, kolumna b=before, KOLUMNA C=after'])(
    'are as given: %s',
    async (columns) => {
      const draft = await draftOf('t.csv', strange, { act: 'x', columns })
      expect(rowsOf(draft)[0]).toEqual(['Article 1', 'article 1', 'substitution', 'old words', 'new words'])
    },
  )

  it('a mapping wins over headers', async () => {
    const file = bytesOf('Article,Before,After\nArticle 1,new,old\n')
    const draft = await draftOf('t.csv', file, { act: 'x', columns: '2=after,3=before' })
    expect(rowsOf(draft)[0]?.slice(3)).toEqual(['old', 'new'])
  })

  it.each(['2', '2=', '=before', '2=befor', 'x=y=z'])('“%s” is no mapping', async (columns) => {
    expect(await issuesOf('t.csv', strange, { columns })).toEqual(['wrong-mapping'])
  })

  it('two that say the same are not told apart', async () => {
    expect(await issuesOf('t.csv', bytesOf('Before,Before,After\na,b,c\n'))).toEqual([
      'columns-not-recognised',
    ])
  })

  it('words that mean “none” on one side are texts on the other', async () => {
    const file = bytesOf(
      'Article,Before,After\nArticle 1,New,New\nArticle 2,Repealed,Repealed\nArticle 3,a,Absent\n',
    )
    const draft = await draftOf('t.csv', file, { act: 'x' })
    expect(rowsOf(draft).map((row) => row.slice(2))).toEqual([
      ['insertion', null, 'New'],
      ['repeal', 'Repealed', null],
      ['repeal', 'a', null],
    ])
  })

  it('an act that is not named is an issue, not a guess', async () => {
    expect(await issuesOf('t.csv', bytesOf('Article,Before,After\nArticle 1,a,b\nArticle 2,c,d\n'))).toEqual([
      'act-not-named',
    ])
  })

  it('an act that is not named has no title, and an identifier that says nothing of it', async () => {
    const file = bytesOf('Article,Before,After\nArticle 1,a,b\nArticle 2,c,d\n')
    const { dossier } = await draftOf('bells.csv', file, { language: 'ru' })
    expect(dossier.acts).toEqual([{ id: 'bells-act-1', kind: 'act', title: {} }])
    expect(dossier.modifications.map(({ act }) => act)).toEqual(['bells-act-1', 'bells-act-1'])
    expect(JSON.stringify(dossier)).not.toContain('does not name')
    const named = await draftOf('bells.csv', file, { language: 'ru', actTitle: 'О колокольчиках' })
    expect([named.dossier.acts[0]?.title, named.issues]).toEqual([{ ru: 'О колокольчиках' }, []])
  })

  it('acts stand in a column', async () => {
    const draft = await draftOf(
      't.csv',
      bytesOf(
        'Act,Article,Before,After\nLaw on Bells,Article 1,a,b\nBicycle Code,Article 2,c,d\nLaw on Bells,Article 3,e,f\n',
      ),
    )
    expect(draft.dossier.acts.map(({ id, kind }) => [id, kind])).toEqual([
      ['law-on-bells', 'law'],
      ['bicycle-code', 'code'],
    ])
    expect(draft.dossier.modifications.map(({ act, position }) => [act, position])).toEqual([
      ['law-on-bells', 0],
      ['law-on-bells', 1],
      ['bicycle-code', 0],
    ])
  })

  it('acts stand alone in a row; sentences across a table are no acts', async () => {
    const draft = await draftOf(
      't.csv',
      bytesOf(
        'No.,Article,Before,After\n,Law on Bells,,\n1,Article 1,a,b\nBicycle Code,,,\n2,Article 2,c,d\n',
      ),
    )
    expect(draft.dossier.modifications.map(({ act }) => act)).toEqual(['law-on-bells', 'bicycle-code'])
    const page = `<table><tr><td>Article<td>Before<td>After<tr><td colspan=3>Signal rules<tr><td>Article 1<td>a<td>b<tr><td colspan=3>The table was made in spring. It has one row.</table>`
    const wide = await draftOf('t.html', bytesOf(page))
    expect(wide.dossier.acts.map(({ id }) => id)).toEqual(['signal-rules'])
    expect(wide.notes.find(({ text }) => text === 'Signal rules')?.kind).toBe('inferred')
    expect(wide.notes.filter(({ kind }) => kind === 'left-out').map(({ text }) => text)).toEqual([
      'The table was made in spring. It has one row.',
    ])
  })

  it('kinds of change that do not fit the texts are issues', async () => {
    const file = bytesOf(
      'Article,Before,After,Kind of change\nArticle 1,a,b,Insertion\nArticle 2,a,b,Magic\nArticle 3,,b,Insertion\n',
    )
    const draft = await draftOf('t.csv', file, { act: 'x' })
    expect(draft.dossier.modifications.map(({ type }) => type)).toEqual([
      'substitution',
      'substitution',
      'insertion',
    ])
    expect(draft.issues.map(({ rule, line }) => [rule, line])).toEqual([['type-and-sides', 2]])
    expect(draft.notes.find(({ text }) => text === 'Magic')?.kind).toBe('left-out')
  })
})
