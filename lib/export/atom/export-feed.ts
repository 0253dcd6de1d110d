/**
 * The changes of one amending act as an Atom feed (RFC 4287): an entry for each change, with its permalink and the
 * sentence that says what is seen.
 *
 * `updated` is the day from which a change applies, or, where that is not established, the day the amending act was
 * adopted: what changed on that day is the law, and a day on which we touched our own words is of no use to a reader.
 */
import type { AmendingAct, Dossier, Language, TextualModification } from '../../model'
import { type ModificationRow, namesOfAmendingAct, toModificationRow, translatorFor } from '../../view'
import { XML_DECLARATION, xmlAttribute, xmlText } from '../ooxml/xml'

export const FEED_MEDIA_TYPE = 'application/atom+xml; charset=utf-8'

export type FeedToExport = {
  readonly dossier: Dossier
  readonly language: Language
  /** `https://example.org`, without a slash at the end. */
  readonly siteUrl: string
}

/** Entries of the feed of all amending acts: what a feed reader keeps; the rest is on the page. */
export const ENTRIES_OF_LIBRARY = 500

type Entry = {
  readonly dossier: Dossier
  readonly modification: TextualModification
  readonly updated: string
}

/** @returns the feed of one amending act as XML, the latest change first. */
export function exportFeed({ dossier, language, siteUrl }: FeedToExport): string {
  const { amendingAct } = dossier
  const translate = translatorFor(language, amendingAct.status)
  const page = `${siteUrl}/amending-acts/${encodeURIComponent(amendingAct.id)}`
  const name = namesOfAmendingAct(amendingAct, translate).act
  const entries = latestFirst([dossier])
  return feedXml(
    {
      self: `${page}/feed.xml`,
      page: `${page}/changes`,
      title: translate('pages.feed.title', { name }),
      updated: entries[0]?.updated ?? midnightOf(dayOf(amendingAct)),
      entries,
    },
    language,
    siteUrl,
  )
}

/** @returns the latest changes of all amending acts, at most `ENTRIES_OF_LIBRARY`. */
export function exportLibraryFeed({
  dossiers,
  language,
  siteUrl,
}: Omit<FeedToExport, 'dossier'> & { readonly dossiers: readonly Dossier[] }): string {
  const entries = latestFirst(dossiers).slice(0, ENTRIES_OF_LIBRARY)
  return feedXml(
    {
      self: `${siteUrl}/changes/feed.xml`,
      page: `${siteUrl}/changes`,
      title: translatorFor(language)('pages.feed.libraryTitle'),
      updated: entries[0]?.updated ?? midnightOf(today()),
      entries,
    },
    language,
    siteUrl,
  )
}

function latestFirst(dossiers: readonly Dossier[]): Entry[] {
  return dossiers
    .flatMap((dossier) =>
      dossier.modifications.map((modification) => ({
        dossier,
        modification,
        updated: instantOf(modification, dossier.amendingAct),
      })),
    )
    .sort((first, second) => (first.updated < second.updated ? 1 : first.updated > second.updated ? -1 : 0))
}

function feedXml(
  feed: {
    readonly self: string
    readonly page: string
    readonly title: string
    readonly updated: string
    readonly entries: readonly Entry[]
  },
  language: Language,
  siteUrl: string,
): string {
  const translate = translatorFor(language)
  const self = inLanguage(feed.self, language)
  return `${XML_DECLARATION.replace(' standalone="yes"', '')}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${xmlText(self)}</id>
<title>${xmlText(feed.title)}</title>
<subtitle>${xmlText(translate('pages.feed.subtitle'))}</subtitle>
<updated>${feed.updated}</updated>
<author><name>${xmlText(translate('pages.site.name'))}</name><uri>${xmlText(siteUrl)}/</uri></author>
<generator>${xmlText(translate('pages.site.name'))}</generator>
<link rel="self" type="application/atom+xml" href="${xmlAttribute(self)}"/>
<link rel="alternate" type="text/html" hreflang="${language}" href="${xmlAttribute(inLanguage(feed.page, language))}"/>
${feed.entries
  .map(({ dossier, modification, updated }) =>
    entryOf(toModificationRow(modification, dossier, language), updated, language, siteUrl),
  )
  .join('')}</feed>
`
}

function entryOf(row: ModificationRow, updated: string, language: Language, siteUrl: string): string {
  const permalink = `${siteUrl}/changes/${encodeURIComponent(row.id)}`
  const categories = row.categories.map(
    ({ slug, label }) => `<category term="${xmlAttribute(slug)}" label="${xmlAttribute(label)}"/>\n`,
  )
  return `<entry>
<id>${xmlText(permalink)}</id>
<title>${xmlText(`${row.label}, ${row.actTitle}: ${row.topic}`)}</title>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" hreflang="${language}" href="${xmlAttribute(inLanguage(permalink, language))}"/>
${categories.join('')}<summary>${xmlText(`${row.summary} ${row.authority} ${commencementOf(row, language)}.`)}</summary>
</entry>
`
}

/** "In force from 7 January 2017 (likely)": a feed reader shows no other sign of how sure the day is. */
function commencementOf({ commencement }: ModificationRow, language: Language): string {
  const { date, label, certainty, certaintyLabel } = commencement
  if (certainty === 'confirmed' || date === null) return label
  return translatorFor(language)('export.row.qualified', {
    value: label,
    certainty: certaintyLabel.toLocaleLowerCase(language),
  })
}

/** The first day that is known of the act; Atom wants one, so where there is none it is that of the reading. */
function dayOf({ adopted, published, inForceFrom }: AmendingAct): string {
  return (adopted ?? published ?? inForceFrom)?.value ?? today()
}

function instantOf({ commencement }: TextualModification, amendingAct: AmendingAct): string {
  const isEstablished = commencement.kind === 'on-date' && commencement.certainty !== 'unknown'
  return midnightOf(isEstablished ? commencement.date : dayOf(amendingAct))
}

/** Atom wants an instant, the law has a day. */
function midnightOf(day: string): string {
  return `${day}T00:00:00Z`
}

function inLanguage(address: string, language: Language): string {
  return language === 'en' ? address : `${address}?lang=${language}`
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
