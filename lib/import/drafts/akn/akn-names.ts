/** How Akoma Ntoso names works and provisions, read back: `/akn/uk/act/2000-07-28/23/!main#sec_11__subsec_2A`. */
import {
  type IsoDate,
  type ProvisionAddress,
  type ProvisionStep,
  type ProvisionUnit,
  parseIsoDate,
} from '../../../model'

export type WorkName = {
  /** Without the expression and the provision. */
  readonly uri: string
  readonly country?: string
  readonly date?: IsoDate
  readonly number?: string
  /** The provision, where one is named. */
  readonly eId: string
}

/** @returns the parts that the name says; a name of another kind is kept whole as `uri`. */
export function workName(href: string): WorkName {
  const cut = href.search(/[#~]/)
  const eId = cut < 0 ? '' : decoded(href.slice(cut + 1))
  const uri = (cut < 0 ? href : href.slice(0, cut))
    .replace(/\/!?main\/?$/, '')
    .replace(/^(?:https?:\/\/[^/]+)?\/?/, '/')
  const segments = uri.split('/').filter((segment) => segment !== '' && segment !== 'akn')
  const [country] = segments
  const at = segments.findIndex((segment) => parseIsoDate(segment) !== null)
  const date = at < 0 ? null : parseIsoDate(segments[at] ?? '')
  const number = at < 0 ? undefined : segments[at + 1]
  return {
    uri,
    ...(country !== undefined && /^[a-z]{2}$/i.test(country) ? { country: country.toLowerCase() } : {}),
    ...(date === null ? {} : { date }),
    ...(number === undefined || /[@:]/.test(number) ? {} : { number: decoded(number) }),
    eId,
  }
}

/** `uk-act-2000-07-28-23`; empty where the name has neither letters nor digits. */
export function workId({ uri }: WorkName): string {
  return uri
    .toLowerCase()
    .replace(/^\/(?:akn\/)?/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '')
}

const UNITS: Readonly<Record<string, ProvisionUnit>> = {
  art: 'article',
  article: 'article',
  sec: 'section',
  section: 'section',
  chp: 'chapter',
  chap: 'chapter',
  part: 'part',
  point: 'point',
  subpoint: 'subpoint',
  letter: 'letter',
  para: 'paragraph',
  paragraph: 'paragraph',
}

/** The steps as far as they are units that we know; the label names them all. */
export function provisionAt(eId: string): { readonly address: ProvisionAddress; readonly label: string } {
  const steps = eId.split('__').filter((step) => step !== '')
  const address: ProvisionStep[] = []
  for (const step of steps) {
    const { name, number } = partsOf(step)
    const unit = UNITS[name]
    if (step === 'heading') address.push({ unit: 'paragraph', number: 'heading' })
    else if (unit !== undefined && number !== '') address.push({ unit, number })
    else break
  }
  return { address, label: labelOf(steps) }
}

const NAMES: Readonly<Record<string, string>> = {
  art: 'Article',
  sec: 'Section',
  chp: 'Chapter',
  chap: 'Chapter',
  para: 'Paragraph',
  subsec: 'Subsection',
  sched: 'Schedule',
  att: 'Attachment',
}

/** "Section 11(2A)": the outermost step by its name, the others by their numbers. */
function labelOf(steps: readonly string[]): string {
  const [outermost, ...rest] = steps
  if (outermost === undefined) return 'The act as a whole'
  const { name, number } = partsOf(outermost)
  const word = NAMES[name] ?? name.charAt(0).toUpperCase() + name.slice(1)
  const head = `${word} ${number}`.trim()
  return `${head}${rest.map((step) => `(${partsOf(step).number || step})`).join('')}`
}

function partsOf(step: string): { readonly name: string; readonly number: string } {
  const cut = step.indexOf('_')
  return cut < 0 ? { name: step, number: '' } : { name: step.slice(0, cut), number: step.slice(cut + 1) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
