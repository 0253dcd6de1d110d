/** How to cite a change in each language: the words and the permalink; the button to copy appears only with script. */
import type { Language } from '@/lib/model'
import type { Citation as CitationText } from '@/lib/view'
import { type Reader, readerOf } from './reader'

/** `citations` begin with the reader's own language; `permalink` is the address of the change without a language. */
export function Citations({
  citations,
  permalink,
  isRestated,
  reader,
}: {
  citations: readonly CitationText[]
  permalink: string
  /** Whether a text of the change is in our words; else it stands as in a brought file. */
  isRestated: boolean
  reader: Reader
}) {
  return (
    <div className="citations">
      {citations.map((citation) => (
        <Citation
          key={citation.language}
          citation={citation}
          id={citation.language === reader.language ? 'citation-text' : `citation-text-${citation.language}`}
          permalink={permalinkIn(citation.language, permalink)}
          isRestated={isRestated}
          reader={reader}
        />
      ))}
      <p className="small muted">
        {reader.say(isRestated ? 'pages.citation.advice' : 'pages.citation.adviceUnverified')}
      </p>
    </div>
  )
}

function Citation({
  citation: { language, text },
  id,
  permalink,
  isRestated,
  reader,
}: {
  citation: CitationText
  id: string
  permalink: string
  isRestated: boolean
  reader: Reader
}) {
  const own = readerOf({ lang: language })
  return (
    <div className="citation">
      <blockquote id={id} lang={language}>
        {own.show(text)}. {own.say(isRestated ? 'pages.citation.by' : 'pages.citation.byUnverified')}{' '}
        <a href={permalink}>{permalink}</a>
      </blockquote>
      <button
        type="button"
        className="quiet screen-only"
        data-copy={id}
        data-copied={reader.translate('pages.citation.copied')}
        hidden
      >
        {reader.say('pages.citation.copy')}
        <span className="visually-hidden"> ({reader.say(`labels.language.${language}`)})</span>
      </button>
    </div>
  )
}

function permalinkIn(language: Language, permalink: string): string {
  return language === 'en' ? permalink : `${permalink}?lang=${language}`
}
