import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  ATTEMPT_TIME,
  administratorOf,
  countAttempts,
  isFormToken,
  isFromThisSite,
  isSealed,
  MOST_ATTEMPTS,
  readAdministrators,
  readSession,
  SESSION_TIME,
  SHORTEST_TOKEN,
  sealOf,
  startSession,
} from '../../../lib/access'

const LONG = 'q'.repeat(SHORTEST_TOKEN)
const OTHER = 'z'.repeat(SHORTEST_TOKEN)
const AIGUL = { name: 'aigul', token: LONG }
const BERIK = { name: 'Берік', token: OTHER }

describe('readAdministrators', () => {
  it.each([
    [undefined, []],
    ['', []],
    [' , ', []],
    [LONG, [{ name: 'administrator', token: LONG }]],
    [`${LONG},`, [{ name: 'administrator', token: LONG }]],
    [`${LONG}==`, [{ name: 'administrator', token: `${LONG}==` }]],
    [`aigul=${LONG}==, Берік=${OTHER}`, [{ name: 'aigul', token: `${LONG}==` }, BERIK]],
  ])('reads %p', (setting, administrators) => {
    expect(readAdministrators(setting)).toEqual({ administrators, problems: [] })
  })

  it.each([
    ['short', /^The first token of TUZETU_ADMIN_TOKEN has 5 characters; at least 22 are needed/],
    [`aigul=${LONG},x=short`, /^The 2\. token .* has 5 characters/],
    [`1=${LONG}`, /has a name that is none/],
    [`aigul=${LONG} ${LONG}`, /printable ASCII/],
    [`aigul=${LONG},aigul=${OTHER}`, /gives the name "aigul" twice/],
    [`aigul=${LONG},berik=${LONG}`, /gives the same token to two names/],
  ])('refuses %p, as a whole and without saying a token', (setting, sentence) => {
    const { administrators, problems } = readAdministrators(setting)
    expect(administrators).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(sentence)
    expect(problems[0]).not.toContain(LONG)
  })
})

describe('administratorOf', () => {
  it('knows whose token it is', () => {
    expect(administratorOf(OTHER, [AIGUL, BERIK])).toBe(BERIK)
    expect(administratorOf(`${OTHER}z`, [AIGUL, BERIK])).toBeNull()
    expect(administratorOf('', [AIGUL, BERIK])).toBeNull()
    expect(administratorOf(LONG, [])).toBeNull()
  })
})

describe('a session', () => {
  const now = Date.UTC(2026, 10, 22)

  it('says who, until it expires', () => {
    const value = startSession(BERIK, now)
    expect(value).toMatch(/^[\w.-]+$/)
    expect(readSession(value, [AIGUL, BERIK], now)).toMatchObject({
      who: 'Берік',
      until: now + SESSION_TIME,
    })
    expect(readSession(value, [BERIK], now + SESSION_TIME - 1)?.who).toBe('Берік')
    expect(readSession(value, [BERIK], now + SESSION_TIME)).toBeNull()
  })

  it('ends when the token is changed or taken away', () => {
    const value = startSession(AIGUL, now)
    expect(readSession(value, [{ name: 'aigul', token: OTHER }], now)).toBeNull()
    expect(readSession(value, [BERIK], now)).toBeNull()
    expect(readSession(value, [], now)).toBeNull()
  })

  it('cannot be forged', () => {
    const [name = '', until = '', id = '', signature = ''] = startSession(AIGUL, now).split('.')
    const longer = String(Number(until) + 1)
    const other = Buffer.from('Берік').toString('base64url')
    for (const value of [
      `${name}.${longer}.${id}.${signature}`,
      `${other}.${until}.${id}.${signature}`,
      `${name}.${until}.${id}x.${signature}`,
      `${name}.${until}.${id}.${signature.slice(1)}`,
      `${name}.${until}.${id}.`,
      `${name}.${until}.${id}`,
      `${name}.${until}.${id}.${signature}.`,
      `${name}.NaN.${id}.${signature}`,
      '',
      '....',
    ]) {
      expect(readSession(value, [AIGUL, BERIK], now)).toBeNull()
    }
  })

  it('has a form token of its own, which is not its signature', () => {
    const [one, other] = [startSession(AIGUL, now), startSession(AIGUL, now)]
    const [session, another] = [readSession(one, [AIGUL], now), readSession(other, [AIGUL], now)]
    if (!session || !another) throw new Error('There is no session.')
    expect(isFormToken(session.formToken, session)).toBe(true)
    expect(isFormToken(another.formToken, session)).toBe(false)
    expect(isFormToken(one.split('.')[3] ?? '', session)).toBe(false)
    expect(isFormToken('', session)).toBe(false)
  })
})

describe('countAttempts', () => {
  it('listens again when the time is over', () => {
    const attempts = countAttempts()
    for (let count = 0; count < MOST_ATTEMPTS; count++) {
      expect(attempts.wait(1000)).toBe(0)
      attempts.failed(1000)
    }
    expect(attempts.wait(1000)).toBe(ATTEMPT_TIME / 1000)
    expect(attempts.wait(1000 + ATTEMPT_TIME - 1)).toBe(1)
    expect(attempts.wait(1000 + ATTEMPT_TIME)).toBe(0)
  })
})

describe('isFromThisSite', () => {
  const site = 'https://law.example'
  it.each<[Record<string, string>, boolean]>([
    [{}, true],
    [{ origin: site }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: `${site}:8443` }, false],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site', origin: site }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: site }, false],
    [{ 'sec-fetch-site': 'none' }, false],
  ])('%p: %p', (headers, expected) => {
    expect(isFromThisSite(new Headers(headers), site)).toBe(expected)
  })
})

describe('a seal', () => {
  const words = fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 })

  it('holds for the words as a browser sends them, whoever of the administrators brings them', () => {
    fc.assert(
      fc.property(words, (said) => {
        const sent = said.map((text) => text.replace(/\r\n?|\n/g, '\r\n'))
        expect(isSealed(sent, sealOf(said, AIGUL), [BERIK, AIGUL])).toBe(true)
        expect(isSealed(said, sealOf(said, AIGUL), [BERIK])).toBe(false)
      }),
    )
  })

  it('holds for no other words, nor for the same divided otherwise', () => {
    fc.assert(
      fc.property(words, words, (said, other) => {
        const plain = (texts: readonly string[]) =>
          JSON.stringify(texts.map((text) => text.replace(/\r\n?/g, '\n')))
        expect(isSealed(other, sealOf(said, AIGUL), [AIGUL])).toBe(plain(said) === plain(other))
      }),
    )
    expect(isSealed(['a', 'b'], sealOf(['ab'], AIGUL), [AIGUL])).toBe(false)
    expect(isSealed(['ab', ''], sealOf(['ab'], AIGUL), [AIGUL])).toBe(false)
    for (const seal of ['', 'x', `${sealOf(['a'], AIGUL)} `]) {
      expect(isSealed(['a'], seal, [AIGUL])).toBe(false)
    }
  })
})
