/**
 * Who may write: the administrators whose tokens the operator has set. None set means that nobody may, and that nothing
 * of writing is to be seen.
 */
import { createHash, timingSafeEqual } from 'node:crypto'

export type Administrator = { readonly name: string; readonly token: string }

/** Characters: 22 of base64 are 128 bits, which nobody guesses, however many attempts are made. */
export const SHORTEST_TOKEN = 22

/** Of a token that is given without a name. */
const UNNAMED = 'administrator'

const NAME = /^\p{L}[\p{L}\p{M}\p{N} ._-]{0,39}$/u
const TOKEN = /^[\x21-\x2b\x2d-\x7e]+$/

/**
 * Reads `TUZETU_ADMIN_TOKEN`: one token, or several as `name=token` with commas between them.
 *
 * @returns the administrators, or one sentence for everything that is wrong with the setting; no sentence holds a token.
 */
export function readAdministrators(setting: string | undefined): {
  readonly administrators: readonly Administrator[]
  readonly problems: readonly string[]
} {
  const entries = (setting ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  const administrators = entries.map(entryOf)
  const problems = [
    ...administrators.flatMap(({ name, token }, place) => problemsOf(name, token, place + 1)),
    ...repeated(administrators.map(({ name }) => name)).map(
      (name) => `TUZETU_ADMIN_TOKEN gives the name "${name}" twice; the history could not say who.`,
    ),
    ...repeated(administrators.map(({ token }) => token)).map(
      () => 'TUZETU_ADMIN_TOKEN gives the same token to two names; the history could not say who.',
    ),
  ]
  return problems.length > 0 ? { administrators: [], problems } : { administrators, problems }
}

/** @returns whose token it is; it takes as long for a token that is nearly right as for one that is not. */
export function administratorOf(
  token: string,
  administrators: readonly Administrator[],
): Administrator | null {
  const given = digestOf(token)
  let found: Administrator | null = null
  for (const administrator of administrators) {
    if (timingSafeEqual(given, digestOf(administrator.token))) found = administrator
  }
  return found
}

/** The end of a token in base64 is no sign between a name and a token. */
function entryOf(entry: string): Administrator {
  const sign = entry.search(/=(?!=*$)/)
  if (sign < 0) return { name: UNNAMED, token: entry }
  return { name: entry.slice(0, sign).trim(), token: entry.slice(sign + 1).trim() }
}

function problemsOf(name: string, token: string, place: number): string[] {
  const which = `The ${place === 1 ? 'first' : `${place}.`} token of TUZETU_ADMIN_TOKEN`
  if (!NAME.test(name)) {
    return [`${which} has a name that is none: a letter, then letters, digits, spaces, ".", "_" or "-".`]
  }
  if (token.length < SHORTEST_TOKEN) {
    return [
      `${which} has ${token.length} characters; at least ${SHORTEST_TOKEN} are needed, for example from "openssl rand -base64 24".`,
    ]
  }
  return TOKEN.test(token) ? [] : [`${which} has characters other than printable ASCII without spaces.`]
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, place) => values.indexOf(value) !== place))]
}

const digestOf = (text: string) => createHash('sha256').update(text).digest()
