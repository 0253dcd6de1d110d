import { describe, expect, it } from '@jest/globals'
import { readDocx } from '../../../../lib/import/documents/docx/read-docx'
import { numberIn } from '../../../../lib/import/documents/number-formats'
import { writeBlocks } from '../../../../lib/import/documents/write-blocks'
import { paragraph, wordFile } from './archive'

async function textOf(file: Uint8Array, trackedChanges: 'accept' | 'reject' = 'accept'): Promise<string[]> {
  return writeBlocks((await readDocx(file, trackedChanges)).blocks).split('\n\n')
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const inserted = (text: string): string => `<w:ins w:id="1">${run(text)}</w:ins>`
const deleted = (text: string): string =>
  `<w:del w:id="2"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`

const level = (at: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`
const NUMBERING = `<w:numbering>
<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2)')}${level(2, 'russianLower', '%3)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>`
const numbered = (text: string, list: number, at: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

describe('tracked changes', () => {
  const body = `<w:p>${run('a fine of ')}${deleted('eight')}${inserted('ten')}${run(' units')}</w:p>`

  it('are accepted or rejected as asked', async () => {
    expect(await textOf(wordFile(body), 'accept')).toEqual(['a fine of ten units'])
    expect(await textOf(wordFile(body), 'reject')).toEqual(['a fine of eight units'])
  })

  it('are said, with their number', async () => {
    const { warnings } = await readDocx(wordFile(body), 'reject')
    expect(warnings).toEqual([
      { rule: 'tracked-changes', message: 'The document holds tracked changes (2); they were rejected.' },
    ])
  })

  it('join two paragraphs where the mark between them goes', async () => {
    const mark = (kind: string): string => `<w:pPr><w:rPr><w:${kind} w:id="3"/></w:rPr></w:pPr>`
    const split = `<w:p>${mark('ins')}${run('first half, ')}</w:p><w:p>${run('second half')}</w:p>`
    expect(await textOf(wordFile(split), 'accept')).toEqual(['first half,', 'second half'])
    expect(await textOf(wordFile(split), 'reject')).toEqual(['first half, second half'])
    const joined = `<w:p>${mark('del')}${run('first half, ')}</w:p><w:p>${run('second half')}</w:p>`
    expect(await textOf(wordFile(joined), 'accept')).toEqual(['first half, second half'])
    expect(await textOf(wordFile(joined), 'reject')).toEqual(['first half,', 'second half'])
  })

  it('move text from one place to the other, never to both', async () => {
    const moved = `<w:p><w:moveTo w:id="4">${run('moved')}</w:moveTo></w:p>${paragraph('between')}<w:p><w:moveFrom w:id="5">${run('moved')}</w:moveFrom></w:p>`
    expect(await textOf(wordFile(moved), 'accept')).toEqual(['moved', 'between'])
    expect(await textOf(wordFile(moved), 'reject')).toEqual(['between', 'moved'])
  })

  it('take rows out of tables', async () => {
    const row = (text: string, change: string): string =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr>`
    const table = `<w:tbl>${row('kept', '')}${row('gone', '<w:del w:id="6"/>')}${row('new', '<w:ins w:id="7"/>')}</w:tbl>`
    expect(await textOf(wordFile(table), 'accept')).toEqual(['kept | x', 'new | x'])
    expect(await textOf(wordFile(table), 'reject')).toEqual(['kept | x', 'gone | x'])
  })

  it('do not count a paragraph of which nothing is left', async () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="8"/></w:rPr></w:pPr>${deleted('second')}</w:p>`
    const file = wordFile(`${numbered('first', 1, 0)}${gone}${numbered('third', 1, 0)}`, {
      'numbering.xml': NUMBERING,
    })
    expect(await textOf(file, 'accept')).toEqual(['1. first', '2. third'])
    expect(await textOf(file, 'reject')).toEqual(['1. first', '2. second', '3. third'])
  })
})

describe('numbers of paragraphs', () => {
  it('are counted by level and start anew under the next number', async () => {
    const body = [
      numbered('one', 1, 0),
      numbered('inner', 1, 1),
      numbered('letter', 1, 2),
      numbered('letter', 1, 2),
      numbered('inner', 1, 1),
      numbered('two', 1, 0),
      numbered('inner', 1, 1),
    ].join('')
    expect(await textOf(wordFile(body, { 'numbering.xml': NUMBERING }))).toEqual([
      '1. one',
      '1.1) inner',
      'а) letter',
      'б) letter',
      '1.2) inner',
      '2. two',
      '2.1) inner',
    ])
  })

  it('go on in another list of the same kind unless it starts anew', async () => {
    const body = [
      numbered('one', 1, 0),
      numbered('two', 1, 0),
      numbered('anew', 2, 0),
      numbered('next', 2, 0),
    ].join('')
    expect(await textOf(wordFile(body, { 'numbering.xml': NUMBERING }))).toEqual([
      '1. one',
      '2. two',
      '1. anew',
      '2. next',
    ])
  })

  it('show bullets as dashes and skip list 0', async () => {
    const body = `${numbered('point', 3, 0)}${numbered('plain', 0, 0)}`
    expect(await textOf(wordFile(body, { 'numbering.xml': NUMBERING }))).toEqual(['- point', 'plain'])
  })

  it('come from the paragraph style, at the level bound to it', async () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', 'Chapter %1.')}${level(1, 'decimal', 'Article %2.', '<w:pStyle w:val="Article"/>')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Article"/></w:style></w:styles>`
    const body = `${numbered('General', 4, 0)}${paragraph('Aim', '<w:pStyle w:val="Article"/>')}${paragraph('Scope', '<w:pStyle w:val="Sub"/>')}`
    expect(await textOf(wordFile(body, { 'numbering.xml': numbering, 'styles.xml': styles }))).toEqual([
      'Chapter I. General',
      'Article 1. Aim',
      'Article 2. Scope',
    ])
  })

  it('are written as Word writes them', () => {
    expect([1, 26, 27, 28].map((value) => numberIn('lowerLetter', value))).toEqual(['a', 'z', 'aa', 'bb'])
    expect([1, 4, 9, 1994].map((value) => numberIn('lowerRoman', value))).toEqual([
      'i',
      'iv',
      'ix',
      'mcmxciv',
    ])
    expect([1, 10, 28, 29].map((value) => numberIn('russianLower', value))).toEqual(['а', 'к', 'я', 'аа'])
    expect(numberIn('decimalZero', 7)).toBe('07')
    expect(numberIn('upperLetter', 0)).toBe('0')
  })
})

describe('text', () => {
  it('keeps tables, raised numbers, breaks, hyphens that do not break and symbols', async () => {
    const raised = `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>`
    const body = `<w:p>${run('Article 17')}${raised}<w:r><w:br/></w:r>${run('28')}<w:r><w:noBreakHyphen/></w:r>${run('VI')}<w:r><w:tab/></w:r><w:r><w:sym w:font="x" w:char="00A7"/></w:r></w:p>
      <w:tbl><w:tr><w:tc>${paragraph('one')}${paragraph('two')}</w:tc><w:tc><w:p/></w:tc><w:tc>${paragraph('three')}</w:tc></w:tr></w:tbl>`
    expect(await textOf(wordFile(body))).toEqual(['Article 17^1', '28-VI §', 'one two | | three'])
  })

  it('knows raised numbers by their position and by their style', async () => {
    const styles =
      '<w:styles><w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>'
    const digit = (properties: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>2</w:t></w:r>`
    const body = `<w:p>${run('a')}${digit('<w:position w:val="8"/>')}${run(' b')}${digit('<w:rStyle w:val="Up"/>')}${run(' c')}${digit('<w:position w:val="-8"/>')}</w:p>`
    expect(await textOf(wordFile(body, { 'styles.xml': styles }))).toEqual(['a^2 b^2 c2'])
  })

  it('keeps footnotes with their references', async () => {
    const body = `<w:p>${run('A rule')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p>`
    const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">${paragraph('Its reason.')}</w:footnote></w:footnotes>`
    expect(await textOf(wordFile(body, { 'footnotes.xml': footnotes }))).toEqual([
      'A rule[^2].',
      '[^2]: Its reason.',
    ])
  })

  it('reads text boxes once and behind their paragraph', async () => {
    const box = `<w:txbxContent>${paragraph('in the box')}</w:txbxContent>`
    const body = `<w:p>${run('before')}<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(' after')}</w:p>`
    expect(await textOf(wordFile(body))).toEqual(['before after', 'in the box'])
  })

  it('reads content controls, links and fields, not their instructions', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF secret</w:instrText></w:r>'
    const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>${run('linked')}</w:hyperlink>${field}${run(' 5')}</w:p></w:sdtContent></w:sdt>`
    expect(await textOf(wordFile(body))).toEqual(['linked 5'])
  })

  it('leaves hidden text, pictures and comments out and says so', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>'
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>'
    const body = `<w:p>${hidden}${shown}<w:r><w:drawing/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`
    const { blocks, warnings } = await readDocx(wordFile(body), 'accept')
    expect(writeBlocks(blocks)).toBe('shown')
    expect(warnings.map(({ message }) => message)).toEqual([
      'Left out, because it is no text of the law: hidden text (1).',
      'Left out, because it is no text of the law: pictures (1).',
      'Left out, because it is no text of the law: comments (1).',
    ])
  })

  it('says that macros were not run', async () => {
    const file = wordFile(paragraph('text'), {}, [{ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }])
    expect((await readDocx(file, 'accept')).warnings).toEqual([
      { rule: 'macros-ignored', message: 'The document holds macros; they were not run.' },
    ])
  })
})
