/** The comparison on real laws nobody here wrote. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { type Comparison, compareTexts, decodeText } from '../../lib/diff'
import { expectLaws } from '../lib/diff/laws'
import { describeWithCorpora, readDecoded, subfolders } from './corpora'

type Expected = { readonly inserted: readonly string[]; readonly removed: readonly string[] }

/** "Article R127-1" and "§ 24c" as the start of an eId; the second article of one number is written "Article 2374 (2)". */
function eIdOf(article: string): string {
  const [, number = '', again] = /^(?:Article|Art|§) ?(.+?)(?: \((\d+)\))?$/.exec(article) ?? []
  return `art_${number.replace(/ /g, '-')}${again === undefined ? '' : `~${again}`}`
}

/** The articles whose heading row is of this kind. */
function headings(comparison: Comparison, side: 'before' | 'after', changes: readonly string[]): Set<string> {
  const rows = comparison.rows.filter(({ change }) => changes.includes(change))
  return new Set(rows.flatMap((row) => row[side].map(({ eId }) => eId)).filter((eId) => !eId.includes('__')))
}

describeWithCorpora('pairs of whole codes', '', (corpora) => {
  const pairs = ['fr-codes', 'de-bundesgit'].flatMap((folder) =>
    subfolders(join(corpora, folder)).map((name) => [`${folder}/${name}`] as const),
  )

  it.each(pairs)('%s keeps the laws; inserted and repealed articles are found as such', (pair) => {
    const comparison = compareTexts(
      readDecoded(corpora, pair, 'before.md'),
      readDecoded(corpora, pair, 'after.md'),
    )
    expectLaws(comparison)
    expect(comparison.coarse).toBeNull()
    const { expected } = JSON.parse(readFileSync(join(corpora, pair, 'meta.json'), 'utf8')) as {
      expected: Expected
    }
    const articles = (list: readonly string[]) => list.filter((name) => !name.startsWith('Anlage')).map(eIdOf)
    // An article that got its words from another number is not new: it was renumbered, moved, or parted.
    const arrived = headings(comparison, 'after', ['added', 'renumbered', 'moved', 'split'])
    const left = headings(comparison, 'before', ['removed', 'renumbered', 'moved', 'joined'])
    expect(articles(expected.inserted).filter((eId) => !arrived.has(eId))).toEqual([])
    expect(articles(expected.removed).filter((eId) => !left.has(eId))).toEqual([])
  })
})

describeWithCorpora('the French penal code of 2002', 'fr-codes', (folder) => {
  const name = '15-code-penal-2002-01-01-penal-euro-361-edits'
  const comparison = compareTexts(
    readDecoded(folder, name, 'before.md'),
    readDecoded(folder, name, 'after.md'),
  )
  const deleted = comparison.rows.flatMap(({ spans }) =>
    spans.filter(({ type }) => type === 'deleted').map(({ text }) => text),
  )

  it('shows amounts in francs as whole tokens', () => {
    const francs = deleted.filter((text) => /^\d[\d ]* F$/.test(text))
    expect(francs.length).toBeGreaterThan(300)
  })

  it('never cuts an amount', () => {
    for (const { spans } of comparison.rows) {
      for (let index = 1; index < spans.length; index++) {
        if (spans[index]?.type !== 'equal' || spans[index - 1]?.type === 'equal') continue
        expect(spans[index]?.text).not.toMatch(/^ ?(?:\d{3}|F|euros)(?![\p{L}\d])/u)
      }
    }
  })
})

describeWithCorpora('one constitution in three markups', 'ru-codes-html', (folder) => {
  const path = join(folder, 'constitution-same-text-3-markups')
  const texts = readdirSync(path)
    .sort()
    .map((file) => textOfPage(readFileSync(join(path, file))))

  it.each([
    [0, 1],
    [0, 2],
    [1, 2],
  ])('markup %i and markup %i show no difference of substance', (one, other) => {
    const comparison = compareTexts(texts[one] as string, texts[other] as string)
    expectLaws(comparison)
    expect(comparison.rows.length).toBeGreaterThan(700)
    expect(comparison.rows.filter((row) => row.change !== 'unchanged' && !row.editorialOnly)).toEqual([])
  })
})

describeWithCorpora('acts of Kazakhstan', 'kz-law', (folder) => {
  it('keeps a deleted holiday, a changed date and a note apart', () => {
    const name = '01-holidays-rus-2008-2009'
    const comparison = compareTexts(
      readDecoded(folder, name, 'before.md'),
      readDecoded(folder, name, 'after.md'),
    )
    expectLaws(comparison)
    const changes = comparison.rows.filter(({ change }) => change !== 'unchanged')
    expect(changes.map(({ change, editorialOnly }) => [change, editorialOnly])).toEqual([
      ['changed', false],
      ['changed', false],
      ['removed', false],
      ['changed', true],
    ])
  })

  it('sees headings whose text moved to a line of its own as the same words', () => {
    const name = '07-upk-intro-1998-2014'
    const comparison = compareTexts(
      readDecoded(folder, name, 'before.md'),
      readDecoded(folder, name, 'after.md'),
    )
    expectLaws(comparison)
    const stayed = comparison.rows.filter(({ after }) => /^art_[123](?:__|$)/.test(after[0]?.eId ?? ''))
    expect(stayed.length).toBeGreaterThan(5)
    expect(stayed.filter(({ change }) => change !== 'unchanged')).toEqual([])
  })
})

describeWithCorpora('the tax code of Kazakhstan', 'kz-tax-code', (folder) => {
  // 849 headings are marked as such; one more stands unmarked above a point it was taken over with.
  it('is read in full', () => {
    const text = readDecoded(folder, 'full.md')
    const { rows } = compareTexts(text, text)
    const articles = rows.filter(({ after }) => /^art_[^_]+$/.test(after[0]?.eId ?? ''))
    expect(articles.length).toBe(850)
  })
})

/** Text of a saved page, one line a block: enough for a page that is a statute and nothing else. */
function textOfPage(bytes: Uint8Array): string {
  return decodeText(bytes)
    .replace(/<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/?(?:p|div|br|h\d|tr|td|li|table|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \u00a0]*\n\s*/g, '\n\n')
}
