/**
 * One form for all of a file: its layout, its rows, its header texts. A button of a format takes the file home; the other
 * shows what is chosen. Without script the browser says how far it is, with it the line below the buttons does.
 */
import {
  type FileFormat,
  formatsOf,
  LAYOUTS,
  type Layout,
  type LayoutWish,
  layoutIdOf,
  nameOfFile,
} from '@/lib/export'
import { LANGUAGES } from '@/lib/model'
import { type ComparisonRequest, type Facet, labelOf } from '@/lib/view'
import { nameOf } from './export-preview'
import type { Reader } from './reader'

const BYTES_OF_KB = 1024

/** What most people open first. */
const OFFERED_FIRST: readonly FileFormat[] = ['docx', 'pdf', 'xlsx', 'html']

type Props = {
  /** Of the page and of the files alike. */
  readonly path: string
  readonly wish: LayoutWish
  readonly request: ComparisonRequest
  readonly facets: readonly Facet[]
  readonly shown: number
  /** Bytes; `null` where it is not known without writing the file. */
  readonly sizeOf: (format: FileFormat) => number | null
  readonly reader: Reader
}

export function ExportForm(props: Props) {
  const { path, wish, reader } = props
  return (
    <form className="export-form screen-only" action={path} method="get" data-export="">
      {reader.words && <input type="hidden" name="words" value="1" />}
      {reader.marks !== 'both' && <input type="hidden" name="marks" value={reader.marks} />}
      <div className="export-choices">
        <LayoutChoice layout={wish.template} reader={reader} />
        <LanguageChoice reader={reader} />
      </div>
      <RowChoice {...props} />
      <HeaderTexts wish={wish} reader={reader} />
      <p>
        <button type="submit" className="quiet">
          {reader.say('pages.export.show')}
        </button>
      </p>
      <Formats {...props} />
    </form>
  )
}

function LayoutChoice({ layout, reader }: { layout: Layout; reader: Reader }) {
  const { translate } = reader
  const isTable = (one: Layout) => typeof one !== 'string'
  const options = (layouts: readonly Layout[]) =>
    layouts.map((one) => (
      <option key={layoutIdOf(one)} value={layoutIdOf(one)}>
        {translate(`pages.export.layouts.${nameOf(one)}`)}
      </option>
    ))
  return (
    <p>
      <label htmlFor="template">{reader.say('pages.export.layout')}</label>
      <select id="template" name="template" defaultValue={layoutIdOf(layout)}>
        <optgroup label={translate('pages.export.tables')}>{options(LAYOUTS.filter(isTable))}</optgroup>
        <optgroup label={translate('pages.export.texts')}>
          {options(LAYOUTS.filter((one) => !isTable(one)))}
        </optgroup>
      </select>
    </p>
  )
}

function LanguageChoice({ reader }: { reader: Reader }) {
  return (
    <p>
      <label htmlFor="lang">{reader.say('pages.export.language')}</label>
      <select id="lang" name="lang" defaultValue={reader.language}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {labelOf.language(language, reader.translate)}
          </option>
        ))}
      </select>
    </p>
  )
}

/** The filters of the comparison, as they are and to be changed. */
function RowChoice({ request, facets, reader }: Props) {
  const { translate } = reader
  const { query = '', queryIn = 'all' } = request.filter
  return (
    <fieldset className="export-rows">
      <legend>{reader.say('pages.export.rows')}</legend>
      <div className="export-choices">
        <p className="query">
          <label htmlFor="q">{reader.say('pages.finder.query')}</label>
          <input id="q" type="search" name="q" defaultValue={query} autoComplete="off" />
        </p>
        <p>
          <label htmlFor="in">{reader.say('pages.finder.within')}</label>
          <select id="in" name="in" defaultValue={queryIn}>
            {(['all', 'added', 'removed'] as const).map((place) => (
              <option key={place} value={place}>
                {translate(`pages.finder.in.${place}`)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <div className="facets">
        {facets.map((facet) => (
          <FacetChoice key={facet.name} facet={facet} reader={reader} />
        ))}
      </div>
    </fieldset>
  )
}

function FacetChoice({ facet, reader }: { facet: Facet; reader: Reader }) {
  const chosen = facet.values.filter(({ selected }) => selected)
  return (
    <details className="facet" name="facet">
      <summary>
        {reader.show(facet.label)}
        {chosen.length > 0 && (
          <span className="chosen-values">{chosen.map(({ label }) => label).join(', ')}</span>
        )}
      </summary>
      <fieldset className="facet-panel">
        <legend className="visually-hidden">{reader.show(facet.label)}</legend>
        <ul className="facet-values">
          {facet.values.map(({ value, label, count, selected }) => (
            <li key={value}>
              <input
                id={`${facet.name}-${value}`}
                type="checkbox"
                name={facet.name}
                value={value}
                defaultChecked={selected}
              />
              <label htmlFor={`${facet.name}-${value}`}>{reader.show(label)}</label>
              <span className="count">{count}</span>
            </li>
          ))}
        </ul>
        <button type="submit">{reader.say('pages.export.show')}</button>
      </fieldset>
    </details>
  )
}

/** Only tables have columns. */
function HeaderTexts({ wish: { template, headers }, reader }: { wish: LayoutWish; reader: Reader }) {
  if (typeof template === 'string') return null
  const language = template.languages.find((one) => one === reader.language) ?? template.languages[0]
  return (
    <details className="export-headers" open={headers.some((text) => text !== undefined)}>
      <summary>{reader.say('pages.export.headers')}</summary>
      <p className="small muted">{reader.say('pages.export.headersNote')}</p>
      <input type="hidden" name="headers-of" value={template.id} />
      {template.columns.map(({ content, header }, index) => (
        <p key={`${content} ${header[language]}`}>
          <label htmlFor={`header-${index + 1}`}>
            {reader.say('pages.export.header', { column: index + 1, text: header[language] ?? content })}
          </label>
          <input
            id={`header-${index + 1}`}
            type="text"
            name={`header-${index + 1}`}
            defaultValue={headers[index] ?? ''}
            maxLength={200}
          />
        </p>
      ))}
    </details>
  )
}

function Formats({ path, wish: { template }, request, shown, sizeOf, reader }: Props) {
  const { translate } = reader
  const size = '{size}'
  const name = '{name}'
  return (
    <section aria-labelledby="take-home" className="export-formats stack-small">
      <h2 id="take-home">{reader.say('pages.export.download')}</h2>
      <p role="status">{reader.say('pages.export.count', { shown })}</p>
      <ul>
        {inOrder(formatsOf(template)).map((format) => (
          <li key={format}>
            <button type="submit" name="format" value={format}>
              <span>{reader.say(`pages.export.as.${format}`)}</span>
            </button>
            <code className="file-name">{nameOfFile({ format, template }, request)}</code>
            <Size bytes={sizeOf(format)} reader={reader} />
          </li>
        ))}
      </ul>
      <p>
        {reader.say('pages.export.wholeDossier')}{' '}
        <a href={`${path}?format=content`}>{reader.say('export.format.content')}</a>
      </p>
      <p
        className="export-progress"
        data-progress=""
        data-receiving={translate('pages.export.receiving', { name, size })}
        data-done={translate('pages.export.done', { name, size })}
        data-stopped={translate('pages.export.stopped')}
        data-size={translate('pages.export.size', { kilobytes: size })}
        hidden
      >
        <output aria-live="polite" />{' '}
        <button type="button" className="quiet" data-stop="">
          {reader.say('pages.export.stop')}
        </button>
      </p>
    </section>
  )
}

/** @returns the formats that most people open, then the others as they are. */
function inOrder<Format extends FileFormat>(formats: readonly Format[]): Format[] {
  const place = (format: FileFormat) => {
    const index = OFFERED_FIRST.indexOf(format)
    return index < 0 ? OFFERED_FIRST.length : index
  }
  return formats.toSorted((first, second) => place(first) - place(second))
}

function Size({ bytes, reader }: { bytes: number | null; reader: Reader }) {
  if (bytes === null) return null
  const kilobytes = Math.ceil(bytes / BYTES_OF_KB).toLocaleString(reader.language)
  return <span className="small muted">{reader.say('pages.export.size', { kilobytes })}</span>
}
