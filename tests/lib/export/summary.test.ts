/** A summary in its four formats: exact values, the same rows in each, figures that are counts over the rows. */
import { describe, expect, it } from '@jest/globals'
import { parseExportFormat } from '../../../lib/export'
import { anchorOf } from '../../../lib/export/anchor'
import { fileNameOf } from '../../../lib/export/exported-file'
import { buildDossier } from '../dossier-builder'
import { fileOf, readCsv, requestOf, SITE } from './summary-files'

const dossier = buildDossier()
const IDS = ['bicycle-12-1', 'bicycle-15', 'bicycle-20', 'path-3-2']

describe('file names', () => {
  it.each([
    [{}, 'kz-2020-99-vi.csv'],
    [{ categories: ['weapons'] }, 'kz-2020-99-vi-weapons.csv'],
    [
      { categories: ['registration', 'weapons'], acts: ['bell-law'] },
      'kz-2020-99-vi-registration-weapons-bell-law.csv',
    ],
    [{ types: ['repeal' as const], certainties: ['likely' as const] }, 'kz-2020-99-vi-repeal-likely.csv'],
    [{ query: 'Five "years"/..' }, 'kz-2020-99-vi-five-years.csv'],
    [{ query: 'звонок', queryIn: 'added' as const }, 'kz-2020-99-vi-search-added.csv'],
    [{ amendingAct: '../../etc\r\nX: y' }, 'etc-x-y.csv'],
    [{ query: 'a'.repeat(500) }, `kz-2020-99-vi-${'a'.repeat(86)}.csv`],
  ])('%j is %s', (filter, name) => {
    expect(fileNameOf(requestOf(filter), 'csv')).toBe(name)
  })

  it('name the language that is not English', () => {
    expect(fileNameOf({ ...requestOf(), language: 'kk' }, 'md')).toBe('kz-2020-99-vi-kk.md')
  })
})

describe('formats', () => {
  it.each([
    ['markdown', 'markdown'],
    ['md', 'markdown'],
    ['CSV', 'csv'],
    ['json', 'json'],
    ['html', 'html'],
    ['docx', null],
    ['', null],
    ['constructor', null],
  ])('%j is %j', (text, format) => {
    expect(parseExportFormat(text)).toBe(format)
  })

  it('say what they are', () => {
    expect((['markdown', 'csv', 'json', 'html'] as const).map((format) => fileOf(format).mediaType)).toEqual([
      'text/markdown; charset=utf-8; variant=GFM',
      'text/csv; charset=utf-8; header=present',
      'application/json; charset=utf-8',
      'text/html; charset=utf-8',
    ])
  })

  it('are written piece by piece', async () => {
    const { exportSummary } = await import('../../../lib/export')
    const input = { dossier, matching: dossier.modifications, request: requestOf(), siteUrl: null }
    for (const format of ['markdown', 'csv', 'json', 'html'] as const) {
      expect([...exportSummary(format, input).body].length).toBeGreaterThan(IDS.length)
    }
  })

  it('are the same, byte for byte, every time', () => {
    for (const format of ['markdown', 'csv', 'json', 'html'] as const) {
      expect(fileOf(format).text).toBe(fileOf(format).text)
    }
  })
})

describe('CSV', () => {
  const { text } = fileOf('csv')
  const rows = readCsv(text)

  it('begins with a byte order mark and its column names, and ends its lines as RFC 4180 says', () => {
    expect(text.startsWith('\uFEFFid,act_id,act,label,eid,topic,type,categories,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replace(/"[^"]*"/g, '').split('\r\n')).toHaveLength(IDS.length + 2)
  })

  it('has one row for each change, in order', () => {
    expect(rows.map((row) => row.id)).toEqual(IDS)
  })

  it('has every value with its evidence', () => {
    expect(rows[0]).toEqual({
      id: 'bicycle-12-1',
      act_id: 'bicycle-code',
      act: 'Bicycle Code',
      label: 'Article 12-1(1)',
      eid: 'art_12-1__part_1',
      topic: 'Riding without a bell',
      type: 'substitution',
      categories: 'penalties | registration',
      observed: 'changed',
      summary: expect.stringContaining('1 insertion, 1 deletion'),
      authority: 'Probably substituted by Law No. 99-VI of 1 March 2020.',
      before_kind: 'text',
      before_text: 'Riding without a bell is punished by a fine of 5 to 10 MCI.\n\nThe bell is kept.',
      before_why: '',
      before_status: 'restated',
      before_language: 'en',
      before_as_of: '2019-06',
      before_certainty: 'confirmed',
      before_sources: 'TEXT-B',
      before_note: '',
      after_kind: 'text',
      after_text: 'Riding without a bell is punished by a fine of 50 to 100 MCI.\n\nThe bell is kept.',
      after_why: '',
      after_status: 'restated',
      after_language: 'en',
      after_as_of: '2020-03-01',
      after_certainty: 'confirmed',
      after_sources: 'TEXT-A | TEXT-B',
      after_note: 'Both read.',
      attribution_certainty: 'likely',
      attribution_sources: 'TEXT-A',
      attribution_note: 'The only law of the note after that date.',
      in_force_from: '2020-03-13',
      in_force_certainty: 'likely',
      deltas: 'Minimum fine: 5 → 50 MCI | Maximum fine: 10 → 100 MCI',
      notes:
        'explanatory (On “50 to 100 MCI”, after): Tenfold: the MCI is a unit of account. | editorial (On the text before): Substituted by Law No. 99-VI.',
      claims: 'claim-1 (supported): Fines rose tenfold.',
      permalink: `${SITE}/changes/bicycle-12-1`,
      sources: [
        'TEXT-B: Bicycle Code, redaction of June 2019, a mirror, as of June 2019, https://example.org/#!/doc/1/rus/01.06.2019, https://github.com/owner/name/blob/abc1234/codes/bicycle.md',
        'TEXT-A: Bicycle Code, later, a mirror',
      ].join('\n'),
    })
  })

  it('tells known, absent and unknown apart, and leaves none of them empty', () => {
    expect(
      rows.map((row) => [row.before_kind, row.before_text, row.after_kind, row.after_text]).slice(1),
    ).toEqual([
      [
        'absent',
        '[There was no such provision.]',
        'text',
        'Велосипед регистрируется в течение пятнадцати дней; ёмкость багажника указывается.',
      ],
      [
        'unknown',
        '[The text before the change is not available.]',
        'unknown',
        '[The text after the change is not available.]',
      ],
      [
        'text',
        'Жолдың ені екі метрден кем болмайды; ұзындығы қарастырылады.',
        'absent',
        '[There is no such provision any more.]',
      ],
    ])
    expect(rows[2]?.before_why).toBe('No text of that time was found.')
    expect(rows.map((row) => row.in_force_from)).toEqual([
      '2020-03-13',
      '[Not in force yet]',
      '[The day of entry into force is not known]',
      '2021-01-01',
    ])
  })
})

describe('JSON', () => {
  const record = JSON.parse(fileOf('json').text)

  it('has a versioned head, then the rows', () => {
    expect(record.schema).toBe('tuzetu/summary@1')
    expect(record.amendingAct).toEqual(dossier.amendingAct)
    expect(record.page).toBe(`${SITE}/amending-acts/kz-2020-99-vi/changes`)
    expect([record.total, record.shown, record.confirmedRows]).toEqual([4, 4, 1])
    expect(record.rows.map((row: { id: string }) => row.id)).toEqual(IDS)
  })

  it('has figures that are counts over its rows', () => {
    const count = (matches: (row: (typeof record.rows)[number]) => boolean) =>
      record.rows.filter(matches).length
    for (const { value, count: figure } of record.counts.byAct) {
      expect(figure).toBe(count((row) => row.act.id === value))
    }
    for (const { value, count: figure } of record.counts.byCategory) {
      expect(figure).toBe(count((row) => row.categories.some(({ slug }: { slug: string }) => slug === value)))
    }
    for (const { value, count: figure } of record.counts.byType) {
      expect(figure).toBe(count((row) => row.type === value))
    }
    for (const { value, count: figure } of record.counts.byCertainty) {
      expect(figure).toBe(count((row) => row.attribution.certainty === value))
    }
    expect(record.counts.byType.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(4)
  })

  it('rests every sentence on rows it holds', () => {
    const resting = [
      ...record.sentences,
      ...record.headlines.flatMap(({ items }: { items: unknown[] }) => items),
    ] as { modifications: string[] }[]
    expect(resting.length).toBeGreaterThan(0)
    for (const { modifications } of resting) {
      expect(modifications.length).toBeGreaterThan(0)
      for (const id of modifications) expect(IDS).toContain(id)
    }
  })

  it('writes out sides, spans and sources', () => {
    const [changed, added, unknown] = record.rows
    expect(changed.before.spans.map(({ text }: { text: string }) => text).join('')).toBe(changed.before.text)
    expect(changed.after.spans.map(({ text }: { text: string }) => text).join('')).toBe(changed.after.text)
    expect(changed.after).toMatchObject({
      kind: 'text',
      status: 'restated',
      language: 'en',
      asOf: '2020-03-01',
    })
    expect(changed.before.evidence.sources[0]).toEqual({
      key: 'TEXT-B',
      title: 'Bicycle Code, redaction of June 2019',
      publisher: 'a mirror',
      language: 'ru',
      dateLabel: 'as of June 2019',
      url: 'https://example.org/#!/doc/1/rus/01.06.2019',
      mirrorUrl: 'https://github.com/owner/name/blob/abc1234/codes/bicycle.md',
      note: 'Earlier text.',
    })
    expect(added.before).toMatchObject({
      kind: 'absent',
      asOf: '2019-06',
      sentence: 'There was no such provision.',
    })
    expect(added.before).not.toHaveProperty('text')
    expect(unknown.after).toMatchObject({
      kind: 'unknown',
      asOf: '2020/2021',
      why: 'The note does not give the wording.',
    })
    expect(unknown.after).not.toHaveProperty('text')
    expect(unknown.unified).toBeNull()
  })

  it('names the acts without a row as well', () => {
    expect(
      record.acts.map((act: { id: string; statement: string | null }) => [act.id, act.statement]),
    ).toEqual([
      ['bicycle-code', null],
      ['cycle-path-law', null],
      ['bell-law', 'This act was amended, but the changed wording is not known.'],
    ])
  })
})

describe('Markdown', () => {
  const { text } = fileOf('markdown')

  it('opens with which text this is', () => {
    expect(text.split('\n').slice(0, 16)).toEqual([
      '# What Law No. 99-VI of 1 March 2020 changes',
      '',
      '- **Title (English):** On amending certain acts on bicycles (Likely)',
      '- **Title (Russian):** О внесении изменений по вопросам велосипедов (Confirmed)',
      '- **Title (Kazakh):** Велосипед мәселелері бойынша өзгерістер енгізу туралы (Unknown)',
      '- **Number:** 99-VI',
      '- **Adopted:** 1 March 2020 (Confirmed)',
      '- **First officially published:** 2 March 2020 (Likely)',
      '- **In force from:** 13 March 2020 (Likely)',
      '- **Status:** Enacted. The text of the amending act itself was not found; the comparison rests on the amended acts and on reports.',
      '- **Texts:** Restated in our words. Official text. Unofficial translation. Restated texts are in our words: neither quotations nor a translation of the law. This is not legal advice.',
      '- **Confirmed:** 1 of 4 changes are confirmed on both sides and in their attribution.',
      '- **Filters:** none',
      `- **On the site:** <${SITE}/amending-acts/kz-2020-99-vi/changes>`,
      '',
      expect.stringMatching(/^Marks: ~~.*~~ stood before, \*\*.*\*\* stands after\./),
    ])
  })

  it('shows a change with marks, evidence, notes and its address', () => {
    const section = sectionOf(text, 'bicycle-12-1')
    for (const line of [
      '### <a id="change-bicycle-12-1"></a>1. Article 12-1(1): Riding without a bell',
      '- **Kind of change:** Substitution',
      '- **Measures:** Penalties, Registration',
      '- **By whom:** Probably substituted by Law No. 99-VI of 1 March 2020.',
      '- **Commencement:** In force from 13 March 2020 (Likely)',
      '**Before** (Restated in our words, as of June 2019):',
      '> Riding without a bell is punished by a fine of ~~5 to 10 MCI~~.',
      '**After** (Restated in our words, as of 1 March 2020):',
      '> Riding without a bell is punished by a fine of **50 to 100 MCI**.',
      '- **Text before:** Confirmed; source: [TEXT-B](#source-TEXT-B)',
      '- **Text after:** Confirmed; sources: [TEXT-A](#source-TEXT-A), [TEXT-B](#source-TEXT-B)\\',
      '  Both read.',
      '- **Attribution:** Likely; source: [TEXT-A](#source-TEXT-A)\\',
      '- **Explanatory note** (On “50 to 100 MCI”, after): Tenfold: the MCI is a unit of account.',
      '- **Claim of the press article** (Supported): Fines rose tenfold.\\',
      `- **Address:** <${SITE}/changes/bicycle-12-1>`,
    ]) {
      expect(section).toContain(line)
    }
  })

  it('says absent and unknown in words', () => {
    expect(sectionOf(text, 'bicycle-15')).toContain('> *There was no such provision.*')
    expect(sectionOf(text, 'bicycle-20')).toEqual(
      expect.arrayContaining([
        '**Before**:',
        '> *The text before the change is not available.*\\',
        '> No text of that time was found.',
        '- **Text before:** Unknown; no source',
        '- **By whom:** Whether Law No. 99-VI of 1 March 2020 made this change is not known.',
      ]),
    )
  })

  it('leads every link inside the file to an anchor of the file, and every sentence to rows', () => {
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]))
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => !anchors.has(target))).toEqual([])
    const summary = text.slice(text.indexOf('## Summary'), text.indexOf('## Counts'))
    for (const line of summary.split('\n').filter((line) => line.startsWith('- '))) {
      expect(line).toMatch(/ \\\[\[.+\]\(#change-.+\)\\\]$/)
    }
  })

  it('has exact figures', () => {
    expect(text).toContain(
      '| Act | Changes |\n| --- | ---: |\n| Bicycle Code | 3 |\n| Law on Cycle Paths | 1 |\n',
    )
    expect(text).toContain('| Registration | 3 |\n')
  })
})

describe('HTML', () => {
  const { text } = fileOf('html')

  it('needs nothing and runs nothing', () => {
    expect(text).not.toMatch(/<script|<img|<link|<iframe|<object|@import|url\(|\son\w+=|\sstyle=|\ssrc=/i)
    expect(text).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/=]{44}&#39;;/,
    )
  })

  it('marks words on their own side, dated, and names the language of each text', () => {
    expect(text).toContain('a fine of <del>5 to 10 MCI</del>.')
    expect(text).toContain('a fine of <ins datetime="2020-03-13">50 to 100 MCI</ins>.')
    expect(text).toContain('<div class="text" lang="ru" dir="auto">Велосипед регистрируется')
    expect(text).toContain('<div class="text" lang="kk" dir="auto">Жолдың')
  })

  it('opens and closes its elements in order', () => {
    const open: string[] = []
    for (const [, slash, name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'br', 'col'].includes(name)) continue
      if (slash === '') open.push(name)
      else expect(open.pop()).toBe(name)
    }
    expect(open).toEqual([])
  })

  it('leads every link inside the file to an element of the file, each identifier once', () => {
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  it('repeats its column heads on paper', () => {
    expect(text).toContain('thead{display:table-header-group}')
    expect(text.match(/<thead><tr><th scope="col">Provision<\/th>/g)).toHaveLength(2)
  })
})

describe('one change in every format', () => {
  it.each(IDS)('%s has the same values', (id) => {
    const csv = readCsv(fileOf('csv').text).find((row) => row.id === id)
    const json = JSON.parse(fileOf('json').text).rows.find((row: { id: string }) => row.id === id)
    const markdown = sectionOf(fileOf('markdown').text, id).join('\n')
    expect([csv?.label, csv?.topic, csv?.type, csv?.summary, csv?.authority, csv?.permalink]).toEqual([
      json.label,
      json.topic,
      json.type,
      json.summary,
      json.authority,
      json.permalink,
    ])
    for (const place of ['before', 'after'] as const) {
      const side = json[place]
      expect(csv?.[`${place}_kind`]).toBe(side.kind)
      expect(csv?.[`${place}_text`]).toBe(side.kind === 'text' ? side.text : `[${side.sentence}]`)
      expect(csv?.[`${place}_as_of`]).toBe(side.asOf ?? '')
      expect(csv?.[`${place}_certainty`]).toBe(side.evidence.certainty)
      expect(csv?.[`${place}_note`]).toBe(side.evidence.note ?? '')
      const keys = side.evidence.sources.map(({ key }: { key: string }) => key)
      expect(csv?.[`${place}_sources`]).toBe(keys.join(' | '))
      for (const key of keys) expect(markdown).toContain(`[${key}](#${anchorOf('source', key)})`)
      expect(quotedIn(markdown, place)).toBe(
        side.kind === 'text' ? side.text : [side.sentence, side.why].filter(Boolean).join('\n'),
      )
    }
    expect(csv?.attribution_certainty).toBe(json.attribution.certainty)
    expect(markdown).toContain(`**Attribution:** ${json.attribution.certaintyLabel};`)
    expect(markdown).toContain(json.authority)
  })
})

describe('filters', () => {
  const request = requestOf({ categories: ['procedure'] })

  it('leave the same rows in every format', () => {
    const ids = ['bicycle-20', 'path-3-2']
    expect(readCsv(fileOf('csv', dossier, request).text).map((row) => row.id)).toEqual(ids)
    const record = JSON.parse(fileOf('json', dossier, request).text)
    expect(record.rows.map((row: { id: string }) => row.id)).toEqual(ids)
    expect([record.total, record.shown, record.query]).toEqual([4, 2, 'category=procedure'])
    const markdown = fileOf('markdown', dossier, request).text
    expect([...markdown.matchAll(/<a id="change-([^"]+)"/g)].map((match) => match[1])).toEqual(ids)
    const html = fileOf('html', dossier, request).text
    expect([...html.matchAll(/<tbody id="change-([^"]+)"/g)].map((match) => match[1])).toEqual(ids)
  })

  it('are said in the title', () => {
    expect(fileOf('markdown', dossier, request).text).toContain(
      '# What Law No. 99-VI of 1 March 2020 changes: Measure: Procedure\n',
    )
  })

  it('may leave nothing, which is said', () => {
    const none = requestOf({ categories: ['penalties'], types: ['repeal'] })
    expect(readCsv(fileOf('csv', dossier, none).text)).toEqual([])
    expect(JSON.parse(fileOf('json', dossier, none).text).rows).toEqual([])
    expect(fileOf('markdown', dossier, none).text).toContain('No change matches these filters.')
    expect(fileOf('html', dossier, none).text).toContain('No change matches these filters.')
  })

  it('show an act without a row only where it was asked for', () => {
    const acts = (filter: Parameters<typeof requestOf>[0]) =>
      JSON.parse(fileOf('json', dossier, requestOf(filter)).text).acts.map((act: { id: string }) => act.id)
    expect(acts({ acts: ['bell-law'] })).toEqual(['bell-law'])
    expect(acts({ acts: ['cycle-path-law'] })).toEqual(['cycle-path-law'])
    expect(acts({ types: ['repeal'] })).toEqual(['cycle-path-law'])
  })
})

it('writes addresses without a site where none is known, and does not link them', () => {
  const markdown = fileOf('markdown', dossier, requestOf(), null).text
  expect(markdown).toContain('- **Address:** /changes/bicycle-15\n')
  expect(JSON.parse(fileOf('json', dossier, requestOf(), null).text).rows[0].permalink).toBe(
    '/changes/bicycle-12-1',
  )
})

function sectionOf(markdown: string, id: string): string[] {
  const start = markdown.indexOf(`### <a id="change-${id}">`)
  const rest = markdown.slice(start + 1)
  const end = rest.search(/\n#{2,3} /)
  return `#${end === -1 ? rest : rest.slice(0, end)}`.split('\n')
}

/** The text of a side as a reader of the Markdown sees it, without marks. */
function quotedIn(section: string, place: 'before' | 'after'): string {
  const start = section.indexOf(place === 'before' ? '**Before**' : '**After**')
  const lines = section.slice(start).split('\n').slice(2)
  const end = lines.findIndex((line) => !line.startsWith('>'))
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^> ?/, '').replace(/\\$/, ''))
    .join('\n')
    .replace(/~~|\*\*|<\/?(?:ins|del)>|(?<!\\)\*/g, '')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
}
