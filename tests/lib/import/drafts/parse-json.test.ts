import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type JsonNode, parseJson } from '../../../../lib/import/drafts/json/parse-json'

/** The plain value of a node, to be held against JSON.parse. */
function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries([...node.members].map(([name, { value }]) => [name, plain(value)]))
    case 'list':
      return node.items.map(plain)
    case 'null':
      return null
    default:
      return node.value
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('JSON with places', () => {
  it('reads what JSON.parse reads, as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const node = parseJson(text)
        expect('at' in node ? node : plain(node)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const pieces = fc.constantFrom(
      ...'{}[]",:-+.eE0129 \n\t\\/utfalsernx'.split(''),
      '"a"',
      'null',
      '\\u0041',
      '\u0001',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const node = parseJson(text)
        if ('at' in node && node.message.includes('comes twice')) return
        expect([text, !('at' in node)]).toEqual([text, isJson(text)])
      }),
      { numRuns: 20_000 },
    )
  })

  it.each([
    ['', 0, 'the file ends in the middle of a value'],
    ['{"a": 1, "a": 2}', 9, 'the member “a” comes twice'],
    ['[1, 2,]', 6, '“]” begins no value'],
    ['{"a" 1}', 5, 'a colon is missing'],
    ['{a: 1}', 1, 'the name of a member is missing; write it in quotation marks'],
    ['"a\nb"', 2, 'a line break or control character stands in a text; write it as \\n or \\u….'],
    ['"\\x"', 1, '“\\x” is no escape'],
    ['1 2', 2, 'something follows behind the end of the value'],
    ['["a', 3, 'the file ends in the middle of a text'],
  ])('says where %j is not JSON', (text, at, message) => {
    expect(parseJson(text)).toEqual({ at, message })
  })

  it('refuses values that are nested to exhaust', () => {
    const text = '['.repeat(100_000)
    expect(parseJson(text)).toEqual({ at: 65, message: 'values stand more than 64 deep inside each other' })
  })

  it('keeps halves of surrogate pairs and a mark of byte order apart', () => {
    const node = parseJson('\ufeff"\\ud800"')
    expect('at' in node ? node : plain(node)).toBe('\ud800')
  })
})
