/** `/sign-in`: a session for whoever has an administrator's token. */
import {
  administrators,
  attempts,
  cookieName,
  readerOfRequest,
  sessionOf,
} from '@/app/_administration/administration'
import { DESK_HEADERS, deskPage } from '@/app/_administration/desk-page'
import { missingPage, problemPage } from '@/app/_administration/problem-page'
import type { Reader } from '@/app/_components/reader'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { sentForm } from '@/app/compare/sent-form'
import { administratorOf, isFromThisSite, SESSION_TIME, startSession } from '@/lib/access'
import { html } from '@/lib/export'

/** Bytes of the form: a token and an address, from whoever comes along. */
const LARGEST_SIGN_IN = 16 * 1024

export function GET(request: Request): Response {
  const reader = readerOfRequest(request)
  if (administrators().length === 0) return missingPage(reader)
  const next = nextOf(new URL(request.url).searchParams.get('next'))
  if (sessionOf(request) !== null) return leadTo(reader.address(next))
  return signInPage(reader, next, false, 200)
}

export async function POST(request: Request): Promise<Response> {
  const reader = readerOfRequest(request)
  if (administrators().length === 0) return missingPage(reader)
  const origin = siteUrlOf(request)
  if (!isFromThisSite(request.headers, origin)) return problemPage('otherSite', 403, reader)
  const form = await sentForm(request, LARGEST_SIGN_IN)
  if (form === 'too-large') return problemPage('tooLarge', 413, reader)
  if (typeof form === 'string') return problemPage('notForm', 400, reader)
  const next = nextOf(textOf(form, 'next'))
  const administrator = administratorOf(textOf(form, 'token').trim(), administrators())
  if (administrator === null) {
    const wait = attempts().wait()
    if (wait > 0) return problemPage('tooManyAttempts', 429, reader, wait)
    attempts().failed()
    return signInPage(reader, next, true, 401)
  }
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const cookie = `${cookieName(origin)}=${startSession(administrator)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${SESSION_TIME / 1000}${secure}`
  return leadTo(next, { 'Set-Cookie': cookie })
}

function signInPage(reader: Reader, next: string, isWrong: boolean, status: number): Response {
  const { translate, address } = reader
  const title = translate('drafts.signIn.title')
  const body = html`<h1>${title}</h1>
<p class="lead">${translate('drafts.signIn.lead')}</p>
${isWrong ? html`<div class="problem" role="alert"><p><a href="#token">${translate('drafts.signIn.wrong')}</a></p></div>\n` : null}<form method="post" action="${address('/sign-in')}"><input type="hidden" name="next" value="${next}">
<div class="fields"><div class="field"><label for="token">${translate('drafts.signIn.token')}</label>
<input type="password" id="token" name="token" autocomplete="current-password" required${isWrong ? html` aria-invalid="true"` : null}></div></div>
<p><button class="main">${title}</button></p>
</form>
`
  return new Response(
    deskPage({ title: isWrong ? translate('drafts.signIn.wrong') : title, body, reader, path: '/sign-in' }),
    { status, headers: DESK_HEADERS },
  )
}

/** Only addresses of this site are led on to. */
function nextOf(next: string | null): string {
  return next !== null && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/drafts'
}

function leadTo(place: string, more: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: place, 'Cache-Control': 'no-store', ...more },
  })
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
