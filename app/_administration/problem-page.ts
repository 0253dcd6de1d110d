/** Answers that are no page of work: what cannot be done, in one sentence. */
import type { Reader } from '@/app/_components/reader'
import { html } from '@/lib/export'
import type { MessageKey } from '@/lib/view'
import { DESK_HEADERS, deskPage } from './desk-page'

export type DeskProblem =
  | 'tooManyAttempts'
  | 'signedOut'
  | 'otherSite'
  | 'tooLarge'
  | 'tooLargeToCarry'
  | 'notForm'
  | 'database'
  | 'missing'

/** @param wait seconds after which it is worth trying again */
export function problemPage(
  problem: DeskProblem,
  status: number,
  reader: Reader,
  wait: number | null = null,
): Response {
  const { translate, address } = reader
  const sentence = translate(`drafts.refused.${problem}` as MessageKey, { seconds: wait ?? 0 })
  const way =
    problem === 'missing'
      ? html`<a href="${address('/')}">${translate('pages.problem.home')}</a>`
      : html`<a href="${address('/sign-in')}">${translate('drafts.signIn.title')}</a>`
  const page = deskPage({
    title: sentence,
    body: html`<h1>${sentence}</h1>\n<p>${way}</p>\n`,
    reader,
    path: null,
  })
  const headers = {
    ...DESK_HEADERS,
    ...(wait === null ? {} : { 'Retry-After': String(wait) }),
    ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
  }
  return new Response(page, { status, headers })
}

/** The same as of an address that names nothing, also where nobody may know that it could name something. */
export function missingPage(reader: Reader): Response {
  return problemPage('missing', 404, reader)
}
