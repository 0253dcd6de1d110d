import { describe, expect, it } from '@jest/globals'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { compareTexts } from '../../../../lib/diff'
import { comparisonPage } from '../../../../lib/export'
import { ROOM_STYLE, roomClass } from '../../../../lib/export/comparison-html/room'
import type { Language } from '../../../../lib/model'
import { translatorFor } from '../../../../lib/view'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** Every third article is the same in both texts, so that tables and folds take turns. */
function act(articles: number, word: string): string {
  return Array.from({ length: articles }, (_, index) => {
    const rule = index % 3 === 0 ? 'one' : word
    return `Article ${index + 1}. Rule\n\nThe ${rule} rule of number ${index} is long enough to count as a rule of its own.`
  }).join('\n\n')
}

function pieces(before: string, after: string, language: Language = 'en'): string[] {
  const names = { before: 'before.md', after: 'after.md' }
  return [...comparisonPage(compareTexts(before, after), { translate: translatorFor(language), names })]
}

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : []
  return 'tagName' in node ? [node, ...children] : children
}

const classesOf = (element: Element): string[] =>
  (element.attrs.find(({ name }) => name === 'class')?.value ?? '').split(' ')

function chain(element: Element): string[] {
  const { parentNode } = element
  return [...classesOf(element), ...(parentNode !== null && 'tagName' in parentNode ? chain(parentNode) : [])]
}

describe('a long comparison as a page', () => {
  const page = pieces(act(900, 'first'), act(900, 'second'))
  const all = elements(parse(page.join('')))
  const leaves = all.filter((element) => classesOf(element).includes('leaf'))
  const parts = all.filter((element) => classesOf(element).includes('part'))

  it('holds every table and fold in a leaf, so that a browser watches few boxes while it scrolls', () => {
    expect(leaves.length).toBeGreaterThan(20)
    expect(parts.length).toBeGreaterThan(5 * leaves.length)
    expect(parts.filter((part) => !chain(part).includes('leaf'))).toEqual([])
    expect(leaves.filter((leaf) => chain(leaf).filter((name) => name === 'leaf').length !== 1)).toEqual([])
    const folds = all.filter((element) => classesOf(element).includes('fold'))
    expect(folds.filter((fold) => !chain(fold).includes('leaf'))).toEqual([])
  })

  it('sends one leaf at a time, none much longer than a packet is worth', () => {
    const sent = page.filter((piece) => piece.startsWith('<div class="leaf '))
    expect(sent).toHaveLength(leaves.length)
    expect(Math.max(...sent.map((piece) => piece.length))).toBeLessThan(32_000)
    expect(Math.min(...sent.slice(0, -1).map((piece) => piece.length))).toBeGreaterThanOrEqual(24_000)
  })

  it('reserves room for each that its style sheet knows', () => {
    const rooms = [...leaves, ...parts].map((element) =>
      classesOf(element).find((name) => /^r\d+$/.test(name)),
    )
    expect(rooms.filter((room) => room === undefined || !ROOM_STYLE.includes(`.${room}{--lines:`))).toEqual(
      [],
    )
  })

  it('names the columns once in sight, and in every table for those who hear it', () => {
    const heads = all.filter((element) => classesOf(element).includes('heads'))
    expect(heads.map(({ attrs }) => attrs.find(({ name }) => name === 'aria-hidden')?.value)).toEqual([
      'true',
    ])
    const tables = all.filter(({ tagName }) => tagName === 'table')
    const named = tables.filter(
      (table) => elements(table).filter(({ tagName }) => tagName === 'caption').length === 1,
    )
    expect(named).toHaveLength(tables.length)
    const columns = (table: Element): number =>
      elements(table).filter(
        ({ tagName, attrs }) => tagName === 'th' && attrs.some(({ value }) => value === 'col'),
      ).length
    expect(tables.filter((table) => columns(table) !== 4)).toEqual([])
  })

  it('counts each change once, in order', () => {
    const ids = all.flatMap(({ attrs }) =>
      attrs
        .filter(({ name, value }) => name === 'id' && value.startsWith('change-'))
        .map(({ value }) => value),
    )
    expect(ids).toEqual(Array.from({ length: 600 }, (_, at) => `change-${at + 1}`))
  })

  it('asks for a chosen layout in one place, not on every element that comes into sight', () => {
    const style = page[0]?.match(/<style>([\s\S]*?)<\/style>/)?.[1] ?? ''
    const asking = style.match(/[^{}]*:has\([^{}]*\{/g) ?? []
    const few = /^\s*\.bar:(?:not\(:)?has\(>fieldset>label>#[a-z-]+:checked\)\)?(?:~\.rows|>\.heads)\{$/
    expect(asking.length).toBe(5)
    expect(asking.filter((rule) => !few.test(rule))).toEqual([])
    expect(style).not.toMatch(/\*::?(?:before|after)/)
  })
})

describe('the room of rows', () => {
  it('grows with their lines and is at most a twentieth wrong', () => {
    const reserved = (lines: number): number =>
      Number(ROOM_STYLE.match(new RegExp(`\\.${roomClass(lines)}\\{--lines:([\\d.]+)\\}`))?.[1])
    for (let lines = 2; lines < 5000; lines += 1.7)
      expect(Math.abs(reserved(lines) / lines - 1)).toBeLessThan(0.06)
    expect([reserved(0), reserved(1)]).toEqual([1, 1])
    expect(roomClass(1e9)).toBe('r90')
  })
})

describe('the name of a change', () => {
  const rule = (number: number, ...lines: string[]) => `Article ${number}\n\n${lines.join('\n\n')}\n\n`
  const first = 'Weapons are stored in safes at the place of residence of the owner.'
  const second = 'Carrying of weapons is allowed to owners who hold a permit of the second category.'
  const stays = rule(
    3,
    'Trade in weapons is licensed by the internal affairs bodies for five years and no longer.',
    'Transit of weapons through the territory is escorted by a guard of the carrier, day and night.',
    'A register of visitors and of spent cartridges is kept by the owner of a shooting range.',
  )
  const tags = (before: string, after: string) =>
    elements(parse(pieces(before, after).join('')))
      .filter((element) => classesOf(element).includes('tag'))
      .map((element) => element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))

  it('says both, where articles were joined and moved, or one was split and moved', () => {
    const parted = rule(1, first) + rule(2, second) + stays
    const whole = stays + rule(1, first, second)
    expect(tags(parted, whole)).toContain('Moved and joined')
    expect(tags(whole, parted)).toContain('Moved and split')
  })
})

describe('for readers of Russian and Kazakh', () => {
  const before =
    'Статья 1. Сроки\n\n1) срок семь дней;\n\n2) плата.\n\nСтатья 3. Штраф\n\nШтраф не взимается с тех, кто сам сообщил о нарушении.'
  const after = before.replace('семь', 'десять').replace('Статья 3', 'Статья 4')
  const page = (language: Language) => pieces(before, after, language).join('')

  it('names provisions in their language in the list, the rows, the folds and where they stood before', () => {
    const inRussian = page('ru')
    expect(inRussian).toContain('<li><a href="#change-1">Подпункт 1) статьи 1</a>')
    expect(inRussian).toContain('<h2><a href="#change-1">Подпункт 1) статьи 1</a></h2>')
    expect(inRussian).toContain('<span class="was">было статья 3</span>')
    expect(inRussian).toContain('<summary>Подпункт 2) статьи 1: 1 положение без изменений</summary>')
    expect(page('kk')).toContain('<h2><a href="#change-1">1-баптың 1) тармақшасы</a></h2>')
    for (const language of ['ru', 'kk'] as const) expect(page(language)).not.toMatch(/Article|paragraph/)
    expect(page('en')).toContain('<h2><a href="#change-1">Article 1(1)</a></h2>')
  })
})

describe('a provision that only got another number', () => {
  const rule = 'The register of permits is kept by the body that issued them, for ten years.'
  const rowOf = (page: string, id: string) =>
    page.slice(page.indexOf(`<tr id="${id}"`), page.indexOf('</tr>', page.indexOf(`<tr id="${id}"`)))

  it('is unchanged text under a tag, with no word counted', () => {
    const row = rowOf(
      pieces(`Article 3. Fines\n\n${rule}`, `Article 4. Fines\n\n${rule}`).join(''),
      'change-1',
    )
    expect(row).toContain('class="change same-words renumbered"')
    expect(row).toContain('<p class="sum">Same words</p>')
    expect(row).toContain('<span class="was">was Article 3</span>')
    expect(row).not.toMatch(/<(?:ins|del)>/)
    expect(row).toContain('>Article 3. Fines</div>')
    expect(row).toContain('>Article 4. Fines</div>')
  })

  it('counts words that changed as well, and not the number, also where an amount is the same figure', () => {
    const row = rowOf(
      pieces(
        `Article 3. Fines\n\n1. Pay 3 euros. ${rule}`,
        `Article 4. Fines\n\n1. Pay 4 euros. ${rule}`,
      ).join(''),
      'change-2',
    )
    expect(row).toContain('<p class="sum">1 insertion, 1 deletion.')
    const heading = pieces(
      `Article 3. Fines of owners of weapons\n\n${rule}`,
      `Article 4. Fines of keepers of weapons\n\n${rule}`,
    ).join('')
    expect(rowOf(heading, 'change-1')).toContain('<p class="sum">1 insertion, 1 deletion.')
    expect(rowOf(heading, 'change-1')).toContain('<ins>4</ins>')
  })
})

describe('an amount inside a mark', () => {
  it('is kept on one line and is the same text', () => {
    const page = pieces(
      'Статья 1\n\nШтраф 13 500,50 тенге по закону.',
      'Статья 1\n\nШтраф 14 000 тенге по закону.',
    ).join('')
    expect(page).toContain('<del><span class="num">13 500,50 тенге</span></del>')
    expect(page).toContain('<ins><span class="num">14 000 тенге</span></ins>')
    expect(page).toContain('.num{white-space:nowrap}')
  })

  it('may break where it is longer than a narrow column', () => {
    const page = pieces(
      'Статья 1\n\nСумма 1 000 000 000 000 000 тенге.',
      'Статья 1\n\nСумма 2 000 000 000 000 000 тенге.',
    ).join('')
    expect(page).toContain('<del>1 000 000 000 000 000 тенге</del>')
  })
})
