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
const DRAFTING = { name: 'drafting', token: LONG }
const REVIEW = { name: 'Берік', token: OTHER }

describe('readAdministrators', () => {
  it.each([
    [undefined, []],
    ['', []],
    [' , ', []],
    [LONG, [{ name: 'administrator', token: LONG }]],
    [`${LONG},`, [{ name: 'administrator', token: LONG }]],
    [`${LONG}==`, [{ name: 'administrator', token: `${LONG}==` }]],
    [`drafting=${LONG}==, Берік=${OTHER}`, [{ name: 'drafting', token: `${LONG}==` }, REVIEW]],
  ])('reads %p', (setting, administrators) => {
    expect(readAdministrators(setting)).toEqual({ administrators, problems: [] })
  })

  it.each([
    ['short', /^The first token of TUZETU_ADMIN_TOKEN has 5 characters; at least 22 are needed/],
    [`drafting=${LONG},x=short`, /^The 2\. token .* has 5 characters/],
    [`1=${LONG}`, /has a name that is none/],
    [`drafting=${LONG} ${LONG}`, /printable ASCII/],
    [`drafting=${LONG},drafting=${OTHER}`, /gives the name "drafting" twice/],
    [`drafting=${LONG},review=${LONG}`, /gives the same token to two names/],
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
    expect(administratorOf(OTHER, [DRAFTING, REVIEW])).toBe(REVIEW)
    expect(administratorOf(`${OTHER}z`, [DRAFTING, REVIEW])).toBeNull()
    expect(administratorOf('', [DRAFTING, REVIEW])).toBeNull()
    expect(administratorOf(LONG, [])).toBeNull()
  })
})

describe('a session', () => {
  const now = Date.UTC(2026, 10, 22)

  it('says who, until it expires', () => {
    const value = startSession(REVIEW, now)
    expect(value).toMatch(/^[\w.-]+$/)
    expect(readSession(value, [DRAFTING, REVIEW], now)).toMatchObject({
      who: 'Берік',
      until: now + SESSION_TIME,
    })
    expect(readSession(value, [REVIEW], now + SESSION_TIME - 1)?.who).toBe('Берік')
    expect(readSession(value, [REVIEW], now + SESSION_TIME)).toBeNull()
  })

  it('ends when the token is changed or taken away', () => {
    const value = startSession(DRAFTING, now)
    expect(readSession(value, [{ name: 'drafting', token: OTHER }], now)).toBeNull()
    expect(readSession(value, [REVIEW], now)).toBeNull()
    expect(readSession(value, [], now)).toBeNull()
  })

  it('cannot be forged', () => {
    const [name = '', until = '', id = '', signature = ''] = startSession(DRAFTING, now).split('.')
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
      expect(readSession(value, [DRAFTING, REVIEW], now)).toBeNull()
    }
  })

  it('has a form token of its own, which is not its signature', () => {
    const [one, other] = [startSession(DRAFTING, now), startSession(DRAFTING, now)]
    const [session, another] = [readSession(one, [DRAFTING], now), readSession(other, [DRAFTING], now)]
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
        expect(isSealed(sent, sealOf(said, DRAFTING), [REVIEW, DRAFTING])).toBe(true)
        expect(isSealed(said, sealOf(said, DRAFTING), [REVIEW])).toBe(false)
      }),
    )
  })

  it('holds for no other words, nor for the same divided otherwise', () => {
    fc.assert(
      fc.property(words, words, (said, other) => {
        const plain = (texts: readonly string[]) =>
          JSON.stringify(texts.map((text) => text.replace(/\r\n?/g, '\n')))
        expect(isSealed(other, sealOf(said, DRAFTING), [DRAFTING])).toBe(plain(said) === plain(other))
      }),
    )
    expect(isSealed(['a', 'b'], sealOf(['ab'], DRAFTING), [DRAFTING])).toBe(false)
    expect(isSealed(['ab', ''], sealOf(['ab'], DRAFTING), [DRAFTING])).toBe(false)
    for (const seal of ['', 'x', `${sealOf(['a'], DRAFTING)} `]) {
      expect(isSealed(['a'], seal, [DRAFTING])).toBe(false)
    }
  })
})
