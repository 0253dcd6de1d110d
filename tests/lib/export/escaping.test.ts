/** Text that is made for breaking files comes out inert, and comes back whole. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Span } from '../../../lib/diff'
import { fromCell, toCell } from '../../../lib/export/csv/cell'
import { escapeHtml, html } from '../../../lib/export/html/escape'
import {
  escapeInline,
  joinLines,
  markdownAddress,
  markdownLine,
  markdownLines,
  markdownLink,
} from '../../../lib/export/markdown/escape'
import { markedLines } from '../../../lib/export/markdown/marks'
import { fromVisible, toVisible, toVisibleLine } from '../../../lib/export/visible-characters'
import { webAddress } from '../../../lib/export/web-address'
import { HOSTILE_TEXTS, hostileText } from './hostile-text'

describe('visible characters', () => {
  it.each([
    ['plain text, текст, мәтін 😀', 'plain text, текст, мәтін 😀'],
    ['a\u0000b', 'a\\u{0}b'],
    ['a\u202Eb', 'a\\u{202E}b'],
    ['\ud800', '\\u{D800}'],
    ['x\udc00y', 'x\\u{DC00}y'],
    ['\u{1fffe}', '\\u{1FFFE}'],
    ['\\u{41}', '\\u{5C}u{41}'],
    ['\\d\\', '\\d\\'],
    ['a\tb\nc\rd', 'a\tb\nc\rd'],
    ['\u200fשלום', '\u200fשלום'],
  ])('%j is written %j', (text, written) => {
    expect(toVisible(text)).toBe(written)
    expect(fromVisible(written)).toBe(text)
  })

  it('brings every text back, and leaves nothing that UTF-8 cannot carry', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = toVisible(text)
        expect(fromVisible(written)).toBe(text)
        expect(Buffer.from(written, 'utf8').toString('utf8')).toBe(written)
        expect(written.replace(/[\t\n\r]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps a line a line', () => {
    expect(toVisibleLine('a\nb\tc\rd\u2028e')).toBe('a\\u{A}b\\u{9}c\\u{D}d\\u{2028}e')
  })
})

describe('HTML', () => {
  it('escapes what could end a text or an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&\`\r`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&#96;&#13;',
    )
  })

  it('leaves no character of any text that a parser would act on', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"'`\r]/)
        expect(escaped.replace(/&(amp|lt|gt|quot|#39|#96|#13);/g, '')).not.toContain('&')
        expect(fromVisible(decode(escaped))).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('escapes the pieces of a template, not the markup it made itself', () => {
    const inner = html`<b>${'<i>'}</b>`
    expect(html`<p title="${'"'}">${inner}${[inner, ' & ', 3]}${null}</p>`.source).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b> &amp; 3</p>',
    )
  })
})

describe('CSV cells', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ['\ta', "'\ta"],
    ['\ra', "'\ra"],
    [' "=1', `' "=1`],
    ["'a", "''a"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['12-1', '12-1'],
    ['a; =1', 'a; \\u{3D}1'],
    ['a\n- b', 'a\n\\u{2D} b'],
    ['a\u0000', 'a\\u{0}'],
  ])('%j is written %j', (value, cell) => {
    expect(toCell(value)).toBe(cell)
    expect(fromCell(cell)).toBe(value)
  })

  it.each(HOSTILE_TEXTS.map((text) => [text]))('%j comes back', (text) => {
    expect(fromCell(toCell(text))).toBe(text)
  })

  it('are never a formula, wherever a spreadsheet cuts, and always come back', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const cell = toCell(text)
        expect(fromCell(cell)).toBe(text)
        for (const piece of cell.split(/[;\t\r\n]/)) {
          expect(piece.replace(/^[\s"`]+/, '')).not.toMatch(/^[=+\-@]/)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('Markdown', () => {
  it.each([
    ['plain 12-1) text, слово', 'plain 12-1) text, слово'],
    ['a * b _c_ `d` <e> [f](g) | ~h~ $i$', 'a \\* b \\_c\\_ \\`d\\` \\<e\\> \\[f\\](g) \\| \\~h\\~ \\$i\\$'],
    ['AT&T &amp; &#35; & co', 'AT\\&T \\&amp; \\&#35; & co'],
    ['# a', '\\# a'],
    ['a # b', 'a # b'],
    ['a ##', 'a \\##'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['===', '\\==='],
    [':-', '\\:-'],
    ['1. a', '1\\. a'],
    ['12) a', '12\\) a'],
    ['12-1. a', '12-1. a'],
    ['> a', '\\> a'],
    ['    a', '&#32;   a'],
    ['\ta', '\\\\u{9}a'],
    ['a  ', 'a &#32;'],
    ['a\\', 'a\\\\'],
    ['a\nb', 'a\\\\u{A}b'],
    ['see https://a.b www.c.d e@f.g', 'see https\\://a.b www\\.c.d e\\@f.g'],
    ['a\u0000', 'a\\\\u{0}'],
    ['', ''],
  ])('writes %j in a line as %j', (text, written) => {
    expect(markdownLine(text)).toBe(written)
  })

  it('keeps line ends as breaks and empty lines as paragraphs, inside a quotation', () => {
    expect(joinLines(markdownLines('one\ntwo\n\n- three\r\n    four  '), '> ')).toBe(
      '> one\\\n> two\n>\n> \\- three&#13;\\\n> &#32;   four &#32;',
    )
  })

  it('links only what may be linked', () => {
    expect(markdownLink('[x]', 'https://example.org/(a) b|c')).toBe(
      '[\\[x\\]](<https://example.org/(a)%20b%7Cc>)',
    )
    expect(markdownLink('x', '#row-1')).toBe('[x](#row-1)')
    expect(markdownAddress('https://example.org/a_b')).toBe('<https://example.org/a_b>')
    expect(markdownAddress('/changes/a_b')).toBe('/changes/a\\_b')
    expect(markdownLink('x', 'javascript:alert(1)')).toBe('x')
    expect(markdownLink('x', null)).toBe('x')
  })

  it.each([
    ['a fine of [5/50] days', 'a fine of ~~5~~**50** days'],
    ['[/not] allowed', '**not** allowed'],
    ['[now /]here', '<del>now </del>here'],
    ['a[ b/] c', 'a<del> b</del> c'],
    ['x[/ ]y', 'x<ins> </ins>y'],
    ['word[/(s)]', 'word<ins>(s)</ins>'],
    ['word [/(s)]', 'word **(s)**'],
    ['(a)[(b)/] c', '(a)~~(b)~~ c'],
    ['[*a*/_b_]', '~~\\*a\\*~~**\\_b\\_**'],
    ['1[/. a]', '1<ins>. a</ins>'],
  ])('marks %s as %s', (notation, written) => {
    expect(markedLines(spansOf(notation))).toEqual([written])
  })

  it('marks each line of a change on its own', () => {
    expect(
      markedLines([
        { type: 'equal', text: 'a ' },
        { type: 'inserted', text: 'b\n\n- c' },
        { type: 'inserted', text: ' d' },
      ]),
    ).toEqual(['a **b**', '', '**- c d**'])
  })

  it('leaves no sign unescaped in any text, and loses none', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = text.replace(/[\t\n\r]/g, ' ')
        const written = escapeInline(line)
        expect(written.replace(/\\[\\`*_[\]<>|~$@&:.#]/g, ' ')).not.toMatch(
          /[\\`*_[\]<>|~$@]|:\/\/|&[#\p{L}\p{N}]/u,
        )
        expect(written.replace(/\\([\\`*_[\]<>|~$@&:.#])/g, '$1')).toBe(line)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('web addresses', () => {
  it.each([
    [
      'https://zan.gov.kz/client/#!/doc/81097/rus/13.11.2015',
      'https://zan.gov.kz/client/#!/doc/81097/rus/13.11.2015',
    ],
    ['http://example.org/a b<c>"', 'http://example.org/a%20b%3Cc%3E%22'],
    ['javascript:alert(1)', null],
    [' https://example.org', null],
    ['data:text/html,x', null],
    ['https://', null],
    ['//example.org', null],
    ['changes/x', null],
  ])('%j may be linked as %j', (text, address) => {
    expect(webAddress(text)).toBe(address)
  })

  it('is none where there is none', () => {
    expect(webAddress(null)).toBeNull()
  })
})

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
  return escaped.replace(/&([^;]+);/g, (_, name: string) => characters[name] ?? '')
}

/** The notation `[deleted/inserted]` as spans; enough of it for this file. */
function spansOf(notation: string): Span[] {
  return [...notation.matchAll(/\[([^/\]]*)\/([^\]]*)\]|[^[]+/g)].flatMap(
    ([all, deleted, inserted]): Span[] =>
      deleted === undefined || inserted === undefined
        ? [{ type: 'equal', text: all }]
        : [
            { type: 'deleted' as const, text: deleted },
            { type: 'inserted' as const, text: inserted },
          ].filter((span) => span.text !== ''),
  )
}
