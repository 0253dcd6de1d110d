/** What every amending act did to one act, in order of commencement; the open ends are said openly. */
import type { Metadata } from 'next'
import { ActName } from '@/app/_components/act-name'
import { Page } from '@/app/_components/frame'
import { LibraryNav } from '@/app/_components/library-nav'
import { LibraryRows } from '@/app/_components/library-rows'
import { ListPages } from '@/app/_components/list-pages'
import { readerOf, type SearchParameters } from '@/app/_components/reader'
import { TitledSection } from '@/app/_components/titled-section'
import { answered } from '@/app/_site/answered'
import { actHistoryOf, pageIn } from '@/app/_site/library'
import { pageMetadata } from '@/app/_site/page-metadata'

type Props = {
  readonly params: Promise<{ act: string }>
  readonly searchParams: Promise<SearchParameters>
}

export const generateMetadata = answered(headOfPage)
export default answered(ActHistoryPage)

async function headOfPage({ params, searchParams }: Props): Promise<Metadata> {
  const { act: id } = await params
  const reader = readerOf(await searchParams)
  const { act, changes } = await actHistoryOf(id, reader.language, 1)
  return pageMetadata(
    {
      path: `/acts/${id}`,
      title: reader.translate('pages.actHistory.title', { act: act.title }),
      description: reader.translate('pages.actHistory.description', { count: changes }),
    },
    reader,
  )
}

async function ActHistoryPage({ params, searchParams }: Props) {
  const { act: id } = await params
  const parameters = await searchParams
  const reader = readerOf(parameters)
  const history = await actHistoryOf(id, reader.language, pageIn(parameters))
  const { act, days, notCommenced, unknown, withoutRows, spokenOf } = history
  return (
    <Page>
      <LibraryNav current={null} reader={reader} />
      <div className="page-head">
        <p className="eyebrow">{reader.say('pages.actHistory.heading')}</p>
        <h1>
          <ActName act={act} reader={reader} />
        </h1>
        <ul className="other-titles">
          {act.otherTitles.map(({ language, title }) => (
            <li key={language} lang={language}>
              {title}
            </li>
          ))}
        </ul>
        <p className="muted">{reader.show(act.citation)}</p>
        <p className="lead">{reader.say('pages.actHistory.lead', { count: history.changes })}</p>
        <p>
          {reader.say('pages.actHistory.editions', { count: history.editions })}{' '}
          {history.editions > 0 && (
            <a href={reader.address(`/acts/${id}/text`)}>{reader.say('pages.actHistory.text')}</a>
          )}
        </p>
      </div>
      {days.map(({ date, label, rows }) => (
        <TitledSection
          key={date}
          id={`day-${date}`}
          heading={<time dateTime={date}>{reader.show(label)}</time>}
        >
          <LibraryRows rows={rows} reader={reader} withAct={false} />
        </TitledSection>
      ))}
      {notCommenced.length > 0 && (
        <TitledSection
          id="not-commenced"
          heading={reader.say('pages.actHistory.notCommenced')}
          lead={reader.say('pages.actHistory.notCommencedLead')}
        >
          <LibraryRows rows={notCommenced} reader={reader} withAct={false} />
        </TitledSection>
      )}
      {unknown.length > 0 && (
        <TitledSection
          id="unknown"
          heading={reader.say('pages.actHistory.unknown')}
          lead={reader.say('pages.actHistory.unknownLead')}
        >
          <LibraryRows rows={unknown} reader={reader} withAct={false} />
        </TitledSection>
      )}
      <ListPages page={history.page} pages={history.pages} path={`/acts/${id}`} query="" reader={reader} />
      {withoutRows.length > 0 && (
        <TitledSection id="without-rows" heading={reader.say('pages.actHistory.withoutRows')}>
          <ul className="ruled-list">
            {withoutRows.map(({ amendingAct, statement }) => (
              <li key={amendingAct.id}>
                <a href={reader.address(`/amending-acts/${amendingAct.id}/acts/${id}`)}>
                  {reader.show(amendingAct.name)}
                </a>
                <p className="not-known">{reader.show(statement)}</p>
              </li>
            ))}
          </ul>
        </TitledSection>
      )}
      {spokenOf.length > 0 && (
        <TitledSection id="spoken-of" heading={reader.say('pages.actHistory.spokenOf')}>
          <ul className="ruled-list">
            {spokenOf.map((amendingAct) => (
              <li key={amendingAct.id}>
                <a href={reader.address(`/amending-acts/${amendingAct.id}`)}>
                  {reader.show(amendingAct.name)}
                </a>
              </li>
            ))}
          </ul>
        </TitledSection>
      )}
    </Page>
  )
}
