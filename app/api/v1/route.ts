/** `GET /api/v1`: where everything else is. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { API_PATHS } from '@/app/api/_description/openapi'

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request): Promise<Response> {
  return answer(request, [], async ({ siteUrl }) => ({
    schema: 'tuzetu/addresses@1',
    description: `${siteUrl}/api/v1/openapi.json`,
    addresses: API_PATHS.map((path) => siteUrl + path),
  }))
}
