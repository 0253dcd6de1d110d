/** Signing in: the field for the token, the answer to a token, and the cookie of a session. */
import type { Reader } from '@/app/_components/reader'
import { type Administrator, administratorOf, SESSION_TIME, startSession } from '@/lib/access'
import { html, type Markup } from '@/lib/export'
import { administrators, attempts, cookieName } from './administration'
import { DESK_HEADERS, deskPage } from './desk-page'

/** What a token was answered with; `wait` in seconds, after too many wrong ones. */
export type TokenAnswer = Administrator | 'wrong' | { readonly wait: number }

export function answerToken(token: string): TokenAnswer {
  const found = administratorOf(token.trim(), administrators())
  if (found !== null) return found
  const wait = attempts().wait()
  if (wait > 0) return { wait }
  attempts().failed()
  return 'wrong'
}

/** @returns the value of the cookie, and the header that sets it. */
export function newSession(
  administrator: Administrator,
  origin: string,
): { readonly value: string; readonly header: string } {
  const value = startSession(administrator)
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const header = `${cookieName(origin)}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${SESSION_TIME / 1000}${secure}`
  return { value, header }
}

export type SignInPage = {
  /** Where the form goes to, as the reader's address. */
  readonly action: string
  /** The name of the token's field. */
  readonly field: string
  /** What goes along unseen. */
  readonly hidden: Markup
  /** Why one signs in. */
  readonly title: string
  readonly lead: string
  /** What stands below the form. */
  readonly below?: Markup | null
  readonly answer?: Exclude<TokenAnswer, Administrator>
  /** Of the page, for the way to the other languages. */
  readonly path: string | null
  readonly status: number
}

export function signInPage(reader: Reader, page: SignInPage): Response {
  const { translate } = reader
  const { answer, field, title } = page
  const problem =
    answer === undefined
      ? null
      : answer === 'wrong'
        ? translate('drafts.signIn.wrong')
        : translate('drafts.refused.tooManyAttempts', { seconds: answer.wait })
  const body = html`<h1>${title}</h1>
<p class="lead">${page.lead}</p>
${problem === null ? null : html`<div class="problem" role="alert"><p><a href="#${field}">${problem}</a></p></div>\n`}<form method="post" action="${page.action}" enctype="multipart/form-data">${page.hidden}
<div class="fields"><div class="field"><label for="${field}">${translate('drafts.signIn.token')}</label>
<input type="password" id="${field}" name="${field}" autocomplete="current-password" required${problem === null ? null : html` aria-invalid="true"`}></div></div>
<p><button class="main">${translate('drafts.signIn.title')}</button></p>
</form>
${page.below ?? null}`
  const shown = problem === null ? title : `${problem}: ${title}`
  return new Response(deskPage({ title: shown, body, reader, path: page.path }), {
    status: page.status,
    headers: {
      ...DESK_HEADERS,
      ...(page.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...(typeof answer === 'object' ? { 'Retry-After': String(answer.wait) } : {}),
    },
  })
}
