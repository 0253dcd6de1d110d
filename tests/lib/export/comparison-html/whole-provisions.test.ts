import { describe, expect, it } from '@jest/globals'
import { type ComparisonRow, compareTexts } from '../../../../lib/diff'
import { comparisonPage } from '../../../../lib/export'
import { foldRows } from '../../../../lib/export/comparison-html/fold-rows'
import { wholeProvisions } from '../../../../lib/export/comparison-html/whole-provisions'
import type { Language } from '../../../../lib/model'
import { translatorFor } from '../../../../lib/view'

const article = (number: number | string, ...lines: string[]) =>
  [`Article ${number}. Of bicycles`, ...lines].join('\n\n')
const STAYS = article(1, 'A bicycle has two brakes that work independently of each other.')
const NEW = article(
  2,
  '1. A lamp burns in front from dusk.',
  '2. Its light is white.',
  'It never dazzles anyone.',
)
const LAST = article(9, 'Whoever rents bicycles keeps a register of their frame numbers.')

const joined = (...articles: string[]) => articles.join('\n\n')
const changesOf = (before: string, after: string) =>
  foldRows(compareTexts(before, after)).flatMap((run) => (run.kind === 'changes' ? run.changes : []))
const pageOf = (before: string, after: string, language: Language = 'en') =>
  [
    ...comparisonPage(compareTexts(before, after), {
      translate: translatorFor(language),
      names: { before: 'a', after: 'b' },
    }),
  ].join('')

describe('a provision that came, went or moved as a whole', () => {
  it('is one change with all that stands inside it', () => {
    for (const [before, after] of [
      [joined(STAYS, LAST), joined(STAYS, NEW, LAST)],
      [joined(STAYS, NEW, LAST), joined(STAYS, LAST)],
    ] as const) {
      const changes = changesOf(before, after)
      expect(changes.map(({ rows, number }) => [rows.length, number])).toEqual([[4, 1]])
    }
    const page = pageOf(joined(STAYS, LAST), joined(STAYS, NEW, LAST))
    expect(page).toContain('<summary>1 change</summary>')
    expect(page).toContain('1 of 1')
    expect(page).toContain('4 new')
    expect(page.match(/There was no such provision/g)).toHaveLength(1)
    expect(page).toContain(
      '<td class="after"><div class="text" lang="en">Article 2. Of bicycles</div><div class="text" lang="en">1. A lamp burns in front from dusk.</div>',
    )
  })

  it('is one change where only its number is another', () => {
    const before = joined(STAYS, article(5, 'A bell is heard at thirty metres.', 'Nobody rings it at night.'))
    const after = before.replace('Article 5', 'Article 7')
    const changes = changesOf(before, after)
    expect(changes.map(({ rows }) => rows.map(({ change }) => change))).toEqual([
      ['renumbered', 'renumbered', 'renumbered'],
    ])
    expect(pageOf(before, after)).toContain('<span class="was">was Article 5</span>')
  })

  it('stands apart from its neighbours, and from what happened otherwise inside it', () => {
    const two = changesOf(
      joined(STAYS, LAST),
      joined(STAYS, NEW, article(3, 'Nobody rides on a pavement.'), LAST),
    )
    expect(two.map(({ rows }) => rows.length)).toEqual([4, 2])
    const renumbered = joined(
      STAYS,
      article(
        5,
        'A bell is heard at thirty metres by whoever stands in the way.',
        'Nobody rings it between ten at night and six in the morning.',
      ),
    )
    const edited = renumbered.replace('Article 5', 'Article 7').replace('ten at night', 'nine at night')
    expect(changesOf(renumbered, edited).map(({ rows }) => rows.length)).toEqual([2, 1])
    const points = changesOf(joined(STAYS), joined(STAYS, 'One more rule.', 'And another rule.'))
    expect(points.map(({ rows }) => rows.length)).toEqual([1, 1])
  })

  it('loses and doubles no row, and ends before it is too long for one row of a table', () => {
    const long = article(
      2,
      ...Array.from(
        { length: 300 },
        (_, at) => `${at + 1}. ${'A rule of many words stands here. '.repeat(4)}`,
      ),
    )
    const { rows } = compareTexts(joined(STAYS, LAST), joined(STAYS, long, LAST))
    const changed = rows.filter(({ change }) => change !== 'unchanged')
    const wholes = wholeProvisions(changed)
    expect(wholes.flat()).toEqual(changed)
    const lengthOf = (some: readonly ComparisonRow[]) =>
      some.flatMap(({ spans }) => spans).reduce((sum, { text }) => sum + text.length, 0)
    expect(Math.max(...wholes.map(lengthOf))).toBeLessThanOrEqual(12_000)
    expect(wholes[0]?.length).toBeGreaterThan(50)
  })
})

describe('what did not change in substance', () => {
  const rules = (quotes: string) =>
    joined(
      article(1, 'The same rule stands here.', `The word ${quotes.replace('x', 'bicycle')} has one meaning.`),
      article(2, 'The same rule stands there, too.'),
    )

  it('is one fold, however editorial differences are strewn over it', () => {
    const page = pageOf(rules('«x»'), rules('"x"'))
    expect(page.match(/<summary>[^<]*/g)).toHaveLength(3)
    expect(page).toContain(
      '<summary>Article 1 to Article 2, paragraph 1: 5 provisions unchanged in substance, 1 with editorial differences</summary>',
    )
    expect(page).toContain('<summary>Article 1 to Article 1, paragraph 1: 2 provisions unchanged</summary>')
    expect(page).toContain('The word <del>«bicycle»</del> has one meaning.')
    expect(pageOf(rules('«x»'), rules('"x"'), 'ru')).toContain(
      'Статья 1 – Абзац первый статьи 2: 5 положений без изменений по существу, с редакционными различиями: 1',
    )
  })

  it('is named once where it begins and ends with the same provision', () => {
    expect(pageOf('One rule.', 'One rule.')).toContain(
      '<summary>Paragraph 1: 1 provision unchanged</summary>',
    )
  })
})

describe('an article whose words stand on a line of their own in one of the texts', () => {
  const rest = article(9, 'Whoever rents bicycles keeps a register of their frame numbers for ten years.')
  const beside = `## Article 3. A bell is heard at thirty metres by whoever stands in the way.\n\n${rest}`
  const below = `## Article 3.\n\nA bell is heard at thirty metres by whoever stands in the way.\n\n${rest}`

  it('differs only editorially, whichever of the two it is', () => {
    for (const [before, after] of [
      [beside, below],
      [below, beside],
    ] as const) {
      expect(changesOf(before, after)).toEqual([])
      expect(pageOf(before, after)).toContain('No difference in substance was found.')
      expect(pageOf(before, after)).not.toMatch(/\d (split|joined)/)
    }
  })

  it('was split where its words became two paragraphs', () => {
    const one = article(
      3,
      'A bell is heard at thirty metres. Nobody rings it between ten at night and six in the morning.',
    )
    const two = article(
      3,
      'A bell is heard at thirty metres.',
      'Nobody rings it between ten at night and six in the morning.',
    )
    expect(changesOf(joined(one, rest), joined(two, rest)).map(({ rows }) => rows[0].change)).toEqual([
      'split',
    ])
  })

  it('is shown without the sign by which Markdown knows a heading, which the data keep', () => {
    const page = pageOf(
      beside,
      `${beside.replace('thirty', 'fifty')}\n\n## Article 10. New\n\nC# 5 and # 6 stay.`,
    )
    expect(page).toContain('>Article 3. A bell is heard at <del>thirty</del> metres')
    expect(page).toContain('>Article 10. New</div>')
    expect(page).toContain('C# 5 and # 6 stay.')
    expect(page).not.toContain('## Article')
    expect(compareTexts(beside, beside).rows[0]?.spans[0]?.text).toMatch(/^## Article 3/)
  })
})

describe('a difference of white space', () => {
  it('is no mark beside words that changed, and one where it is all there is', () => {
    const beside = pageOf(
      'Article 1. Term\n\n1. A fine of five - six units.',
      'Article 1. Term\n\n1. A fine of ten-six units.',
    )
    expect(beside).not.toMatch(/<(ins|del)> *<\//)
    const blank = pageOf('Rule - one.', 'Rule- one.')
    expect(blank).toContain('<del> </del>')
    expect(pageOf('A bell ; and a lamp is red at night.', 'A bell; and a lamp is blue at night.')).toContain(
      '<del class="blank"> </del>',
    )
  })
})
