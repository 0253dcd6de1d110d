/** What the form of `/compare` asks for: two texts, each a file or pasted, and how to read and answer them. */
import { type CompareOptions, TEXT_LANGUAGES, type TextLanguage } from '@/lib/diff'

export const RESULTS = ['page', 'html', 'docx', 'json', 'markdown', 'notation'] as const
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
  /** A file was given; else the text is what was pasted, or that of an earlier answer under its name. */
  readonly isFile: boolean
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
  /** The form is wanted again, with the texts in it, and no comparison. */
  readonly isForm: boolean
  /** Texts that come without a file are those of an earlier answer: they are plain text whatever they look like. */
  readonly plain: boolean
}

const NOTHING_GIVEN: AskedSide = { name: null, bytes: null, pasted: '', isFile: false, both: false }

export const NOTHING_ASKED: Asked = {
  before: NOTHING_GIVEN,
  after: NOTHING_GIVEN,
  language: null,
  charset: null,
  trackedChanges: 'accept',
  result: 'page',
  isForm: false,
  plain: false,
}

/** @returns a form with two texts in it that nobody has sent yet. */
export function filledIn(texts: { readonly before: string; readonly after: string }): Asked {
  const side = (pasted: string): AskedSide => ({ ...NOTHING_GIVEN, pasted })
  return { ...NOTHING_ASKED, before: side(texts.before), after: side(texts.after) }
}

/** Reads the form; unknown values count as not given. Beside the results, `as` may be `form` or `swapped`, as the page of a result sends it. */
export async function askedIn(form: FormData): Promise<Asked> {
  const value = (name: string): string => {
    const given = form.get(name)
    return typeof given === 'string' ? given : ''
  }
  const result = RESULTS.find((known) => known === value('as')) ?? 'page'
  const isForm = value('as') === 'form'
  const isSwapped = value('as') === 'swapped'
  return {
    before: await sideIn(form, isSwapped ? 'after' : 'before'),
    after: await sideIn(form, isSwapped ? 'before' : 'after'),
    // What was found out of the texts need not hold for those that stand there next.
    language: isForm ? null : (TEXT_LANGUAGES.find((known) => known === value('language')) ?? null),
    charset: CHARSETS.find((known) => known === value('charset')) ?? null,
    trackedChanges: value('tracked') === 'reject' ? 'reject' : 'accept',
    result,
    isForm,
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
      isFile: true,
      both: pasted.trim() !== '',
    }
  }
  return {
    name: typeof given === 'string' && given !== '' ? given : null,
    bytes: pasted.trim() === '' ? null : new TextEncoder().encode(pasted),
    pasted,
    isFile: false,
    both: false,
  }
}
