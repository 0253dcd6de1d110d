/** The overview of an amending act: which text this is, what it changed most, how it came about, what is not known. */
import type { ReactNode } from 'react'
import type { Dossier } from '@/lib/model'
import type { CertaintyView, OverviewView, PenaltyView } from '@/lib/view'
import { CertaintyShares } from './certainty-shares'
import { CheckedActs } from './checked-acts'
import { Evidence } from './evidence'
import { ExampleChange } from './example-change'
import { Page } from './frame'
import { Headlines } from './headlines'
import { HeatMap } from './heat-map'
import { PenaltyRanges } from './penalty-ranges'
import type { Reader } from './reader'
import { textNotice } from './text-notice'
import { Timeline } from './timeline'
import { TitledSection } from './titled-section'

type Props = {
  readonly view: OverviewView
  readonly penalties: PenaltyView
  readonly certainty: CertaintyView
  readonly reader: Reader
}

export function Overview({
  view,
  penalties,
  certainty,
  nav,
  data,
  reader,
  dossier,
}: Props & { readonly nav: ReactNode; readonly data: ReactNode; readonly dossier: Dossier }) {
  const { translate } = reader
  const changes = `/amending-acts/${view.id}/changes`
  // A search does not change the overview, but whatever a reader searches for would be kept.
  const as = `overview ${reader.language} ${reader.words} ${reader.marks}`
  return (
    <Page keep={reader.query === null ? { dossier, as } : undefined} last={data}>
      {nav}
      <OverviewHead view={view} penalties={penalties} dossier={dossier} reader={reader} />
      {hasHeadlines(view) && (
        <TitledSection id="headlines" heading={reader.say('pages.overview.headlines')}>
          <Headlines
            groups={view.headlines}
            article={view.article}
            id={view.id}
            actOf={actsOf(view, dossier)}
            reader={reader}
          />
          <OtherMeasures view={view} reader={reader} />
        </TitledSection>
      )}
      <TitledSection
        id="matrix"
        heading={reader.say('pages.overview.matrix', { acts: view.totals.acts })}
        lead={reader.say('pages.overview.matrixLead')}
      >
        <HeatMap matrix={view.matrix} id={view.id} reader={reader} />
        <p className="after-picture screen-only">
          <a className="button" href={reader.address(changes)}>
            {reader.say('pages.overview.allChanges', { count: view.totals.rows })}
          </a>
        </p>
      </TitledSection>
      {hasPenalties(penalties) && (
        <TitledSection
          id="penalties"
          heading={reader.say('pages.penalties.heading')}
          lead={reader.say('pages.penalties.lead')}
        >
          <PenaltyRanges view={penalties} reader={reader} />
        </TitledSection>
      )}
      <TitledSection
        id="certainty"
        heading={reader.say('pages.certainty.heading')}
        lead={reader.say('pages.certainty.lead')}
      >
        <CertaintyShares view={certainty} id={view.id} reader={reader} />
      </TitledSection>
      {view.timeline.length > 0 && (
        <TitledSection
          id="timeline"
          heading={reader.say('pages.overview.timeline')}
          lead={reader.say('pages.timeline.lead')}
        >
          <Timeline
            entries={view.timeline}
            inForceFrom={view.dates.find(({ name }) => name === 'inForceFrom')?.date ?? ''}
            reader={reader}
          />
        </TitledSection>
      )}
      {(view.counts.length > 0 || view.countsNote !== '') && (
        <TitledSection
          id="counts"
          heading={reader.say('pages.overview.counts')}
          lead={reader.show(view.countsNote)}
        >
          <ul className="counts">
            {view.counts.map((count) => (
              <li key={count.id}>
                <p>{reader.show(count.label)}</p>
                <strong className="figure">
                  {count.acts ?? count.articles ?? count.codes ?? count.laws}
                </strong>
                <p>{count.figures}</p>
                <p className="small muted">
                  {reader.say('pages.overview.speaksOf', { what: count.speaksOf })}
                </p>
                <Evidence
                  about={translate('pages.overview.count')}
                  evidence={count.evidence}
                  reader={reader}
                />
              </li>
            ))}
          </ul>
        </TitledSection>
      )}
      <div className="section columns">
        <TextList
          id="gaps"
          heading={translate('pages.overview.gaps')}
          sentences={view.gaps}
          reader={reader}
        />
        <TextList
          id="not-its-work"
          heading={reader.say('pages.overview.notItsWork')}
          sentences={view.notItsWork}
          reader={reader}
        />
      </div>
      {view.checkedActs.length > 0 && (
        <TitledSection
          id="checked-acts"
          heading={reader.say('pages.overview.checkedActs')}
          lead={reader.say('pages.overview.checkedActsLead')}
        >
          <CheckedActs acts={view.checkedActs} reader={reader} />
        </TitledSection>
      )}
    </Page>
  )
}

type HeadProps = Pick<Props, 'view' | 'reader'> & { readonly dossier: Dossier }

function OverviewHead({ view, penalties, dossier, reader }: HeadProps & Pick<Props, 'penalties'>) {
  const [main, ...others] = view.titles
  return (
    <div className="page-head head-with-facts">
      <div>
        <p className="eyebrow">{reader.say('pages.overview.eyebrow', { status: view.statusLabel })}</p>
        <h1>{reader.show(view.name)}</h1>
        {main !== undefined && (
          <p className="full-title" lang={main.language}>
            {main.title}
          </p>
        )}
        <ul className="other-titles titles-folded">
          {others.map(({ language, title }) => (
            <li key={language} lang={language}>
              {title}
            </li>
          ))}
        </ul>
        {view.titles.length > 0 && (
          <details className="evidence">
            <summary>
              <span className="evidence-word">{reader.say('pages.overview.titleEvidence')}</span>
            </summary>
            <div className="evidence-body">
              {view.titles.map(({ language, languageLabel, title, evidence }) => (
                <div key={language}>
                  {language !== main?.language && (
                    <p className="only-narrow-title" lang={language}>
                      {title}
                    </p>
                  )}
                  <Evidence about={languageLabel} evidence={evidence} reader={reader} />
                </div>
              ))}
            </div>
          </details>
        )}
        {view.example !== null && <ExampleChange row={view.example} of={view.totals.rows} reader={reader} />}
        <OnThisPage view={view} penalties={penalties} reader={reader} />
        <Summary paragraphs={view.summary} reader={reader} />
      </div>
      <OverviewFacts view={view} dossier={dossier} reader={reader} />
    </div>
  )
}

/** The sections by name: the page is long, and each of them answers another question. */
function OnThisPage({ view, penalties, reader }: Pick<Props, 'view' | 'penalties' | 'reader'>) {
  const sections: readonly (readonly [id: string, name: ReactNode])[] = [
    ...(hasHeadlines(view) ? [['headlines', reader.say('pages.overview.headlines')] as const] : []),
    ['matrix', reader.say('pages.overview.matrix', { acts: view.totals.acts })],
    ...(hasPenalties(penalties) ? [['penalties', reader.say('pages.penalties.heading')] as const] : []),
    ['certainty', reader.say('pages.certainty.heading')],
    ...(view.timeline.length > 0 ? [['timeline', reader.say('pages.overview.timeline')] as const] : []),
    ...(view.gaps.length > 0 ? [['gaps', reader.say('pages.overview.gaps')] as const] : []),
  ]
  return (
    <nav className="on-this-page" aria-labelledby="on-this-page">
      <p className="muted small" id="on-this-page">
        {reader.say('pages.overview.onThisPage')}
      </p>
      <ul>
        {sections.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Every measure has changes that somebody asks about; those without a card are one step away as well. */
function OtherMeasures({ view, reader }: Pick<Props, 'view' | 'reader'>) {
  const withCard = new Set<string>(view.headlines.map(({ category }) => category))
  const others = view.matrix.columns.filter(({ slug, query }) => query !== null && !withCard.has(slug))
  if (others.length === 0) return null
  return (
    <div className="other-measures">
      <p className="muted small" id="other-measures">
        {reader.say('pages.overview.otherMeasures')}
      </p>
      <ul aria-labelledby="other-measures">
        {others.map(({ slug, label, query, total }) => (
          <li key={slug}>
            <a href={reader.address(`/amending-acts/${view.id}/changes`, query ?? '')}>
              {reader.show(label)}
            </a>{' '}
            <span className="muted">{total}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** @returns the title of the act of a change, by the identifier of the change. */
function actsOf({ matrix }: OverviewView, { modifications }: Dossier): (id: string) => string {
  const titles = new Map<string, string>(matrix.rows.map(({ actId, title }) => [actId, title]))
  const acts = new Map<string, string>(modifications.map(({ id, act }) => [id, act]))
  return (id) => titles.get(acts.get(id) ?? '') ?? ''
}

/** Of an act out of brought files there may be nothing to head a page with. */
function hasHeadlines({ headlines, article }: OverviewView): boolean {
  return headlines.length > 0 || article !== null
}

function hasPenalties({ rows }: PenaltyView): boolean {
  return rows.some((row) => row.isChanged)
}

/** What the law is in one paragraph; the rest stands one step away, so that what it changed is not a page further down. */
function Summary({ paragraphs, reader }: { paragraphs: readonly string[]; reader: Reader }) {
  const [first, ...others] = paragraphs
  if (first === undefined) return null
  return (
    <>
      <p className="lead">{reader.show(first)}</p>
      {others.length > 0 && (
        <details className="more-text">
          <summary>{reader.say('pages.overview.moreText')}</summary>
          <div className="stack">
            {others.map((paragraph) => (
              <p key={paragraph}>{reader.show(paragraph)}</p>
            ))}
          </div>
        </details>
      )}
    </>
  )
}

function OverviewFacts({ view, dossier, reader }: HeadProps) {
  const { translate } = reader
  return (
    <aside aria-label={translate('pages.overview.facts')}>
      <dl className="facts">
        {view.dates.map((date) => (
          <div key={date.name}>
            <dt>{date.label}</dt>
            <dd>
              {date.date === null ? (
                <span className="muted">{date.dateLabel}</span>
              ) : (
                <time dateTime={date.date}>{date.dateLabel}</time>
              )}
              {date.evidence !== null && (
                <Evidence about={translate('pages.overview.date')} evidence={date.evidence} reader={reader} />
              )}
            </dd>
          </div>
        ))}
        {view.gazette !== null && (
          <div>
            <dt>{reader.say('pages.overview.gazette')}</dt>
            <dd>
              <span lang="ru-Latn">{view.gazette.text}</span>
              <Evidence
                about={translate('pages.overview.place')}
                evidence={view.gazette.evidence}
                reader={reader}
              />
            </dd>
          </div>
        )}
        <div>
          <dt>{reader.say('pages.overview.rows')}</dt>
          <dd>
            <a href={reader.address(`/amending-acts/${view.id}/changes`)}>
              {reader.say('labels.counts.modifications', { count: view.totals.rows })}
            </a>
            <p className="small muted">{view.totals.confirmedSentence}</p>
          </dd>
        </div>
      </dl>
      <p className="notice">
        {view.textFoundSentence} {textNotice(dossier, reader)}
      </p>
    </aside>
  )
}

function TextList({
  id,
  heading,
  sentences,
  reader,
}: {
  id: string
  heading: ReactNode
  sentences: readonly string[]
  reader: Reader
}) {
  if (sentences.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="ruled-list text-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{reader.show(sentence)}</li>
        ))}
      </ul>
    </section>
  )
}
