import { describe, expect, it } from '@jest/globals'
import { type TerminalWords, terminalLines } from '../../../../lib/export/comparison-terminal/terminal-lines'

const plain = (words: readonly TerminalWords[], width = 30, indent = '') =>
  terminalLines(words, { width, indent, hasColour: false })
const coloured = (words: readonly TerminalWords[], width = 30, indent = '') =>
  terminalLines(words, { width, indent, hasColour: true })
const equal = (text: string): TerminalWords => ({ style: 'equal', text })
const deleted = (text: string): TerminalWords => ({ style: 'deleted', text })
const inserted = (text: string): TerminalWords => ({ style: 'inserted', text })

describe('marked words in lines of a terminal', () => {
  it('breaks between words, and gives a word that is longer than a line one of its own', () => {
    expect(plain([equal('one two three four five six seven')], 20)).toEqual([
      'one two three four',
      'five six seven',
    ])
    expect(plain([equal(`a ${'b'.repeat(40)} c`)], 20)).toEqual(['a', 'b'.repeat(40), 'c'])
  })

  it('keeps what is set close together on one line, whatever its style', () => {
    expect(
      plain([equal('a fine of not more than ('), deleted('five'), inserted('ten'), equal(').')]),
    ).toEqual(['a fine of not more than', '([-five-]{+ten+}).'])
    expect(plain([equal('a fine of as much as 50\u00a0000\u202f€ and more')], 28)).toEqual([
      'a fine of as much as',
      '50\u00a0000\u202f€ and more',
    ])
  })

  it('sets signs close to the words that were deleted and inserted', () => {
    expect(plain([equal('a'), inserted(', or b '), equal('c'), deleted(' d'), equal('.')])).toEqual([
      'a{+, or b+} c [-d-].',
    ])
  })

  it('keeps lines of the text and begins each behind the indentation, but an empty one with nothing', () => {
    expect(plain([equal('one\r\ntwo\n\nthree')], 40, '  ')).toEqual(['  one', '  two', '', '  three'])
    expect(plain([equal('  one   two  ')], 40)).toEqual(['one two'])
    expect(plain([equal('')])).toEqual([])
  })

  it('turns colour on and off once for each mark, and within each line', () => {
    expect(coloured([equal('of '), deleted('five or six'), inserted('ten'), equal(' units')])).toEqual([
      'of \u001b[9;33mfive or six\u001b[0m\u001b[4;36mten\u001b[0m units',
    ])
    expect(coloured([deleted('one two three four five six')], 20)).toEqual([
      '\u001b[9;33mone two three four\u001b[0m',
      '\u001b[9;33mfive six\u001b[0m',
    ])
  })

  it('counts what one sees: letters with their marks once, wide letters twice', () => {
    expect(plain([equal('é́é́é́é́é́é́é́é́é́é́ é́é́é́é́é́é́é́é́é́')], 20)).toHaveLength(1)
    expect(plain([equal('法法法法法法法 法法法')], 20)).toEqual(['法法法法法法法', '法法法'])
  })

  it('lets no text command the terminal', () => {
    const hostile = 'a\u001b[2Jb \u009b31m c\u202ed \u0007e'
    for (const lines of [plain([equal(hostile)], 80), coloured([equal(hostile)], 80)]) {
      expect(lines).toEqual(['a\ufffd[2Jb \ufffd31m c\ufffdd \ufffde'])
    }
  })
})
