/** `POST /sign-out`: ends the session, also for copies of its cookie. */
import { atDesk, cookieName, endSession, sessionOf } from '@/app/_administration/administration'

export function POST(request: Request): Promise<Response> {
  return atDesk(request, async ({ reader, origin }) => {
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
  })
}
