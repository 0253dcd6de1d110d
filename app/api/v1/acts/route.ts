/** `GET /api/v1/acts`: every act that any amending act changes or speaks of. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { askedLanguageAlone } from '@/app/api/_answers/asked-library'
import { toLibraryActRecord } from '@/app/api/_answers/library-records'
import { Refusal } from '@/app/api/_answers/refusal'

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request): Promise<Response> {
  return answer(request, ['lang'], async ({ store, search, siteUrl }) => {
    const language = askedLanguageAlone(search)
    if (language instanceof Refusal) return language
    const { acts } = await store.readLibrary()
    return {
      schema: 'tuzetu/library-acts@1',
      language,
      acts: acts.map((act) => toLibraryActRecord(act, language, siteUrl)),
    }
  })
}
