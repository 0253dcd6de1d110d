/** `/sign-in`: a session for whoever has an administrator's token. */
import { administrators, readerOfRequest, sessionOf } from '@/app/_administration/administration'
import { missingPage, problemPage } from '@/app/_administration/problem-page'
import { answerToken, newSession, type SignInPage, signInPage } from '@/app/_administration/sign-in-form'
import type { Reader } from '@/app/_components/reader'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { sentForm } from '@/app/compare/sent-form'
import { isFromThisSite } from '@/lib/access'
import { html } from '@/lib/export'

/** Bytes of the form: a token and an address, from whoever comes along. */
const LARGEST_SIGN_IN = 16 * 1024

export function GET(request: Request): Response {
  const reader = readerOfRequest(request)
  if (administrators().length === 0) return missingPage(reader)
  const next = nextOf(new URL(request.url).searchParams.get('next'))
  if (sessionOf(request) !== null) return leadTo(inLanguageOf(reader, next))
  return signInPage(reader, pageOf(next, reader, 200))
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
  const answer = answerToken(textOf(form, 'token'))
  if (answer === 'wrong') return signInPage(reader, { ...pageOf(next, reader, 401), answer })
  if ('wait' in answer) return signInPage(reader, { ...pageOf(next, reader, 429), answer })
  return leadTo(inLanguageOf(reader, next), { 'Set-Cookie': newSession(answer, origin).header })
}

function pageOf(next: string, { translate, address }: Reader, status: number): SignInPage {
  return {
    action: address('/sign-in'),
    field: 'token',
    hidden: html`<input type="hidden" name="next" value="${next}">`,
    title: translate('drafts.signIn.title'),
    lead: translate('drafts.signIn.lead'),
    path: '/sign-in',
    status,
  }
}

/** Only addresses of this site are led on to. */
function nextOf(next: string | null): string {
  return next !== null && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/drafts'
}

/** Whoever signs in on a Russian page goes on in Russian, unless the address names a language itself. */
function inLanguageOf({ address, language }: Reader, next: string): string {
  const { pathname, search, searchParams, hash } = new URL(next, 'http://this.site')
  if (language === 'en' || searchParams.has('lang')) return next
  return address(pathname, search.slice(1), hash === '' ? undefined : hash.slice(1))
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
