/** `/api` itself and any other address below it: says what there is. */
import { allowReading, readOnly, refuse } from '@/app/api/_answers/answer'
import { Refusal } from '@/app/api/_answers/refusal'
import { API_PATHS } from '@/app/api/_description/openapi'

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request): Response {
  const path = new URL(request.url).pathname
  return refuse(
    new Refusal(
      'UnknownAddress',
      `There is nothing at ${path}. There is: ${API_PATHS.join(', ')}.`,
      API_PATHS,
    ),
    path,
  )
}
