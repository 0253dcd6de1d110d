/** The runs of a text: what is the same as plain text, what changed as `<ins>` and `<del>`. */
import type { ShownSpan } from '@/lib/view'
import { type Reader, withMarks } from './reader'
import { wholeAmounts } from './whole-numbers'

type Props = {
  readonly spans: readonly ShownSpan[]
  /** The day the change came into force, for `datetime`; `null` where it is not known. */
  readonly date: string | null
  readonly reader: Reader
}

export function Spans({ spans, date, reader }: Props) {
  let offset = 0
  return spans.map((span) => {
    const key = offset
    offset += span.text.length
    return <Run key={key} span={span} date={date} reader={reader} />
  })
}

function Run({ span, date, reader }: { span: ShownSpan; date: string | null; reader: Reader }) {
  if (span.type === 'equal') return withMarks(span.text, span.hits ?? [], wholeAmounts)
  const Mark = span.type === 'inserted' ? 'ins' : 'del'
  const { words, language } = reader
  return (
    <Mark dateTime={date ?? undefined}>
      {words && (
        <span className="visually-hidden" lang={language}>
          {reader.say(`pages.marks.${span.type}Start`)}{' '}
        </span>
      )}
      {withMarks(span.text, span.hits ?? [], wholeAmounts)}
      {words && (
        <span className="visually-hidden" lang={language}>
          {' '}
          {reader.say(`pages.marks.${span.type}End`)}
        </span>
      )}
    </Mark>
  )
}
