/** What authors may write otherwise without harm: it is read as the canonical form, and written back as that. */
import { describe, expect, it } from '@jest/globals'
import { parseActFile, parseSources, writeActFile } from '../../../lib/markdown'
import { ACT, edit, SOURCES } from './example-files'

function readsAsExample(text: string): void {
  const { value, issues } = parseActFile(text, 'a.md')
  expect(issues).toEqual([])
  expect(value && writeActFile(value)).toBe(ACT)
}

function quotedText(quotation: string): string {
  const text = edit(ACT, '> Riding without a bell is punished by a fine of 2 MCI.', quotation)
  const { value, issues } = parseActFile(text, 'a.md')
  expect(issues).toEqual([])
  const before = value?.modifications[0]?.before
  return before?.kind === 'text' ? before.text : ''
}

describe('harmless variation', () => {
  it('reads the example of the documentation, which is in canonical form', () => {
    expect(ACT).toContain('# Law on Bicycles')
    readsAsExample(ACT)
  })
  it.each<[string, (text: string) => string]>([
    ['asterisks for bullets', (text) => text.replace(/^( *)- /gm, '$1* ')],
    ['plus signs for bullets', (text) => text.replace(/^( *)- /gm, '$1+ ')],
    ['empty lines between bullets', (text) => text.replace(/^( *- )/gm, '\n$1')],
    ['four spaces of indentation', (text) => text.replace(/^ {2}- /gm, '    - ')],
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['no line end at the end', (text) => text.trimEnd()],
    ['many empty lines', (text) => text.replaceAll('\n\n', '\n\n\n\n')],
    ['spaces at the ends of lines', (text) => text.replace(/(\S)$/gm, '$1 ')],
    ['the colon outside the bold name', (text) => text.replaceAll(':** ', '**: ')],
    ['small field names', (text) => text.replace(/\*\*([^*]+):\*\*/g, (name) => name.toLowerCase())],
    ['capitals in closed words', (text) => text.replace('** substitution', '** Substitution')],
    ['bare identifiers instead of links', (text) => text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')],
    ['wrapped lines', (text) => text.replace(/^([->].{20,40}) (?=.*MCI)/gm, '$1\n')],
    [
      'a quotation without > on its second line',
      (text) => text.replace('> Riding without a', '> Riding\nwithout a'),
    ],
    [
      'spaces in the value wrapped',
      (text) => text.replace('- **Note:** No other', '- **Note:**\n    No other'),
    ],
    ['curly quotation marks', (text) => text.replace('"without a bell"', '“without a bell”')],
    ['fields in another order', (text) => text.replace(/(- \*\*Status:.*\n)(- \*\*Language:.*\n)/g, '$2$1')],
    ['an empty anchor with name', (text) => text.replaceAll('<a id=', '<a name=')],
    ['underlined headings', (text) => text.replace(/^## (.*)$/gm, '$1\n---')],
  ])('%s', (_, vary) => {
    const varied = vary(ACT)
    expect(varied).not.toBe(ACT)
    readsAsExample(varied)
  })

  it('keeps numbers at the start of quoted lines, which are words of the text and no lists', () => {
    expect(quotedText('> It is forbidden:\n> 1) to ride;\n> 2) to ring.\n>\n> 3. Bells are rung.')).toBe(
      'It is forbidden:\n1) to ride;\n2) to ring.\n\n3. Bells are rung.',
    )
    expect(quotedText('> – to ride;\n> - to ring')).toBe('– to ride;\n- to ring')
    expect(quotedText('> 7) first\n>    and more\n> 9) second')).toBe('7) first and more\n9) second')
  })
  it('reads quotations one after the other as paragraphs, and escapes as the signs they stand for', () => {
    expect(quotedText('> One.\n\n> Two.')).toBe('One.\n\nTwo.')
    expect(quotedText('> One\\\n> two')).toBe('One\ntwo')
    expect(quotedText('> \\*one\\* 2\\) \\[three\\] &amp; four')).toBe('*one* 2) [three] & four')
  })
  it('writes the words an anchor needs to be found, and reads them with their spaces', () => {
    const anchored = edit(
      ACT,
      '- **On:** after, "without a bell"',
      '- **On:** after, "a"\n- **Preceded by:** "by "\n- **Followed by:** " fine"',
    )
    const { value, issues } = parseActFile(anchored, 'a.md')
    expect(issues).toEqual([])
    expect(value?.annotations[0]?.anchor).toEqual({
      side: 'after',
      quote: { exact: 'a', prefix: 'by ', suffix: ' fine' },
    })
    expect(value && writeActFile(value)).toBe(anchored)
  })
  it('reads a web address with or without angle brackets', () => {
    const bare = edit(SOURCES, '<https://example.org/bike?as_of=2015>', 'https://example.org/bike?as_of=2015')
    expect(parseSources(bare, 's.md').value).toEqual(parseSources(SOURCES, 's.md').value)
  })
})
