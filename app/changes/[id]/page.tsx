/** One change: its texts, what they rest on, how to cite it, what is claimed about it, and its neighbours. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CheckedList } from '@/app/_components/checked'
import { AidSwitches } from '@/app/_components/choices'
import { Citations } from '@/app/_components/citation'
import { ComparisonPaper } from '@/app/_components/comparison-paper'
import { Commencement, dayOf, OutsideSubject } from '@/app/_components/comparison-row'
import { Evidence } from '@/app/_components/evidence'
import { FoundInNotes } from '@/app/_components/found-in'
import { ActNav, Page } from '@/app/_components/frame'
import { LegislationData } from '@/app/_components/legislation-data'
import { Notes } from '@/app/_components/notes'
import { PreviousNext } from '@/app/_components/previous-next'
import { readerAbout, readerOf, type SearchParameters } from '@/app/_components/reader'
import { SideFoot, SideText } from '@/app/_components/side'
import { textNotice } from '@/app/_components/text-notice'
import { TitledSection } from '@/app/_components/titled-section'
import { textsOf, UnitNote } from '@/app/_components/unit-note'
import { answered } from '@/app/_site/answered'
import { originOfRequest } from '@/app/_site/origin'
import { pageMetadata } from '@/app/_site/page-metadata'
import { changesAskedFor, dossierOfChange } from '@/app/_site/reading'
import { changeAsData, rowWithHits, toChangeView } from '@/lib/view'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<SearchParameters>
}

export const generateMetadata = answered(headOfPage)
export default answered(ChangePage)

async function headOfPage({ params, searchParams }: Props): Promise<Metadata> {
  const { id } = await params
  const dossier = await dossierOfChange(id)
  const reader = readerAbout(dossier.amendingAct, readerOf(await searchParams))
  const view = toChangeView(dossier, id, reader.language)
  if (view === null) return {}
  const { amendingAct } = view
  return pageMetadata(
    {
      path: `/changes/${id}`,
      title: `${view.row.label}, ${view.act.title}`,
      description: `${view.row.topic}. ${view.row.summary} ${view.row.authority}`,
      kind: 'article',
      feed: {
        id: amendingAct.id,
        title: reader.translate('pages.feed.title', { name: amendingAct.name }),
      },
    },
    reader,
  )
}

async function ChangePage({ params, searchParams }: Props) {
  const { id } = await params
  const parameters = await searchParams
  const dossier = await dossierOfChange(id)
  const reader = readerAbout(dossier.amendingAct, readerOf(parameters))
  const { translate } = reader
  const asked = await changesAskedFor(dossier, parameters)
  const chosen = asked?.among.has(id) ? asked : null
  const view = toChangeView(dossier, id, reader.language, chosen?.among)
  if (view === null) notFound()
  const { act, amendingAct } = view
  const row = chosen === null ? view.row : rowWithHits(view.row, chosen.filter, dossier)
  const origin = await originOfRequest()
  const permalink = `${origin}/changes/${id}`
  const hasMargin = row.annotations.length > 0 || row.claims.length > 0
  const step = (neighbour: { id: string; label: string } | null) =>
    neighbour && {
      href: reader.address(`/changes/${neighbour.id}`, chosen?.query),
      label: neighbour.label,
    }
  return (
    <Page>
      <ActNav
        id={amendingAct.id}
        current={null}
        hasArticle={dossier.pressArticle !== undefined}
        reader={reader}
      />
      <ComparisonPaper title={`${row.label}, ${act.title}`} address={permalink} />
      {chosen !== null && (
        <p className="chosen-changes">
          {reader.say('pages.change.among', { number: view.place, of: view.of })}{' '}
          <a href={reader.address(`/amending-acts/${amendingAct.id}/changes`, chosen.query, id)}>
            {reader.say('pages.change.back', { of: view.of })}
          </a>
        </p>
      )}
      <article>
        <div className="page-head">
          <p className="eyebrow">
            <a href={reader.address(`/amending-acts/${amendingAct.id}/acts/${act.id}`)}>
              {reader.show(act.title)}
            </a>
            {' · '}
            {reader.show(act.citation)}
          </p>
          <h1>
            {reader.mark(row.label)}
            <span className="visually-hidden">: </span>
            <span className="sub-title">{reader.mark(row.topic)}</span>
          </h1>
          <ul className="tags">
            <li className="tag tag-observed">{reader.show(row.observedLabel)}</li>
            <li className="tag">{reader.show(row.typeLabel)}</li>
            {row.categories.map((category) => (
              <li key={category.slug}>
                <a
                  href={reader.address(
                    `/amending-acts/${amendingAct.id}/changes`,
                    `category=${category.slug}`,
                  )}
                >
                  {reader.show(category.label)}
                </a>
              </li>
            ))}
          </ul>
          <p className="lead">{reader.show(row.summary)}</p>
          <FoundInNotes found={row.foundIn ?? []} reader={reader} />
          <p>
            {reader.show(row.authority)} <Commencement commencement={row.commencement} />
          </p>
        </div>

        <TitledSection id="texts" heading={reader.say('pages.change.texts')}>
          <p className="notice">{textNotice(dossier, reader)}</p>
          <div className="pair">
            {(['before', 'after'] as const).map((place) => (
              <section key={place} aria-labelledby={place}>
                <h3 id={place}>{reader.say(`pages.side.${place}`)}</h3>
                <SideText side={row[place]} date={dayOf(row.commencement)} reader={reader} />
                <SideFoot side={row[place]} place={place} reader={reader} open />
              </section>
            ))}
          </div>
          <UnitNote texts={textsOf([row])} reader={reader} />
          <div className="pair-tools screen-only">
            <AidSwitches path={`/changes/${id}`} query={chosen?.query ?? ''} reader={reader} />
            <button
              type="button"
              className="quiet"
              data-words={permalink}
              data-copied={translate('pages.citation.copied')}
              disabled
              hidden
            >
              {reader.say('pages.citation.words')}
            </button>
          </div>
        </TitledSection>

        <div className="change-rest">
          <div>
            {row.deltas.length > 0 && (
              <TitledSection id="numbers" heading={reader.say('pages.change.numbers')}>
                <ul className="deltas">
                  {row.deltas.map((delta) => (
                    <li key={`${delta.kind} ${delta.name} ${delta.bound}`}>{reader.show(delta.sentence)}</li>
                  ))}
                </ul>
              </TitledSection>
            )}

            {hasMargin && (
              <TitledSection id="notes" heading={reader.say('pages.change.notes')}>
                <div className="notes notes-wide">
                  <Notes row={row} amendingAct={amendingAct.id} inFull reader={reader} />
                </div>
              </TitledSection>
            )}

            {view.sameArticle.length > 0 && (
              <TitledSection id="same-article" heading={reader.say('pages.change.sameArticle')}>
                <ul className="plain-list">
                  {view.sameArticle.map((other) => (
                    <li key={other.id}>
                      <a href={reader.address(`/changes/${other.id}`)}>{reader.show(other.label)}</a>:{' '}
                      {reader.show(other.topic)}
                    </li>
                  ))}
                </ul>
              </TitledSection>
            )}

            {view.checked.length > 0 && (
              <TitledSection id="checked" heading={reader.say('pages.checked.heading')}>
                <CheckedList checked={view.checked} reader={reader} />
              </TitledSection>
            )}
          </div>
          <div>
            <TitledSection id="evidence" heading={reader.say('pages.change.evidence')}>
              <Evidence
                about={translate('pages.row.attribution')}
                evidence={row.attribution}
                reader={reader}
                open
              />
              <OutsideSubject row={row} reader={reader} />
            </TitledSection>
            <TitledSection id="cite" heading={reader.say('pages.change.cite')}>
              <Citations
                citations={view.citations}
                permalink={permalink}
                isRestated={[row.before, row.after].every(
                  (side) => side.kind !== 'text' || side.status !== 'unverified',
                )}
                reader={reader}
              />
            </TitledSection>
          </div>
        </div>
      </article>
      <PreviousNext
        label={translate('pages.row.place', { number: view.place, of: view.of })}
        previous={step(view.previous)}
        next={step(view.next)}
        pinned
        reader={reader}
      />
      <LegislationData data={changeAsData(dossier, id, reader.language, origin)} />
    </Page>
  )
}
