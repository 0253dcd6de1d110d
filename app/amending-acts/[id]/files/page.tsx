/**
 * Taking the rows home: which form, which rows, in which format, with a preview. Shown at `/amending-acts/{id}/export`,
 * where `proxy.ts` leads an address without `format`; with it the same address is the file.
 */
import type { Metadata } from 'next'
import { ExportForm } from '@/app/_components/export-form'
import { ExportPreview } from '@/app/_components/export-preview'
import { ActNav, Page } from '@/app/_components/frame'
import { readerAbout, readerOf, type SearchParameters, toUrlSearchParams } from '@/app/_components/reader'
import { answered } from '@/app/_site/answered'
import { originOfRequest } from '@/app/_site/origin'
import { pageMetadata } from '@/app/_site/page-metadata'
import { comparisonOf, dossierOf } from '@/app/_site/reading'
import { parseLayoutWish, previewOf, sizeOfFile } from '@/lib/export'
import { openSiteStore } from '@/lib/store'
import { namesOfAmendingAct } from '@/lib/view'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<SearchParameters>
}

/** More would be no preview, and cost every reader the time of the file. */
const MOST_ROWS = 20
/** Above this many rows, to write a file only to measure it would take longer than the page. */
const MOST_MEASURED = 150

export const generateMetadata = answered(headOfPage)
export default answered(ExportPage)

async function headOfPage({ params, searchParams }: Props): Promise<Metadata> {
  const dossier = await dossierOf((await params).id)
  const reader = readerAbout(dossier.amendingAct, readerOf(await searchParams))
  const name = namesOfAmendingAct(dossier.amendingAct, reader.translate).act
  return {
    ...pageMetadata(
      {
        path: `/amending-acts/${dossier.amendingAct.id}/export`,
        title: reader.translate('pages.export.title', { name }),
        description: reader.translate('pages.export.description', { name }),
      },
      reader,
    ),
    // Each choice is another address of the same page.
    robots: { index: false },
  }
}

async function ExportPage({ params, searchParams }: Props) {
  const dossier = await dossierOf((await params).id)
  const parameters = await searchParams
  const reader = readerAbout(dossier.amendingAct, readerOf(parameters))
  const asked = parseLayoutWish(toUrlSearchParams(parameters))
  const wish = 'template' in asked ? asked : { template: 'dossier' as const, headers: [] }
  const { view, request } = await comparisonOf(dossier, parameters)
  const matching = await (await openSiteStore()).findModifications(request.filter)
  const input = { dossier, matching, request, siteUrl: await originOfRequest() }
  const preview = previewOf(wish, input, MOST_ROWS)
  const { id, name } = view.amendingAct
  return (
    <Page>
      <ActNav id={id} current="files" hasArticle={dossier.pressArticle !== undefined} reader={reader} />
      <div className="page-head">
        <p className="eyebrow">{name}</p>
        <h1>{reader.say('pages.export.heading')}</h1>
        <p className="lead screen-only">{reader.say('pages.export.lead')}</p>
      </div>
      <ExportForm
        path={`/amending-acts/${id}/export`}
        wish={wish}
        request={request}
        facets={view.facets}
        shown={matching.length}
        sizeOf={(format) => (matching.length > MOST_MEASURED ? null : sizeOfFile({ ...wish, format }, input))}
        reader={reader}
      />
      <ExportPreview layout={wish.template} preview={preview} total={matching.length} reader={reader} />
      <script src="/export.js" async />
    </Page>
  )
}
