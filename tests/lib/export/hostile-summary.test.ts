/** A dossier whose every free text is made for breaking files: each format stays whole, and nothing of it is lost. */
import { describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { exportSummary, fromVisible } from '../../../lib/export'
import type { Dossier, Evidence, ModificationSide, TextualModification } from '../../../lib/model'
import { buildDossier } from '../dossier-builder'
import { HOSTILE_TEXTS, hostileText } from './hostile-text'
import { fileOf, readCsv, requestOf, SITE } from './summary-files'

type Texts = readonly string[]

/** The small dossier with one change for each text, which stands in every place that takes free text. */
function hostileDossier(texts: Texts): Dossier {
  const dossier = buildDossier()
  const [first] = dossier.modifications
  const [act, ...acts] = dossier.acts
  if (first === undefined || act === undefined) throw new Error('The small dossier has changes and acts.')
  const evidence = (note: string): Evidence => ({ certainty: 'likely', sources: ['HOSTILE'], note })
  const side = (text: string): ModificationSide => ({
    kind: 'text',
    text,
    status: 'restated',
    language: 'en',
    evidence: evidence(text),
  })
  const everywhere = texts.join(' ')
  return {
    ...dossier,
    amendingAct: { ...dossier.amendingAct, name: everywhere },
    acts: [{ ...act, title: { en: everywhere, ru: everywhere, kk: everywhere } }, ...acts],
    sources: [
      {
        key: 'HOSTILE',
        title: everywhere,
        kind: 'press',
        publisher: everywhere,
        note: everywhere,
        url: 'javascript:alert(1)',
      },
    ],
    modifications: texts.map(
      (text, index): TextualModification => ({
        ...first,
        id: `change-${index}`,
        position: index,
        label: text,
        topic: text,
        before: index % 3 === 0 ? side(text) : { kind: 'unknown', why: text, evidence: evidence(text) },
        after: side(`${text} and ${text}`),
        attribution: evidence(text),
      }),
    ),
    annotations: texts.map((text, index) => ({
      id: `note-${index}`,
      modification: `change-${index}`,
      kind: 'explanatory' as const,
      body: text,
      anchor: { side: 'after' as const, quote: { exact: text, prefix: '', suffix: '' } },
    })),
    pressArticle: undefined,
  } as Dossier
}

const dossier = hostileDossier(HOSTILE_TEXTS)

describe('hostile text', () => {
  it('comes back from CSV whole', () => {
    expect(csvProblems(dossier)).toEqual([])
  })

  it('never begins a cell that a spreadsheet would run', () => {
    const { text } = fileOf('csv', dossier)
    for (const row of parse(text, { bom: true }) as string[][]) {
      for (const piece of row.flatMap((cell) => cell.split(/[;\t\r\n]/))) {
        expect(piece.replace(/^[\s"]+/, '')).not.toMatch(/^[=+\-@]/)
      }
    }
    expect(text.slice(1)).not.toMatch(/(?![\t\n\r])\p{Cc}|[\u2028-\u202E\u2066-\u2069\uFFFF]/u)
  })

  it('comes back from JSON whole', () => {
    const { rows } = JSON.parse(fileOf('json', dossier).text)
    for (const [index, text] of HOSTILE_TEXTS.entries()) {
      expect(rows[index].topic).toBe(text)
      expect(rows[index].after.text).toBe(`${text} and ${text}`)
      expect(rows[index].after.spans.map((span: { text: string }) => span.text).join('')).toBe(
        `${text} and ${text}`,
      )
      expect(rows[index].annotations[0].body).toBe(text)
    }
  })

  it('becomes no element, attribute or entity of the HTML file', () => {
    expect(htmlProblems(dossier)).toEqual([])
  })

  it('makes no line of the Markdown file anything but what we wrote', () => {
    expect(markdownProblems(dossier)).toEqual([])
  })

  it('links nothing but addresses of the web and places in the file', () => {
    const html = fileOf('html', dossier).text
    for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(/^(#|https:\/\/tuzetu\.example\/)/)
    const markdown = fileOf('markdown', dossier).text
    for (const [, address = ''] of markdown.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) expect(address).toMatch(/^#/)
    for (const [, address = ''] of markdown.matchAll(/(?<!\\)<([^>\s]*:[^>]*)>/g)) {
      expect(address).toMatch(/^https:\/\/tuzetu\.example\//)
    }
  })

  it('does no harm in any combination', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (texts) => {
        const random = hostileDossier(texts)
        expect(csvProblems(random)).toEqual([])
        expect(htmlProblems(random)).toEqual([])
        expect(markdownProblems(random)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

describe('ten thousand changes', () => {
  // Neither side is known, so that making the rows takes no time and writing them is what is tested.
  const change = buildDossier().modifications.find(({ id }) => id === 'bicycle-20')
  const modifications = Array.from({ length: 10_000 }, (_, index) => ({
    ...(change as TextualModification),
    id: `change-${index}`,
    position: index,
  }))
  const large: Dossier = { ...buildDossier(), modifications, annotations: [] }
  const input = { dossier: large, matching: modifications, request: requestOf({}, large), siteUrl: SITE }

  it.each(['markdown', 'csv', 'json', 'html'] as const)('leave as %s in small pieces', (format) => {
    let [pieces, longest, length] = [0, 0, 0]
    for (const piece of exportSummary(format, input).body) {
      pieces += 1
      length += piece.length
      longest = Math.max(longest, piece.length)
    }
    expect(pieces).toBeGreaterThan(10_000)
    expect(longest).toBeLessThan(length / 4)
  })
})

function csvProblems(of: Dossier): string[] {
  const rows = readCsv(fileOf('csv', of).text)
  return of.modifications.flatMap(({ label, topic, before, after, attribution }, index) => {
    const row = rows[index]
    const expected = {
      // An act without a title is called by its identifier.
      act: of.acts[0]?.title.en || of.acts[0]?.id,
      label,
      topic,
      before_text: before.kind === 'text' ? before.text : '[The text before the change is not available.]',
      before_why: before.kind === 'unknown' ? before.why : '',
      after_text: after.kind === 'text' ? after.text : '',
      after_note: after.evidence.note,
      attribution_note: attribution.note,
    }
    return Object.entries(expected).flatMap(([column, value]) =>
      row?.[column] === value
        ? []
        : [`${column}: ${JSON.stringify(value)} came back as ${JSON.stringify(row?.[column])}`],
    )
  })
}

const OUR_TAGS =
  /<(?:!doctype html|\/?(?:html|head|body|header|main|footer|section|title|style|h1|h2|h3|p|b|i|ul|li|dl|div|dt|dd|table|caption|colgroup|thead|tbody|tr|th|td|span|a|ins|del)|col|br|meta)(?: (?:lang|charset|http-equiv|content|name|class|id|scope|colspan|dir|href|datetime)="[^"<>]*")*>/g

function htmlProblems(of: Dossier): string[] {
  const { text } = fileOf('html', of)
  const words = text.replace(/<style>[\s\S]*?<\/style>/, '').replace(OUR_TAGS, '\u0000')
  const problems = [
    ...(words.match(/[<>"'`].{0,20}/g) ?? []),
    ...(words.replace(/&(?:amp|lt|gt|quot|#39|#96|#13);/g, '').match(/&.{0,20}/g) ?? []),
  ]
  const plain = fromVisible(decode(text.replace(/<\/?(?:ins|del)\b[^>]*>/g, '')))
  const lost = of.modifications.filter(
    ({ after }) => after.kind === 'text' && !plain.includes(`>${after.text}<`),
  )
  return [...problems, ...lost.map(({ after }) => `lost: ${JSON.stringify(after)}`)]
}

/** The beginnings our own lines can have; anything else would be a text that broke out of its block. */
const OUR_LINE =
  /^(?:|#{1,3} .*|- .*|> .*|>|\| .* \|| {2}.*| {2}|Marks: .*|\*\*(?:Before|After)\*\*.*|A change may belong to several measures\.)$/u

function markdownProblems(of: Dossier): string[] {
  const { text } = fileOf('markdown', of)
  const strange = text.split('\n').filter((line) => !OUR_LINE.test(line))
  const tags = (text.replace(/\\[<\\]/g, '').match(/<[^>]*>?/g) ?? []).filter(
    (tag) => !/^<(?:\/?(?:ins|del|a)|a id="[a-z]+-[A-Za-z0-9_-]*"|https:\/\/tuzetu\.example\/.*)>$/.test(tag),
  )
  return [...strange, ...tags]
}

function decode(escaped: string): string {
  const characters: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#96': '`',
    '#13': '\r',
  }
  return escaped.replace(/&([^;]+);/g, (all, name: string) => characters[name] ?? all)
}
