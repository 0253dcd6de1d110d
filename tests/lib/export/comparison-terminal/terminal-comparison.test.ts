import { describe, expect, it } from '@jest/globals'
import { compareTexts } from '../../../../lib/diff'
import { terminalComparison } from '../../../../lib/export'
import type { Language } from '../../../../lib/model'
import { translatorFor } from '../../../../lib/view'

const BEFORE =
  'Article 1. Bells\n\n1. A bell is heard at thirty metres.\n\n2. Nobody rings it at night.\n\nArticle 3. Lamps\n\nA lamp burns in front and behind from dusk to dawn, white in front and red behind.'
const AFTER =
  'Article 1. Bells\n\n1. A bell is heard at fifty metres.\n\n2. Nobody rings it at night.\n\nArticle 2. Brakes\n\nA bicycle has two brakes.\n\nArticle 4. Lamps\n\nA lamp burns in front and behind from dusk to dawn, white in front and red behind.'

function shown(before: string, after: string, language: Language = 'en', hasColour = false): string {
  return [
    ...terminalComparison(compareTexts(before, after), {
      translate: translatorFor(language),
      names: { before: 'a.txt', after: 'b.txt' },
      width: 200,
      hasColour,
    }),
  ].join('')
}

describe('a comparison in a terminal', () => {
  it('tells what was found, then each change, with what is the same on one line', () => {
    expect(shown(BEFORE, AFTER)).toBe(`a.txt → b.txt
7 provisions compared: 1 changed, 2 new, 2 renumbered, 2 unchanged.

    Article 1: 1 provision unchanged

1. Article 1(1) · Changed
    1. A bell is heard at [-thirty-]{+fifty+} metres.

    Article 1(2): 1 provision unchanged

2. Article 2 · New
    Article 2. Brakes
    A bicycle has two brakes.

3. Article 4 · Renumbered, was Article 3
    Article 4. Lamps
    A lamp burns in front and behind from dusk to dawn, white in front and red behind.
`)
  })

  it('marks by colour and line where there is colour, and by nothing else', () => {
    const text = shown(BEFORE, AFTER, 'en', true)
    expect(text).toContain('at \u001b[9;33mthirty\u001b[0m\u001b[4;36mfifty\u001b[0m metres.')
    expect(text).not.toMatch(/\[-|\{\+/)
    expect(text).toContain('\u001b[1mArticle 2\u001b[0m · New')
  })

  it('speaks the language of the reader', () => {
    const inRussian = shown('Статья 1\n\n1. Срок – пять дней.', 'Статья 1\n\n1. Срок – семь дней.', 'ru')
    expect(inRussian).toContain('1. Часть первая статьи 1 · Изменено\n    1. Срок – [-пять-]{+семь+} дней.\n')
  })

  it('has no line wider than a hundred characters', () => {
    const long = 'A rule of many words that goes on and on without an end. '.repeat(20)
    const lines = shown(`Article 1\n\n${long}`, `Article 1\n\n${long.replace('many', 'few')}`).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(90)
  })

  it('says of equal texts that there is no difference', () => {
    expect(shown(BEFORE, BEFORE)).toContain('No difference was found.')
  })
})
