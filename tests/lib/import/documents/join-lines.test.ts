import { describe, expect, it } from '@jest/globals'
import { joinLines } from '../../../../lib/import/documents/pdf/join-lines'
import { type PageLine, pageLines, type TextPiece } from '../../../../lib/import/documents/pdf/page-lines'

const MARGIN = 50
const EDGE = 450

/** Lines of a page from the top down, 12 points apart; `>` indents, `^` centres, `-` ends short. */
function page(...texts: readonly string[]): PageLine[] {
  return texts.map((marked, index) => {
    const sign = /^[>^-]/.exec(marked)?.[0]
    const text = sign ? marked.slice(1) : marked
    const place =
      sign === '^'
        ? { start: 200, end: 300 }
        : { start: sign === '>' ? 70 : MARGIN, end: sign === '-' ? 200 : EDGE }
    return { text, ...place, base: 800 - index * 12, size: 10, row: false }
  })
}

const textsOf = (...pages: PageLine[][]): string[] => joinLines(pages).blocks.map(({ text }) => text)

describe('paragraphs of a PDF', () => {
  it('begin with an indent and go on at the margin', () => {
    expect(textsOf(page('>The first begins', 'and goes on', '-here.', '>The second.'))).toEqual([
      'The first begins and goes on here.',
      'The second.',
    ])
  })

  it('begin behind a line that ends short, and where a provision begins', () => {
    expect(textsOf(page('One', '-ends.', 'Two', '1. three', 'goes on', '(b) four', 'Статья 5'))).toEqual([
      'One ends.',
      'Two',
      '1. three goes on',
      '(b) four',
      'Статья 5',
    ])
  })

  it('keep a centred heading of two lines together', () => {
    expect(textsOf(page('text', 'goes on', '-here.', '^A HEADING OF', '^TWO LINES', '>Text'))).toEqual([
      'text goes on here.',
      'A HEADING OF TWO LINES',
      'Text',
    ])
  })

  it('go on over the end of a page', () => {
    expect(textsOf(page('>The sentence', 'runs'), page('over the page', '-end.'))).toEqual([
      'The sentence runs over the page end.',
    ])
  })

  it('get broken words back, and compounds that the document writes elsewhere', () => {
    expect(
      textsOf(page('>the admin-', 'istration and the vice-', 'president', '>A vice-president.')),
    ).toEqual(['the administration and the vice-president', 'A vice-president.'])
  })
})

describe('heads and feet of pages', () => {
  const body = (number: number): string[] => [
    `>Article ${number * 7}. Same words on each page`,
    `-end ${number * number}.`,
  ]

  it('are left out where they repeat, with or without the number of the page', () => {
    const pages = [1, 2, 3, 4].map((number) => page('^Law Gazette', ...body(number), `^- ${number + 10} -`))
    const { blocks, repeatedLines } = joinLines(pages)
    expect(repeatedLines).toBe(8)
    expect(blocks.map(({ text }) => text)).toEqual(
      [7, 14, 21, 28].map((number) => `Article ${number}. Same words on each page end ${(number / 7) ** 2}.`),
    )
  })

  it('are not taken for such where only their numbers differ, as in provisions', () => {
    const pages = [1, 2, 3, 4].map((number) => page(...body(number)))
    expect(joinLines(pages).repeatedLines).toBe(0)
    expect(textsOf(...pages).filter((text) => text.startsWith('Article')).length).toBe(4)
  })

  it('may take turns on left and right pages', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) =>
      page(number % 2 ? '^Left' : '^Right', `>Page text ${number * number}`),
    )
    expect(textsOf(...pages).filter((text) => /Left|Right/.test(text))).toEqual([])
  })
})

describe('lines of a page', () => {
  const piece = (str: string, start: number, base: number, size = 10, width = str.length * 5): TextPiece => ({
    str,
    width,
    transform: [size, 0, 0, size, start, base],
    hasEOL: false,
  })

  it('keep raised numbers, spaces and cells', () => {
    const lines = pageLines([
      piece('Article 17', 50, 700),
      piece('1', 100, 704, 7, 3),
      piece(' ', 103, 700),
      piece('goes on', 106, 700),
      piece('Before', 50, 680),
      piece('After', 200, 680),
      piece('glued', 50, 660, 10, 25),
      piece('together', 75, 660),
    ])
    expect(lines.map(({ text, row }) => [text, row])).toEqual([
      ['Article 17^1 goes on', false],
      ['Before | After', true],
      ['gluedtogether', false],
    ])
  })
})
