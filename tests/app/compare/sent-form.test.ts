import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LARGEST_ENCODED_FORM, LARGEST_FORM, MOST_FIELDS, sentForm } from '../../../app/compare/sent-form'

const ENCODED = 'application/x-www-form-urlencoded'

/** @param pieces how long the pieces are that the body comes in */
function sent(body: string, type: string, pieces = 64 * 1024): Request {
  const bytes = new TextEncoder().encode(body)
  let from = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (from >= bytes.length) controller.close()
      else controller.enqueue(bytes.slice(from, from + pieces))
      from += pieces
    },
  })
  const init = { method: 'POST', body: stream, headers: { 'content-type': type }, duplex: 'half' }
  return new Request('http://localhost/', init as RequestInit)
}

/** A body without end. @returns how much of it was asked for, too */
function endless(text: string, type: string): { request: Request; taken: () => number } {
  const piece = new TextEncoder().encode(text)
  let taken = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += piece.length
      controller.enqueue(piece)
    },
  })
  const init = { method: 'POST', body, headers: { 'content-type': type }, duplex: 'half' }
  return { request: new Request('http://localhost/', init as RequestInit), taken: () => taken }
}

const part = (boundary: string, name: string, value: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const parts = (count: number, boundary: string): string =>
  `${part(boundary, 'a', 'x').repeat(count)}--${boundary}--\r\n`

async function entriesOf(request: Request, largest?: number): Promise<unknown> {
  const form = await sentForm(request, largest)
  return typeof form === 'string' ? form : [...form]
}

describe('a form', () => {
  it('is read as it was sent, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), {
          minLength: 1,
        }),
        fc.integer({ min: 1, max: 9 }),
        async (entries, pieces) => {
          const body = new URLSearchParams(entries).toString()
          const expected = [...new URLSearchParams(body)]
          expect(await entriesOf(sent(body, `${ENCODED}; charset=utf-8`, pieces))).toEqual(expected)
        },
      ),
      { numRuns: 50 },
    )
    const body = `${part('--b--b', 'x', '--a&b')}${part('--b--b', 'y', 'Штраф')}----b--b--\r\n`
    for (const type of [
      'multipart/form-data; boundary=--b--b',
      'Multipart/Form-Data; charset=utf-8; boundary="--b--b"',
    ]) {
      expect(await entriesOf(sent(body, type, 3))).toEqual([
        ['x', '--a&b'],
        ['y', 'Штраф'],
      ])
    }
  })

  it('has as many fields as are taken and no more, however they are cut into pieces', async () => {
    const encoded = (fields: number) => 'a=&'.repeat(fields - 1).concat('a=')
    for (const pieces of [7, 65_536]) {
      const most = await sentForm(sent(encoded(MOST_FIELDS), ENCODED, pieces))
      expect(typeof most === 'string' ? most : [...most]).toHaveLength(MOST_FIELDS)
      expect(await sentForm(sent(encoded(MOST_FIELDS + 2), ENCODED, pieces))).toBe('too-large')
    }
    const type = 'multipart/form-data; boundary=----b'
    for (const pieces of [5, 65_536]) {
      const most = await sentForm(sent(parts(MOST_FIELDS - 1, '----b'), type, pieces))
      expect(typeof most === 'string' ? most : [...most]).toHaveLength(MOST_FIELDS - 1)
      expect(await sentForm(sent(parts(MOST_FIELDS + 1, '----b'), type, pieces))).toBe('too-large')
    }
  })

  it('without end is read up to its bound and no further', async () => {
    const field = endless(`a=${'x'.repeat(65_534)}`, ENCODED)
    expect(await sentForm(field.request)).toBe('too-large')
    expect(field.taken()).toBeLessThan(LARGEST_ENCODED_FORM + 1024 * 1024)
    const fields = endless('a&'.repeat(1_000), ENCODED)
    expect(await sentForm(fields.request)).toBe('too-large')
    expect(fields.taken()).toBeLessThan(MOST_FIELDS * 4)
    const small = endless('x'.repeat(1_000), ENCODED)
    expect(await sentForm(small.request, 16_384)).toBe('too-large')
    expect(small.taken()).toBeLessThan(32_768)
    const many = endless(part('b', 'a', ''), 'multipart/form-data; boundary=b')
    expect(await sentForm(many.request)).toBe('too-large')
    expect(many.taken()).toBeLessThan(part('b', 'a', '').length * MOST_FIELDS * 2)
  })

  it('that says how long it is, is not read where it is too long', async () => {
    const said = (length: number, type: string) =>
      new Request('http://localhost/', {
        method: 'POST',
        body: 'a=1',
        headers: { 'content-type': type, 'content-length': String(length) },
      })
    expect(await sentForm(said(LARGEST_FORM + 1, 'multipart/form-data; boundary=b'))).toBe('too-large')
    expect(await sentForm(said(LARGEST_ENCODED_FORM + 1, ENCODED))).toBe('too-large')
    expect(await entriesOf(said(LARGEST_ENCODED_FORM, ENCODED))).toEqual([['a', '1']])
    expect(await sentForm(said(101, ENCODED), 100)).toBe('too-large')
    expect(await entriesOf(said(100, ENCODED), 100)).toEqual([['a', '1']])
  })

  it.each([
    '',
    'text/plain',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary="a\\b"',
    'multipart/form-data; boundary=;x',
    `multipart/form-data; boundary="${'b'.repeat(71)}"`,
    'multipart/mixed; boundary=b',
  ])('is none where its type is %j', async (type) => {
    expect(await sentForm(sent(parts(1, 'b'), type))).toBe('not-a-form')
  })

  it('is taken apart by the separator that was counted, whatever else its type says', async () => {
    const type = 'multipart/form-data; x="; boundary=zz"; boundary=b'
    const form = await entriesOf(sent(parts(2, 'b'), type))
    expect(form).toBe('not-a-form')
    expect(await sentForm(sent(parts(MOST_FIELDS + 1, 'zz'), type))).toBe('too-large')
  })
})
