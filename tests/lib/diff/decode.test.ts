import { describe, expect, it } from '@jest/globals'
import { decodeText } from '../../../lib/diff'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))

describe('bytes', () => {
  it.each([
    ['nothing', '', ''],
    ['plain letters', 'Article 5. Fines.', 'Article 5. Fines.'],
    ['letters that fit one byte in memory', 'réglé à l’été'.replace('’', "'"), "réglé à l'été"],
    ['Cyrillic letters', 'Статья 5. Штраф', 'Статья 5. Штраф'],
    ['Kazakh letters', '5-бап. Айыппұл мөлшері', '5-бап. Айыппұл мөлшері'],
    ['signs beyond the basic plane and NUL', 'a😀\0б', 'a😀\0б'],
    ['a byte order mark before plain letters', '\uFEFFArticle', 'Article'],
    ['a byte order mark before Cyrillic letters', '\uFEFFСтатья', 'Статья'],
  ])('of UTF-8 are decoded: %s', (_, text, expected) => {
    expect(decodeText(bytes(text))).toBe(expected)
  })

  it('of UTF-8 are decoded whatever their number', () => {
    const text = 'Статья 5. Штраф – 20 €.\n'.repeat(60_000)
    expect(decodeText(bytes(text))).toBe(text)
  })

  it('of UTF-8 are decoded whatever letters of Latin-1 they stand for', () => {
    const text = String.fromCharCode(...Array.from({ length: 0x100 }, (_, unit) => unit))
    expect(decodeText(bytes(text))).toBe(text)
    expect(decodeText(bytes(`\uFEFF${text}Ā`))).toBe(`${text}Ā`)
  })

  it('of a part of a longer buffer are decoded alone', () => {
    const whole = bytes('ааСтатьяяя')
    expect(decodeText(whole.subarray(4, 16))).toBe('Статья')
    expect(decodeText(bytes('An article.').subarray(3, 10))).toBe('article')
    expect(decodeText(bytes('Ä. Käufer.').subarray(4, 11))).toBe('Käufer')
  })

  it('of UTF-16 are decoded in either order', () => {
    expect(decodeText(bytes('\uFEFFбап', 'utf16le'))).toBe('бап')
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0x04, 0x31, 0x04, 0x30]))).toBe('ба')
  })

  it('that are no UTF-8 are windows-1251', () => {
    expect(decodeText(new Uint8Array([0xd1, 0xf2, 0xe0, 0xf2, 0xfc, 0xff]))).toBe('Статья')
  })
})
