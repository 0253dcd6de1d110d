/** The overview of one amending act. */
import type { Metadata } from 'next'
import { ComparisonPaper } from '@/app/_components/comparison-paper'
import { ActNav } from '@/app/_components/frame'
import { LegislationData } from '@/app/_components/legislation-data'
import { Overview } from '@/app/_components/overview'
import { readerAbout, readerOf, type SearchParameters } from '@/app/_components/reader'
import { answered } from '@/app/_site/answered'
import { originOfRequest } from '@/app/_site/origin'
import { pageMetadata } from '@/app/_site/page-metadata'
import { dossierOf } from '@/app/_site/reading'
import {
  amendingActAsData,
  namesOfAmendingAct,
  toCertaintyView,
  toOverviewView,
  toPenaltyView,
} from '@/lib/view'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<SearchParameters>
}

export const generateMetadata = answered(headOfPage)
export default answered(OverviewPage)

async function headOfPage({ params, searchParams }: Props): Promise<Metadata> {
  const { amendingAct, amendments } = await dossierOf((await params).id)
  const reader = readerAbout(amendingAct, readerOf(await searchParams))
  const { translate } = reader
  const { id } = amendingAct
  const name = namesOfAmendingAct(amendingAct, translate).act
  return pageMetadata(
    {
      path: `/amending-acts/${id}`,
      title: translate('pages.overview.title', { name }),
      description: translate('pages.overview.description', { name, acts: amendments.length }),
      feed: { id, title: translate('pages.feed.title', { name }) },
    },
    reader,
  )
}

async function OverviewPage({ params, searchParams }: Props) {
  const dossier = await dossierOf((await params).id)
  const reader = readerAbout(dossier.amendingAct, readerOf(await searchParams))
  const origin = await originOfRequest()
  return (
    <>
      <ComparisonPaper
        title={namesOfAmendingAct(dossier.amendingAct, reader.translate).act}
        address={origin + reader.address(`/amending-acts/${dossier.amendingAct.id}`)}
      />
      <Overview
        view={toOverviewView(dossier, reader.language)}
        penalties={toPenaltyView(dossier, reader.language)}
        certainty={toCertaintyView(dossier, reader.language)}
        nav={
          <ActNav
            id={dossier.amendingAct.id}
            current="overview"
            hasArticle={dossier.pressArticle !== undefined}
            reader={reader}
          />
        }
        data={<LegislationData data={amendingActAsData(dossier, reader.language, origin)} />}
        reader={reader}
        dossier={dossier}
      />
    </>
  )
}
