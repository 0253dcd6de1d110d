/** What the form of `/compare` asks for: two texts, each a file or pasted, and how to read and answer them. */
import { type CompareOptions, TEXT_LANGUAGES, type TextLanguage } from '@/lib/diff'

export const RESULTS = ['page', 'html', 'json', 'markdown', 'notation'] as const
export type Result = (typeof RESULTS)[number]

/** Charsets one can choose; the first label is how it is sent. */
export const CHARSETS = [
  'utf-8',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'utf-16le',
  'windows-1252',
] as const

/** Characters of a text that the site compares: half as many again as the largest code at hand. The command line goes further. */
export const LONGEST_COMPARED = 4_000_000

export type AskedSide = {
  readonly name: string | null
  /** Null where nothing was given. */
  readonly bytes: Uint8Array | null
  /** The text as it was pasted, to be kept in the form. */
  readonly pasted: string
  /** A text and a file were given, and the file is taken. */
  readonly both: boolean
}

export type Asked = {
  readonly before: AskedSide
  readonly after: AskedSide
  readonly language: TextLanguage | null
  readonly charset: string | null
  readonly trackedChanges: 'accept' | 'reject'
  readonly result: Result
  /** The texts are those of an earlier answer: they are plain text whatever they look like. */
  readonly plain: boolean
}

export const NOTHING_ASKED: Asked = {
  before: { name: null, bytes: null, pasted: '', both: false },
  after: { name: null, bytes: null, pasted: '', both: false },
  language: null,
  charset: null,
  trackedChanges: 'accept',
  result: 'page',
  plain: false,
}

/** Reads the form; unknown values count as not given. */
export async function askedIn(form: FormData): Promise<Asked> {
  const value = (name: string): string => {
    const given = form.get(name)
    return typeof given === 'string' ? given : ''
  }
  const result = RESULTS.find((known) => known === value('as')) ?? 'page'
  return {
    before: await sideIn(form, 'before'),
    after: await sideIn(form, 'after'),
    language: TEXT_LANGUAGES.find((known) => known === value('language')) ?? null,
    charset: CHARSETS.find((known) => known === value('charset')) ?? null,
    trackedChanges: value('tracked') === 'reject' ? 'reject' : 'accept',
    result,
    plain: value('plain') === '1',
  }
}

export function compareOptions({ language }: Asked): CompareOptions {
  return language === null ? {} : { language }
}

async function sideIn(form: FormData, side: 'before' | 'after'): Promise<AskedSide> {
  const text = form.get(`${side}_text`)
  // A browser sends the line ends of a form as two characters.
  const pasted = typeof text === 'string' ? text.replace(/\r\n?/g, '\n') : ''
  const given = form.get(`${side}_name`)
  const file = form.get(`${side}_file`)
  if (file instanceof File && (file.size > 0 || file.name !== '')) {
    return {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      pasted,
      both: pasted.trim() !== '',
    }
  }
  return {
    name: typeof given === 'string' && given !== '' ? given : null,
    bytes: pasted.trim() === '' ? null : new TextEncoder().encode(pasted),
    pasted,
    both: false,
  }
}
