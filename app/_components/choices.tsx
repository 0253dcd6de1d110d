/**
 * How the texts are laid out, marked and announced: links that keep the filters, and each other's choice. On narrow
 * screens they fold to one line that says what is chosen.
 */
import { type ComparisonRequest, writeRequest } from '@/lib/view'
import { KeySwitch } from './key-switch'
import { MARKS, type Reader, readerWith } from './reader'

const LAYOUTS = [null, 'split', 'unified', 'after', 'before'] as const

export function Choices({
  path,
  request,
  reader,
}: {
  path: string
  request: ComparisonRequest
  reader: Reader
}) {
  const { translate } = reader
  return (
    <nav className="choices" aria-label={translate('pages.choices.display')}>
      <details className="choices-fold">
        <summary>
          {reader.say('pages.choices.shown', {
            layout: translate(layoutKey(request.layout)),
            marks: translate(`pages.choices.marksAs.${reader.marks}`),
          })}
        </summary>
        <div className="choices-set">
          <div className="choices-group">
            <p className="choices-name" id="choices-layout">
              {reader.say('pages.choices.label')}
            </p>
            <ul aria-labelledby="choices-layout">
              {LAYOUTS.map((layout) => (
                <li key={layout ?? 'fitting'}>
                  <a
                    href={reader.address(path, writeRequest({ ...request, layout }))}
                    aria-current={layout === request.layout ? 'true' : undefined}
                    rel="nofollow"
                  >
                    {reader.say(layoutKey(layout))}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <Aids path={path} query={writeRequest(request)} reader={reader} />
          <KeySwitch reader={reader} />
        </div>
      </details>
    </nav>
  )
}

function layoutKey(layout: ComparisonRequest['layout']) {
  return layout === null ? 'pages.choices.fitting' : (`labels.layout.${layout}` as const)
}

/** The switches of a page whose layout is fixed. */
export function AidSwitches(props: { path: string; query: string; reader: Reader }) {
  return (
    <nav className="choices screen-only" aria-label={props.reader.translate('pages.choices.display')}>
      <Aids {...props} />
    </nav>
  )
}

/** Links that mark changes otherwise, and that announce them in words or no longer do. */
function Aids({ path, query, reader }: { path: string; query: string; reader: Reader }) {
  return (
    <div className="choices-group">
      <p className="choices-name" id="choices-marks">
        {reader.say('pages.choices.marks')}
      </p>
      <ul aria-labelledby="choices-marks">
        {MARKS.map((marks) => (
          <li key={marks}>
            <a
              href={readerWith({ ...reader, marks }).address(path, query)}
              aria-current={marks === reader.marks ? 'true' : undefined}
              rel="nofollow"
            >
              {reader.say(`pages.choices.marksAs.${marks}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={readerWith({ ...reader, words: !reader.words }).address(path, query)} rel="nofollow">
            {reader.say(reader.words ? 'pages.choices.wordsOff' : 'pages.choices.wordsOn')}
          </a>
        </li>
      </ul>
    </div>
  )
}
