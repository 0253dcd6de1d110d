/** One line of our summary as CSV: its columns give back the change, its act, its notes and what they rest on. */
import {
  type Act,
  type Annotation,
  CERTAINTIES,
  type Certainty,
  type Commencement,
  type Evidence,
  isModificationType,
  isProvisionUnit,
  type ModificationSide,
  type ProvisionAddress,
  parseFuzzyDate,
  parseIsoDate,
  type Source,
  TEXT_STATUSES,
  type TextualModification,
} from '../../../model'
import { kindOf } from './acts-of-rows'
import type { TableDraftOptions } from './options'
import { authorityOfSentence } from './value-words'

export type Line = { readonly place: string; readonly of: (column: string) => string }

export function actOf(line: Line, { knownActs = [], language }: TableDraftOptions): Act {
  const id = line.of('act_id')
  const title = line.of('act')
  return (
    knownActs.find((act) => act.id === id) ?? {
      id,
      kind: kindOf(title),
      title: { [language ?? languageOfTitle(title)]: title },
    }
  )
}

/** Titles stand in the language of the interface the file was made in. */
function languageOfTitle(title: string): string {
  if (!/\p{sc=Cyrillic}/u.test(title)) return 'en'
  return /[әғқңөұүһі]/i.test(title) ? 'kk' : 'ru'
}

export function modificationOf(
  line: Line,
  amendingAct: string,
  position: number,
  issue: (rule: string, message: string) => void,
): TextualModification {
  const type = line.of('type')
  const known = isModificationType(type)
  if (!known) issue('unknown-type', `“${type.slice(0, 40)}” is no kind of change.`)
  const address = addressOf(line.of('eid'))
  if (address.length === 0)
    issue('address-not-read', `The identifier “${line.of('eid').slice(0, 80)}” is no address.`)
  return {
    id: line.of('id'),
    amendingAct,
    act: line.of('act_id'),
    position,
    address,
    label: line.of('label'),
    topic: line.of('topic'),
    type: known ? type : 'substitution',
    ...(authorityOfSentence(line.of('authority'))?.observed && { observed: true as const }),
    categories: listOf(line.of('categories')),
    before: sideOf(line, 'before', issue),
    after: sideOf(line, 'after', issue),
    attribution: evidenceOf(line, 'attribution', issue),
    commencement: commencementOf(line, issue),
  }
}

function sideOf(
  line: Line,
  place: 'before' | 'after',
  issue: (rule: string, message: string) => void,
): ModificationSide {
  const asOf = parseFuzzyDate(line.of(`${place}_as_of`))
  const rest = { evidence: evidenceOf(line, place, issue), ...(asOf === null ? {} : { asOf }) }
  switch (line.of(`${place}_kind`)) {
    case 'text': {
      const status = TEXT_STATUSES.find((one) => one === line.of(`${place}_status`))
      return {
        kind: 'text',
        text: line.of(`${place}_text`),
        status: status ?? 'unverified',
        language: line.of(`${place}_language`) || 'und',
        ...rest,
      }
    }
    case 'absent':
      return { kind: 'absent', ...rest }
    case 'unknown':
      return { kind: 'unknown', why: line.of(`${place}_why`), ...rest }
    default:
      issue(
        'unknown-kind',
        `“${line.of(`${place}_kind`).slice(0, 40)}” is no kind of side; write text, absent or unknown.`,
      )
      return { kind: 'unknown', why: 'The table does not say.', ...rest }
  }
}

function evidenceOf(line: Line, of: string, issue: (rule: string, message: string) => void): Evidence {
  const said = line.of(`${of}_certainty`)
  const certainty: Certainty | undefined = CERTAINTIES.find((one) => one === said)
  if (certainty === undefined)
    issue('unknown-certainty', `“${said.slice(0, 40)}” is no certainty; write ${CERTAINTIES.join(', ')}.`)
  const note = line.of(`${of}_note`)
  return {
    certainty: certainty ?? 'unknown',
    sources: listOf(line.of(`${of}_sources`)),
    ...(note === '' ? {} : { note }),
  }
}

/** A day, or in brackets the sentence in place of one; that no day is known is what is kept of it. */
function commencementOf(line: Line, issue: (rule: string, message: string) => void): Commencement {
  const said = line.of('in_force_from')
  const date = parseIsoDate(said)
  const certainty = CERTAINTIES.find((one) => one === line.of('in_force_certainty')) ?? 'unknown'
  if (date !== null) return { kind: 'on-date', date, certainty }
  if (/^\[(?:Not in force yet|Ещё не введено в действие|Әлі қолданысқа енгізілмеген)\]$/.test(said))
    return { kind: 'not-commenced' }
  if (said !== '' && !/^\[.*\]$/s.test(said))
    issue('unknown-date', `“${said.slice(0, 40)}” is no day; write it as 2017-01-07.`)
  return { kind: 'unknown' }
}

const NOTE = /^(editorial|explanatory)(?: \((.*?)\))?: /s

/** Notes stand in one cell; what they are on stands in brackets, in words. */
export function notesOf(line: Line, modification: string): Annotation[] {
  const cell = line.of('notes')
  if (cell === '') return []
  return cell.split(/ \| (?=(?:editorial|explanatory)(?: \(|: ))/).map((note, index) => {
    const [head = '', kind, anchor] = NOTE.exec(note) ?? []
    const body = note.slice(head.length)
    const side = anchorOf(anchor)
    return {
      id: `${modification}-note${index === 0 ? '' : `-${index + 1}`}`,
      modification,
      kind: kind === 'editorial' ? 'editorial' : 'explanatory',
      body,
      ...(side === null ? {} : { anchor: side }),
    }
  })
}

const BEFORE = /(?:before|до|бұрын)\)?$/u
const AFTER = /(?:after|после|кейін)\)?$/u

function anchorOf(words: string | undefined): Annotation['anchor'] | null {
  if (words === undefined) return null
  const side = BEFORE.test(words) ? 'before' : AFTER.test(words) ? 'after' : null
  if (side === null) return null
  const exact = /[“«](.+)[”»]/s.exec(words)?.[1]
  return exact === undefined ? { side } : { side, quote: { exact, prefix: '', suffix: '' } }
}

/** "KEY: title, publisher, day, address", one a line. What is behind the key is kept whole, as the title. */
export function sourcesOf(line: Line): Source[] {
  return line
    .of('sources')
    .split('\n')
    .flatMap((entry) => {
      const [, key, title] = /^([^:\s]{1,60}): (.*)$/s.exec(entry) ?? []
      return key === undefined || title === undefined
        ? []
        : [{ key, title, kind: 'brought-file' as const, publisher: '' }]
    })
}

function listOf(cell: string): string[] {
  return cell.split(' | ').filter((item) => item !== '')
}

const UNITS: Readonly<Record<string, string>> = {
  part: 'part',
  sec: 'section',
  chp: 'chapter',
  art: 'article',
  point: 'point',
  subpoint: 'subpoint',
  letter: 'letter',
  para: 'paragraph',
}

function addressOf(eId: string): ProvisionAddress {
  const steps = eId.split('__').map((step) => {
    if (step === 'heading') return { unit: 'paragraph' as const, number: 'heading' }
    const [name = '', number = ''] = [step.slice(0, step.indexOf('_')), step.slice(step.indexOf('_') + 1)]
    const unit = UNITS[name] ?? ''
    return isProvisionUnit(unit) && number !== '' ? { unit, number } : null
  })
  return steps.every((step) => step !== null) ? steps : []
}
