/**
 * Mutated documents of every format. The same seed gives the same documents, so that one that fails can be looked at
 * again.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readIsolated } from '../../../../lib/import/documents/isolated'
import { paragraph, wordFile } from './archive'

const fixtures = path.join(import.meta.dirname, '../../../fixtures/documents')
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

const NUMBERING =
  '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
const STYLES =
  '<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:basedOn w:val="a"/></w:style></w:styles>'

/** A sound document of each format, by name. */
export const SOUND: ReadonlyMap<string, Uint8Array> = new Map([
  ['law.txt', bytes('Статья 1. Цель\n\n1. Срок – 5 лет.\n2) Штраф 10 МРП (№ 28-VI).\n')],
  ['law.md', bytes('# Закон\n\n## Статья 1\n\n> Сноска. Статья 1 изменена.\n\n1. Текст | таблица\n')],
  [
    'law.html',
    bytes(
      '<!doctype html><html lang="ru"><head><meta charset="utf-8"><style>.s{vertical-align:super}</style></head><body><div class="container_gamma text"><article><h3>Глава 1</h3><p><b>Статья 1<sup>1</sup>.</b></p><ol><li>a<li>b</ol><table><tr><td>x<td>y</table><span class="note">Сноска.</span><br><pre>     С т а т ь я 2\n  и (дальше</pre></article></div></body></html>',
    ),
  ],
  [
    'law.docx',
    wordFile(
      `${paragraph('one', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}<w:p><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:tbl><w:tr><w:tc>${paragraph('x')}</w:tc></w:tr></w:tbl>`,
      {
        'numbering.xml': NUMBERING,
        'styles.xml': STYLES,
        'footnotes.xml': `<w:footnotes><w:footnote w:id="1">${paragraph('note')}</w:footnote></w:footnotes>`,
      },
    ),
  ],
  ['law.pdf', new Uint8Array(readFileSync(path.join(fixtures, 'printed.pdf')))],
  [
    'akn.xml',
    bytes(
      '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE akomaNtoso><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><FRBRlanguage language="eng"/></meta><body><article eId="art_1"><num>Article 1</num><heading>Aim</heading><content><p>Text<authorialNote marker="1"><p>n</p></authorialNote> &amp; more</p></content></article></body></act></akomaNtoso>',
    ),
  ],
  [
    'uslm.xml',
    bytes(
      '<bill xmlns="http://schemas.gpo.gov/xml/uslm"><main><section><num value="1">Sec. 1.</num><heading>Terms.—</heading><subsection><num>(a)</num><content>Text<page>5</page></content></subsection></section></main></bill>',
    ),
  ],
  [
    'dc.xml',
    bytes(
      '<section xmlns="https://code.dccouncil.us/schemas/dc-library"><num>4-1</num><heading>H</heading><para><num>(a)</num><text>T<table><tr><td>x</td></tr></table></text></para><annotations><annotation type="History">A</annotation></annotations></section>',
    ),
  ],
])

/** Pieces that break parsers: markup that opens and does not close, entities, signatures, numbers out of range. */
const PIECES = [
  '<',
  '</',
  '<p>',
  '<table><tr><td>',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#x110000;',
  '\0',
  '\ufeff',
  '%PDF-1.7',
  'PK\x03\x04',
  '(((((',
  '))))))',
  '-1',
  '99999999999999999999',
  '\u202e',
  '(Утратила силу (',
  ' obj <</Length 99999999>> stream',
].map((piece) => Buffer.from(piece))

/** Whatever takes as long hangs, on a machine that does other work, too; a mutant takes some milliseconds. */
export const HANGING_MS = 60_000

export type Mutant = { readonly name: string; readonly number: number; readonly bytes: Uint8Array }

/** @returns the mutant of this number; the sound files take turns. */
export function mutant(number: number, sound: ReadonlyMap<string, Uint8Array> = SOUND): Mutant {
  const names = [...sound.keys()]
  const name = names[number % names.length] as string
  const random = randomFrom(number + 1)
  const below = (limit: number): number => Math.floor(random() * limit)
  let mutated = Buffer.from(sound.get(name) as Uint8Array)
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(mutated.length + 1)
    const length = below(random() < 0.5 ? 4 : 200)
    const cut = Buffer.from(mutated.subarray(at, at + length))
    const [before, after] = [mutated.subarray(0, at), mutated.subarray(at + length)]
    const piece = PIECES[below(PIECES.length)] as Buffer
    switch (below(7)) {
      case 0:
        mutated = Buffer.concat([before, after])
        break
      case 1:
        mutated = Buffer.concat([
          before,
          ...Array.from({ length: below(300) }, () => (cut.length > 0 ? cut : piece)),
          after,
        ])
        break
      case 2:
        mutated = Buffer.concat([before, Buffer.from(Array.from({ length }, () => below(256))), after])
        break
      case 3:
        mutated = Buffer.concat([before, piece, cut, after])
        break
      case 4:
        mutated = Buffer.from(before)
        break
      case 5: {
        const target = below(mutated.length + 1)
        mutated = Buffer.concat([mutated.subarray(0, target), cut, mutated.subarray(target)])
        break
      }
      default:
        if (mutated.length > 0)
          mutated[at % mutated.length] = (mutated[at % mutated.length] as number) ^ (1 << below(8))
    }
  }
  return { name, number, bytes: new Uint8Array(mutated) }
}

/** A small generator with a known sequence (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Reads mutants from one number up to another.
 *
 * @returns what went wrong: a crash, a hang, memory without bound, an answer without text and without a reason.
 */
export async function readMutants(from: number, to: number): Promise<string[]> {
  const wrong: string[] = []
  let next = from
  const work = async (): Promise<void> => {
    while (next < to) {
      const { name, number, bytes: file } = mutant(next++)
      try {
        const result = await readIsolated(file, { name }, HANGING_MS)
        if ('refusal' in result) wrong.push(`${number} ${name}: ${result.refusal.rule}`)
        else if (
          result.document.readable ? result.document.text.trim() === '' : result.document.issues.length !== 1
        ) {
          wrong.push(`${number} ${name}: ${JSON.stringify(result.document).slice(0, 200)}`)
        }
      } catch (error) {
        wrong.push(`${number} ${name}: ${error instanceof Error ? error.message.slice(0, 300) : error}`)
      }
    }
  }
  await Promise.all([work(), work()])
  return wrong
}
