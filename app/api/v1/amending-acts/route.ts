/** `GET /api/v1/amending-acts`: every amending act there is. */
import { allowReading, answer, readOnly } from '@/app/api/_answers/answer'
import { amendingActLinks } from '@/app/api/_answers/links'

export const OPTIONS = allowReading
export const POST = readOnly
export const PUT = readOnly
export const PATCH = readOnly
export const DELETE = readOnly

export function GET(request: Request): Promise<Response> {
  return answer(request, [], async ({ store, siteUrl }) => {
    const entries = await store.listAmendingActs()
    const dossiers = await Promise.all(entries.map(({ amendingAct }) => store.readDossier(amendingAct.id)))
    return {
      schema: 'tuzetu/amending-acts@1',
      amendingActs: entries.map(({ amendingAct, acts, modifications }, index) => ({
        id: amendingAct.id,
        name: amendingAct.name,
        number: amendingAct.number ?? null,
        status: amendingAct.status,
        country: amendingAct.country ?? null,
        title: Object.fromEntries(
          Object.entries(amendingAct.title).flatMap(([language, title]) =>
            title === undefined ? [] : [[language, title.value]],
          ),
        ),
        adopted: amendingAct.adopted?.value ?? null,
        published: amendingAct.published?.value ?? null,
        inForceFrom: amendingAct.inForceFrom?.value ?? null,
        acts,
        changes: modifications,
        links: amendingActLinks(siteUrl, amendingAct.id, dossiers[index]?.pressArticle !== undefined),
      })),
    }
  })
}
