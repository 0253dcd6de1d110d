import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decodeText } from '../../../../lib/import/documents/decode-text'

const RUSSIAN =
  'Статья 12. Лица, виновные в нарушении настоящего закона, несут ответственность в порядке, установленном законами. «Срок» исчисляется со дня опубликования.'

/** The bytes of a text in a single-byte charset. */
function encode(text: string, charset: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(charset).decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(Array.from(text, (character) => table.get(character) ?? 0x3f))
}

describe('charsets', () => {
  it.each(['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'])(
    '%s is told by the letters',
    (charset) => {
      const plain = RUSSIAN.replace(/[«»]/g, '"')
      const { text, charset: found, warnings } = decodeText(encode(plain, charset))
      expect([found, text]).toEqual([charset, plain])
      expect(warnings.map(({ rule }) => rule)).toEqual(['charset-guessed'])
    },
  )

  it('a Western text is not taken for Russian', () => {
    const french =
      "L'article premier est abrogé à compter de la publication; les délais prévus à l'article 3 sont réduits."
    expect(decodeText(encode(french, 'windows-1252'))).toMatchObject({
      charset: 'windows-1252',
      text: french,
    })
  })

  it('marks of UTF-8 and UTF-16 are believed and dropped, and UTF-16 is known without a mark', () => {
    const wide = new Uint8Array(Buffer.from(RUSSIAN, 'utf16le'))
    const swapped = new Uint8Array(Buffer.from(RUSSIAN, 'utf16le').swap16())
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...Buffer.from(RUSSIAN)))).toMatchObject({
      charset: 'utf-8',
      text: RUSSIAN,
    })
    expect(decodeText(Uint8Array.of(0xff, 0xfe, ...wide))).toMatchObject({
      charset: 'utf-16le',
      text: RUSSIAN,
    })
    expect(decodeText(Uint8Array.of(0xfe, 0xff, ...swapped))).toMatchObject({
      charset: 'utf-16be',
      text: RUSSIAN,
    })
    expect(decodeText(wide)).toMatchObject({ charset: 'utf-16le', text: RUSSIAN })
    expect(decodeText(swapped)).toMatchObject({ charset: 'utf-16be', text: RUSSIAN })
  })

  it('the bytes count more than what the page declares', () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${RUSSIAN}`
    const saved = decodeText(Buffer.from(page))
    expect(saved).toMatchObject({ charset: 'utf-8', text: page })
    expect(saved.warnings.map(({ rule }) => rule)).toEqual(['charset-differs'])
    expect(decodeText(encode(page, 'windows-1251'))).toMatchObject({
      charset: 'windows-1251',
      text: page,
      warnings: [],
    })
    const wrong = decodeText(encode(page.replace('windows-1251', 'utf-8'), 'windows-1251'))
    expect(wrong.charset).toBe('windows-1251')
    expect(wrong.warnings.map(({ rule }) => rule)).toEqual(['charset-differs'])
  })

  it('a declaration of XML is read', () => {
    const xml = `<?xml version="1.0" encoding="koi8-r"?><a>${RUSSIAN.replace(/[«»]/g, '"')}</a>`
    expect(decodeText(encode(xml, 'koi8-r'))).toMatchObject({ charset: 'koi8-r', text: xml, warnings: [] })
  })

  it('a charset the user gives is used, and characters it cannot read are counted', () => {
    expect(decodeText(encode(RUSSIAN, 'windows-1251'), 'cp1251')).toMatchObject({
      charset: 'windows-1251',
      text: RUSSIAN,
    })
    const { warnings } = decodeText(Uint8Array.of(0x61, 0xff, 0x62, 0xfe), 'utf-8')
    expect(warnings).toEqual([
      {
        rule: 'undecodable-characters',
        message: '2 characters could not be read as utf-8 and are shown as “\ufffd”.',
      },
    ])
    expect(() => decodeText(Uint8Array.of(0x61), 'klingon')).toThrow('The charset “klingon” is not known')
  })

  it('every text comes back from UTF-8 with its line ends made alike', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
        (text) => {
          const bytes = Buffer.from(text)
          const expected = bytes
            .toString()
            .replace(/^\ufeff/, '')
            .replace(/\r\n?/g, '\n')
          expect(decodeText(bytes, 'utf-8').text).toBe(expected)
        },
      ),
    )
  })
})
