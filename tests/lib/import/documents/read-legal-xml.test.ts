import { describe, expect, it } from '@jest/globals'
import { DEEPEST_XML } from '../../../../lib/import/documents/limits'
import { writeBlocks } from '../../../../lib/import/documents/write-blocks'
import { readLegalXml, type XmlFormat } from '../../../../lib/import/documents/xml/read-legal-xml'

const blocksOf = (xml: string, format: XmlFormat): string[] =>
  writeBlocks(readLegalXml(xml, format).blocks).split('\n\n')

describe('Akoma Ntoso', () => {
  const act = (body: string): string =>
    `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification><FRBRExpression><FRBRlanguage language="kaz"/></FRBRExpression></identification></meta><body>${body}</body></act></akomaNtoso>`

  it('gives a block for each provision, with its number in front', () => {
    const xml = act(`<chapter><num>Chapter 2</num><heading>Duties</heading>
      <article><num>Article 17<sup>1</sup>.</num><heading>Aim</heading>
        <paragraph><num>1.</num><list><intro><p>The following <def>duties</def>:</p></intro>
          <point><num>a)</num><content><p>one;</p></content></point>
          <point><num>b)</num><content><p>two.</p><p>More of two.</p></content></point></list></paragraph>
      </article></chapter>`)
    expect(blocksOf(xml, 'akn')).toEqual([
      'Chapter 2 Duties',
      'Article 17^1. Aim',
      '1. The following duties:',
      'a) one;',
      'b) two.',
      'More of two.',
    ])
    expect(readLegalXml(xml, 'akn').language).toBe('kk')
  })

  it('brackets the bare numbers of acts whose style sheet does so', () => {
    const xml = act(
      '<section><num>1</num><heading>Powers</heading><subsection><num>2</num><intro><p>A notice—</p></intro><level><num>a</num><content><p>must be served.</p></content></level></subsection></section>',
    )
    expect(blocksOf(xml, 'akn')).toEqual(['Section 1. Powers', '(2) A notice—', '(a) must be served.'])
  })

  it('sets notes apart, behind the block they stand in', () => {
    const xml = act(
      '<p>A rule<authorialNote marker="3"><p>Its source.</p></authorialNote> goes on.</p><block name="sourceCredit">(Added 1990.)</block><p>Next.</p>',
    )
    expect(blocksOf(xml, 'akn')).toEqual([
      'A rule goes on.',
      '> Editorial note: [3] Its source.',
      '> Editorial note: (Added 1990.)',
      'Next.',
    ])
  })

  it('keeps quoted provisions with the marks that close them', () => {
    const xml = act(
      '<p><mod>It reads: <quotedStructure>“<article><num>Article 5</num><content><p>New.</p></content></article></quotedStructure>”;</mod> and</p>',
    )
    expect(blocksOf(xml, 'akn')).toEqual(['It reads:', '“Article 5 New.”; and'])
  })

  it('keeps tables and tables of contents as lines', () => {
    const xml = act(
      '<toc><tocItem><span>301.</span> <span>Enforcement</span></tocItem></toc><table><tr><th>Before</th><td><p>a</p><p>b</p></td></tr></table>',
    )
    expect(blocksOf(xml, 'akn')).toEqual(['- 301. Enforcement', 'Before | a b'])
  })
})

describe('USLM', () => {
  const bill = (body: string): string =>
    `<bill xmlns="http://schemas.gpo.gov/xml/uslm" xml:lang="en"><meta/><main>${body}</main></bill>`

  it('runs headings in where print does', () => {
    const xml = bill(
      `<section><num value="2">SEC. 2. </num><heading>TERMS.</heading><subsection><num>(a) </num><heading>In general.—</heading><content>The term<page>127 STAT. 5</page> is two years.</content></subsection><subsection><num>(b)</num><chapeau>Exceptions are—</chapeau><paragraph><num>(1)</num><content>one; and</content></paragraph></subsection></section>`,
    )
    const read = readLegalXml(xml, 'uslm')
    expect(writeBlocks(read.blocks).split('\n\n')).toEqual([
      'SEC. 2. TERMS.',
      '(a) In general.— The term is two years.',
      '(b) Exceptions are—',
      '(1) one; and',
    ])
    expect(read.language).toBe('en')
    expect(read.warnings).toEqual([
      {
        rule: 'left-out',
        message: 'Left out, because it is no text of the law: page numbers of the print (1).',
      },
    ])
  })

  it('sets side notes apart', () => {
    const xml = bill(
      '<section><num>Sec. 1.</num><sidenote><p>Date.</p></sidenote><content>It expires.</content></section>',
    )
    expect(blocksOf(xml, 'uslm')).toEqual(['Sec. 1. It expires.', '> Editorial note: Date.'])
  })
})

describe('the D.C. Code', () => {
  it('puts the section sign back and leaves what a machine reads', () => {
    const xml = `<section xmlns="https://code.dccouncil.us/schemas/dc-library" xmlns:codify="https://code.dccouncil.us/schemas/codify"><reason>Repealed</reason><num>4-1802</num><text> *NOTE: It expires in <cite path="y">May</cite>.*</text><heading>Projects.</heading><para><num>(a)</num><para><num>(1)</num><text>One, see <cite path="x">§ 2</cite>.</text></para></para><codify:find-replace><find>x</find></codify:find-replace><annotations><annotation type="History">Dec. 1, 2017</annotation><annotation type="History" display="false">hidden</annotation><annotation type="History"/></annotations></section>`
    expect(blocksOf(xml, 'dc-code')).toEqual([
      '§ 4-1802 Projects.',
      '> Editorial note: *NOTE: It expires in May.*',
      '(a)',
      '(1) One, see § 2.',
      '> Editorial note: History: Dec. 1, 2017',
    ])
  })
})

describe('unsafe XML', () => {
  const refusal = (xml: string): string => {
    try {
      readLegalXml(xml, 'akn')
    } catch (error) {
      return (error as { rule?: string }).rule ?? String(error)
    }
    return 'read'
  }

  it.each([
    [
      'entity expansion',
      '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><act>&b;</act>',
      'xml-entities',
    ],
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><act>&x;</act>',
      'xml-entities',
    ],
    [
      'a parameter entity',
      '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://localhost/x"> %x;]><act/>',
      'xml-entities',
    ],
    ['an entity nobody declared', '<act>&x;</act>', 'xml-not-well-formed'],
    ['a cut off document', '<act><p>text', 'xml-not-well-formed'],
    ['no element', 'text', 'xml-not-well-formed'],
    ['too deep a document', `${'<p>'.repeat(DEEPEST_XML + 1)}${'</p>'.repeat(DEEPEST_XML + 1)}`, 'too-deep'],
    ['a document type without entities', '<!DOCTYPE act SYSTEM "act.dtd"><act><p>text</p></act>', 'read'],
    ['the five entities of XML', '<act><p>&lt;&amp;&gt;&quot;&apos;&#1089;</p></act>', 'read'],
  ])('is refused or read: %s', (_, xml, expected) => {
    expect(refusal(xml)).toBe(expected)
  })
})
