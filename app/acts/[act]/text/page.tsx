/** The text of an act as it stood on a day: which edition it is, from which day, by whom; and what is not in it. */
import type { Metadata } from 'next'
import { ActName } from '@/app/_components/act-name'
import { Evidence } from '@/app/_components/evidence'
import { Page } from '@/app/_components/frame'
import { LibraryNav } from '@/app/_components/library-nav'
import { LibraryRows } from '@/app/_components/library-rows'
import { type Reader, readerOf, type SearchParameters } from '@/app/_components/reader'
import { TitledSection } from '@/app/_components/titled-section'
import { answered } from '@/app/_site/answered'
import { actTextOf, libraryActOf } from '@/app/_site/library'
import { pageMetadata } from '@/app/_site/page-metadata'
import { type ActTextView, type EditionView, toActName } from '@/lib/view'
import { textChunks } from './text-chunks'

type Props = {
  readonly params: Promise<{ act: string }>
  readonly searchParams: Promise<SearchParameters>
}

export const generateMetadata = answered(headOfPage)
export default answered(ActTextPage)

async function headOfPage({ params, searchParams }: Props): Promise<Metadata> {
  const { act: id } = await params
  const reader = readerOf(await searchParams)
  const { title } = toActName((await libraryActOf(id)).act, reader.language)
  return pageMetadata(
    {
      path: `/acts/${id}/text`,
      title: reader.translate('pages.actText.title', { act: title }),
      description: reader.translate('pages.actText.description'),
    },
    reader,
  )
}

async function ActTextPage({ params, searchParams }: Props) {
  const { act: id } = await params
  const parameters = await searchParams
  const reader = readerOf(parameters)
  const { act, view, text } = await actTextOf(id, parameters, reader.language)
  return (
    <Page>
      <LibraryNav current={null} reader={reader} />
      <div className="page-head">
        <p className="eyebrow">
          <a href={reader.address(`/acts/${id}`)}>{reader.say('pages.actHistory.heading')}</a>
        </p>
        <h1>
          <ActName act={act} reader={reader} />
        </h1>
        <p className="muted">{reader.show(act.citation)}</p>
      </div>
      {view.editions.length > 0 && <DayForm id={id} view={view} reader={reader} />}
      <TitledSection
        id="text"
        heading={
          view.onLabel === null
            ? reader.say('pages.actText.heading')
            : reader.say('pages.actText.onDay', { date: view.onLabel })
        }
      >
        {view.shown === null ? (
          <p className="not-known">{reader.show(view.why ?? '')}</p>
        ) : (
          <>
            <EditionFacts edition={view.shown} reader={reader} />
            {view.later.count > 0 && (
              <details className="not-known later-changes">
                <summary>{reader.say('pages.actText.later', { count: view.later.count })}</summary>
                <LibraryRows rows={view.later.rows} reader={reader} withAct={false} />
                {view.later.count > view.later.rows.length && (
                  <p>
                    <a href={reader.address(`/acts/${id}`)}>{reader.say('pages.actHistory.heading')}</a>
                  </p>
                )}
              </details>
            )}
            {text === null || text === '' ? (
              <p className="empty">{reader.say('pages.actText.empty')}</p>
            ) : (
              <div className={`legal-text act-text text-${view.shown.status}`} lang={view.shown.language}>
                {textChunks(text).map(({ start, words }) => (
                  <div key={start} className="text-chunk">
                    {words}
                  </div>
                ))}
              </div>
            )}
          </>
        )}
      </TitledSection>
      {view.editions.length > 0 && <Editions id={id} view={view} reader={reader} />}
    </Page>
  )
}

type PartProps = { readonly id: string; readonly view: ActTextView; readonly reader: Reader }

function DayForm({ id, view, reader }: PartProps) {
  return (
    <form className="day-form" action={`/acts/${id}/text`} method="get">
      {reader.language !== 'en' && <input type="hidden" name="lang" value={reader.language} />}
      <div>
        <label htmlFor="on">{reader.say('pages.actText.day')}</label>
        <input id="on" type="date" name="on" defaultValue={view.on ?? ''} />
      </div>
      {view.languages.length > 1 && (
        <div>
          <label htmlFor="text-language">{reader.say('pages.actText.textLanguage')}</label>
          <select
            id="text-language"
            name="text"
            defaultValue={view.languages.find(({ isShown }) => isShown)?.language}
          >
            {view.languages.map(({ language, label }) => (
              <option key={language} value={language}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      <button type="submit">{reader.say('pages.actText.show')}</button>
    </form>
  )
}

function EditionFacts({ edition, reader }: { edition: EditionView; reader: Reader }) {
  return (
    <dl className="facts edition-facts">
      <div>
        <dt>{reader.say('pages.actText.from')}</dt>
        <dd>
          {edition.asOf === null ? (
            edition.sinceLabel
          ) : (
            <time dateTime={edition.asOf}>{edition.sinceLabel}</time>
          )}
        </dd>
      </div>
      <div>
        <dt>{reader.say('pages.actText.status')}</dt>
        <dd>
          {edition.statusLabel}. {reader.show(edition.languageLabel)}
          <Evidence
            about={reader.translate('pages.actText.which')}
            evidence={edition.evidence}
            reader={reader}
          />
        </dd>
      </div>
      <div>
        <dt>{reader.say('pages.actText.by')}</dt>
        <dd>
          <a href={reader.address(`/amending-acts/${edition.amendingAct.id}`)}>
            {reader.show(edition.amendingAct.name)}
          </a>
        </dd>
      </div>
    </dl>
  )
}

function Editions({ id, view, reader }: PartProps) {
  const nameOf = (edition: EditionView) =>
    `${edition.sinceLabel} · ${edition.languageLabel} · ${edition.statusLabel}`
  // Two of one language, if there are two: others would differ in every word.
  const alike = view.editions.filter((one) =>
    view.languages.some(({ language, isShown }) => isShown && language === one.language),
  )
  const [before, after] = (alike.length > 1 ? alike : view.editions).slice(-2)
  return (
    <TitledSection id="editions" heading={reader.say('pages.actText.editions')}>
      <ul className="ruled-list">
        {view.editions.map((edition) => (
          <li key={edition.ref}>
            <a
              href={reader.address(`/acts/${id}/text`, `edition=${encodeURIComponent(edition.ref)}`)}
              aria-current={edition.ref === view.shown?.ref ? 'true' : undefined}
            >
              {reader.show(nameOf(edition))}
            </a>
          </li>
        ))}
      </ul>
      {before !== undefined && after !== undefined && (
        <form className="day-form" action={`/acts/${id}/compare`} method="get">
          {reader.language !== 'en' && <input type="hidden" name="lang" value={reader.language} />}
          {(['before', 'after'] as const).map((side) => (
            <div key={side}>
              <label htmlFor={side}>{reader.say(`pages.actText.${side}`)}</label>
              <select id={side} name={side} defaultValue={(side === 'before' ? before : after).ref}>
                {view.editions.map((edition) => (
                  <option key={edition.ref} value={edition.ref}>
                    {nameOf(edition)}
                  </option>
                ))}
              </select>
            </div>
          ))}
          <button type="submit">{reader.say('pages.actText.compareButton')}</button>
        </form>
      )}
    </TitledSection>
  )
}
