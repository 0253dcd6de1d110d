/** `GET /api/v1/openapi.json`: the description of this API. It needs no database. */
import { allowReading, OPEN_TO_ALL, readOnly } from '@/app/api/_answers/answer'
import { siteUrlOf } from '@/app/api/_answers/site-url'
import { describeApi } from '@/app/api/_description/openapi'

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request): Response {
  return Response.json(describeApi(siteUrlOf(request)), {
    headers: { ...OPEN_TO_ALL, 'Cache-Control': 'public, no-cache' },
  })
}
