/** `GET /api/v1/amending-acts`: every amending act there is. */
import { allowReading, answer } from '@/app/api/_answers/answer'
import { amendingActLinks } from '@/app/api/_answers/links'

export const OPTIONS = allowReading

export function GET(request: Request): Promise<Response> {
  return answer(request, [], async ({ store, siteUrl }) => {
    const entries = await store.listAmendingActs()
    const dossiers = await Promise.all(entries.map(({ amendingAct }) => store.readDossier(amendingAct.id)))
    return {
      schema: 'tuzetu/amending-acts@1',
      amendingActs: entries.map(({ amendingAct, acts, modifications }, index) => ({
        id: amendingAct.id,
        name: amendingAct.name,
        number: amendingAct.number,
        status: amendingAct.status,
        country: amendingAct.country,
        title: {
          en: amendingAct.title.en.value,
          ru: amendingAct.title.ru.value,
          kk: amendingAct.title.kk.value,
        },
        adopted: amendingAct.adopted.value,
        published: amendingAct.published.value,
        inForceFrom: amendingAct.inForceFrom.value,
        acts,
        changes: modifications,
        links: amendingActLinks(siteUrl, amendingAct.id, dossiers[index]?.pressArticle !== undefined),
      })),
    }
  })
}
