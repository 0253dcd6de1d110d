/** Any other address below `/api`: says what there is. */
import { allowReading, refuse } from '@/app/api/_answers/answer'
import { Refusal } from '@/app/api/_answers/refusal'
import { API_PATHS } from '@/app/api/_description/openapi'

export const OPTIONS = allowReading

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
