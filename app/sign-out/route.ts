/** `POST /sign-out`: ends the session, also for copies of its cookie. */
import {
  administrators,
  cookieName,
  endSession,
  readerOfRequest,
  sessionOf,
} from '@/app/_administration/administration'
import { missingPage, problemPage } from '@/app/_administration/problem-page'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { isFromThisSite } from '@/lib/access'

/** A page of an earlier session may end this one, too: whoever presses the button wants to be out. */
export async function POST(request: Request): Promise<Response> {
  const reader = readerOfRequest(request)
  if (administrators().length === 0) return missingPage(reader)
  const origin = siteUrlOf(request)
  if (!isFromThisSite(request.headers, origin)) return problemPage('otherSite', 403, reader)
  const session = sessionOf(request)
  if (session !== null) endSession(session)
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return new Response(null, {
    status: 303,
    headers: {
      Location: reader.address('/sign-in'),
      'Cache-Control': 'no-store',
      'Set-Cookie': `${cookieName(origin)}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${secure}`,
    },
  })
}
