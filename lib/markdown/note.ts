/**
 * Notes on a modification: a heading that says whose note it is, optionally what it is on, and the note itself.
 *
 * `- **On:** after, "five years"` anchors it to words of the text after. Where the words occur more than once, the words
 * that stand directly before or after them say which occurrence is meant.
 */
import { countQuoted } from '../anchors'
import type { Anchor, Annotation, ModificationId, ModificationSide } from '../model'
import {
  type Codec,
  type FieldSpecs,
  fieldNamed,
  optional,
  readFields,
  readOneOf,
  writeFields,
} from './fields'
import type { Findings } from './findings'
import { escapeText, quoted } from './inline'
import type { Section } from './outline'
import { expectOnly, readAnchor, readBody, writeHeading } from './sections'
import { readProse, writeProse } from './values'

type NoteFields = {
  on?: { side: Anchor['side']; exact?: string }
  prefix?: string
  suffix?: string
  place?: 'lost'
}

const on: Codec<{ side: Anchor['side']; exact?: string }> = {
  read(field, findings) {
    const words = readProse(field.value, findings).trim()
    const match = /^(before|after)(?:\s*,\s*["“]([\s\S]+)["”])?$/i.exec(words)
    const side = match?.[1]?.toLowerCase()
    if (side !== 'before' && side !== 'after') {
      findings.report(
        field.value.place,
        'bad-anchor',
        `${quoted(words)} is no place for a note; write “before” or “after”, or “after, "the words"”`,
      )
      return undefined
    }
    return match?.[2] === undefined ? { side } : { side, exact: match[2] }
  },
  write: ({ side, exact }) => (exact === undefined ? side : `${side}, ${escapeText(`"${exact}"`, false)}`),
}

/** Words between quotation marks, which keep the spaces at their ends. */
const quotedWords: Codec<string> = {
  read(field, findings) {
    const words = readProse(field.value, findings).trim()
    const match = /^["“]([\s\S]+)["”]$/.exec(words)
    if (match?.[1] !== undefined) return match[1]
    findings.report(
      field.value.place,
      'bad-anchor',
      `${quoted(words)} stands without quotation marks; write "the words"`,
    )
    return undefined
  },
  write: (words) => escapeText(`"${words}"`, false),
}

/** Of a note whose words were edited away: it keeps what it quoted, and is on no words. */
const lost: Codec<'lost'> = {
  read: (field, findings) => readOneOf(field.value.text, ['lost'], field.value.place, 'bad-anchor', findings),
  write: (word) => word,
}

const SPECS: FieldSpecs<NoteFields> = {
  on: optional('On', on),
  prefix: optional('Preceded by', quotedWords),
  suffix: optional('Followed by', quotedWords),
  place: optional('Place', lost),
}

const TITLES = { explanatory: 'Explanatory note', editorial: 'Editorial note' } as const

/** @returns the kind of note the heading announces; `null` for another heading. */
export function noteAnnounced(title: string): Annotation['kind'] | null {
  const wanted = title.toLowerCase()
  if (wanted === TITLES.explanatory.toLowerCase()) return 'explanatory'
  return wanted === TITLES.editorial.toLowerCase() ? 'editorial' : null
}

/** @param sides the sides that could be read; a quotation is looked for in them */
export function readNote(
  section: Section,
  kind: Annotation['kind'],
  modification: ModificationId,
  sides: Partial<Record<Anchor['side'], ModificationSide>>,
  findings: Findings,
): Annotation | undefined {
  expectOnly(section, ['fields', 'paragraphs'], findings)
  const id = readAnchor(section, 'annotation', findings)
  const body = readBody(section, 'the note', findings)
  const fields = readFields(section.fields, SPECS, { name: 'a note', place: section.place }, findings)
  if (!id || !body || !fields) return undefined
  const anchor = readAnchorOf(fields, section, findings)
  if (anchor) checkAnchor(anchor, sides[anchor.side], section, findings)
  return { id, modification, kind, body, ...(anchor && { anchor }) }
}

export function writeNote(note: Annotation): string[] {
  const quote = note.anchor?.quote
  const fields: NoteFields = {
    ...(note.anchor && { on: { side: note.anchor.side, ...(quote && { exact: quote.exact }) } }),
    ...(quote?.prefix && { prefix: quote.prefix }),
    ...(quote?.suffix && { suffix: quote.suffix }),
    ...(note.anchor?.lost && { place: 'lost' }),
  }
  return [
    writeHeading(4, TITLES[note.kind], note.id),
    writeFields<NoteFields>(fields, SPECS),
    writeProse(note.body),
  ]
}

function readAnchorOf(fields: NoteFields, section: Section, findings: Findings): Anchor | undefined {
  const { on: target, prefix = '', suffix = '' } = fields
  if (target?.exact !== undefined) {
    const quote = { exact: target.exact, prefix, suffix }
    return { side: target.side, quote, ...(fields.place && { lost: true as const }) }
  }
  const context = fieldNamed(section.fields, 'Preceded by') ?? fieldNamed(section.fields, 'Followed by')
  if (context) {
    findings.report(
      context.place,
      'bad-anchor',
      `“${context.label}” says which occurrence is meant, but “On” quotes no words; write “after, "the words"” there`,
    )
  }
  return target && { side: target.side }
}

/** The words must stand in the text of the side, once, or once with what surrounds them. */
function checkAnchor(
  anchor: Anchor,
  side: ModificationSide | undefined,
  section: Section,
  findings: Findings,
): void {
  if (!side || !anchor.quote || anchor.lost) return
  const place = fieldNamed(section.fields, 'On')?.value.place ?? section.place
  if (side.kind !== 'text') {
    findings.report(
      place,
      'anchor-without-text',
      `${quoted(anchor.quote.exact)} is quoted from “${anchor.side}”, which is ${side.kind} here and has no words`,
    )
    return
  }
  const found = countQuoted(side.text, anchor.quote)
  if (found === 0) {
    const whole = `${anchor.quote.prefix}${anchor.quote.exact}${anchor.quote.suffix}`
    findings.report(
      place,
      'quote-not-found',
      `${quoted(whole)} does not stand in the text “${anchor.side}”; quote its exact words`,
    )
  } else if (found > 1) {
    findings.report(
      place,
      'quote-ambiguous',
      `${quoted(anchor.quote.exact)} stands ${found} times in the text “${anchor.side}”; add “Preceded by” or “Followed by”, or quote more words`,
    )
  }
}
