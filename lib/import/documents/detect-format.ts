/** Which format a document is in: by its content first, by its name only where the content says nothing. */
import { type DocumentFormat, Refusal } from './document'

const TEXT_HEAD = 8192

type Signature = { readonly bytes: readonly number[]; readonly message: string }

/** Kinds that are recognised in order to say what to do instead. */
const NOT_READ: readonly Signature[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    message:
      'The file is an old Word document (.doc) or one that is locked with a password; open it in a word processor and save it as .docx without a password.',
  },
  { bytes: [0x1f, 0x8b], message: 'The file is packed with gzip; unpack it first.' },
  {
    bytes: [0x52, 0x61, 0x72, 0x21],
    message: 'The file is a RAR archive; unpack it and give the document inside.',
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    message: 'The file is a 7z archive; unpack it and give the document inside.',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], message: 'The file is a picture (PNG); pictures of text are not read.' },
  { bytes: [0xff, 0xd8, 0xff], message: 'The file is a picture (JPEG); pictures of text are not read.' },
  { bytes: [0x47, 0x49, 0x46, 0x38], message: 'The file is a picture (GIF); pictures of text are not read.' },
  {
    bytes: [0x49, 0x49, 0x2a, 0x00],
    message: 'The file is a picture (TIFF); pictures of text are not read.',
  },
  { bytes: [0x4d, 0x5a], message: 'The file is a program; it is not read.' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], message: 'The file is a program; it is not read.' },
]

const BY_EXTENSION: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  docx: 'docx',
  docm: 'docx',
  pdf: 'pdf',
}

/** What a format is called in a sentence. */
export const FORMAT_NAMES: Readonly<Record<DocumentFormat, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  docx: 'a Word document',
  pdf: 'PDF',
  akn: 'Akoma Ntoso',
  uslm: 'USLM',
  'dc-code': 'XML of the D.C. Code',
}

/** `zip` and `textual` need a second look: at the archive's list, at the decoded text. */
export type FormatByBytes = 'pdf' | 'zip' | 'textual'

/** @throws Refusal for kinds that are known and not read. */
export function formatByBytes(bytes: Uint8Array): FormatByBytes {
  for (const { bytes: signature, message } of NOT_READ) {
    if (signature.every((byte, index) => bytes[index] === byte)) throw new Refusal('format-not-read', message)
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  // Readers of PDF accept a little rubbish in front.
  if (/^[^<{]{0,1000}%PDF-\d/.test(head)) return 'pdf'
  return 'textual'
}

/**
 * @param text the decoded document.
 * @returns the format of its markup, "text" or "markdown" where there is none.
 * @throws Refusal for XML of another vocabulary and for data.
 */
export function formatByText(text: string, name: string | undefined): DocumentFormat {
  const head = text.slice(0, TEXT_HEAD).trimStart()
  if (head.startsWith('{\\rtf')) {
    throw new Refusal(
      'format-not-read',
      'The file is in Rich Text Format (RTF); open it in a word processor and save it as .docx.',
    )
  }
  if (
    /^(?:From:|MIME-Version:|Content-Type: multipart|Snapshot-Content-Location)/im.test(head.slice(0, 600)) &&
    /multipart\/related/i.test(head)
  ) {
    throw new Refusal(
      'format-not-read',
      'The file is a web archive (MHTML); save the page as “HTML only” instead.',
    )
  }
  if (/^<(?:\?xml|!--|!doctype|\w)/i.test(head) && !isMarkdownName(name)) {
    const markup = formatByRoot(text)
    if (markup) return markup
  }
  if (/^[[{]\s*["[{\]}]/.test(head) && isJson(text)) {
    throw new Refusal('format-not-read', 'The file is JSON: data, not the text of a law.')
  }
  const byName = formatByName(name)
  return byName === 'markdown' || /^(?:#{1,6} \S|---\n)/m.test(head.slice(0, 2000)) ? 'markdown' : 'text'
}

/** The first element decides: HTML, or the namespace of a known vocabulary. */
function formatByRoot(text: string): DocumentFormat | null {
  const head = text.slice(0, ROOT_WITHIN)
  const start = /^<([\w:.-]+)([^>]*)>/.exec(head.slice(endOfProlog(head)))
  if (!start) return /^\s*<(?:!doctype html|html)/i.test(text) ? 'html' : null
  const [, root = '', attributes = ''] = start
  if (/^(?:\w+:)?schema$/.test(root)) throw unknownXml(root)
  if (
    /docs\.oasis-open\.org\/legaldocml|akomantoso\.org/i.test(attributes) ||
    /(?:^|:)akomaNtoso$/.test(root)
  )
    return 'akn'
  if (/(?:schemas\.gpo\.gov|xml\.house\.gov\/schemas)[^"']*\/uslm/i.test(attributes)) return 'uslm'
  if (/code\.dccouncil\.(?:us|gov)\/schemas/i.test(attributes)) return 'dc-code'
  if (HTML_ROOTS.has(root.toLowerCase())) return 'html'
  if (/^\s*<\?xml/.test(text) || root.includes(':') || attributes.includes('xmlns')) {
    throw unknownXml(root)
  }
  return null
}

function unknownXml(root: string): Refusal {
  return new Refusal(
    'xml-not-known',
    `The file is XML with the root element <${root.slice(0, 60)}>; Akoma Ntoso, USLM and the D.C. Code’s XML are read.`,
  )
}

/** How far into a document its first element is looked for. */
const ROOT_WITHIN = 64 * 1024

/** @returns where the first element may begin: behind declarations, comments and the document type. One pass, no way back. */
function endOfProlog(head: string): number {
  let at = 0
  for (;;) {
    while (/\s/.test(head.charAt(at))) at++
    const rest = head.slice(at, at + 9)
    const end = rest.startsWith('<?')
      ? '?>'
      : rest.startsWith('<!--')
        ? '-->'
        : /^<!doctype/i.test(rest)
          ? '>'
          : null
    if (end === null) return at
    const declaration = head.indexOf('>', at)
    const subset = end === '>' ? head.slice(at, declaration < 0 ? undefined : declaration).indexOf('[') : -1
    const behind = subset < 0 ? at + 2 : head.indexOf(']', at + subset)
    const found = behind < 0 ? -1 : head.indexOf(end, behind)
    if (found < 0) return at
    at = found + end.length
  }
}

const HTML_ROOTS = new Set(
  'html head body title meta link div p span article main section table h1 h2 h3 h4 ol ul pre font center b i a br hr blockquote'.split(
    ' ',
  ),
)

function isJson(text: string): boolean {
  // One record a line is data, too.
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))
  return [text, first].some((source) => {
    try {
      return typeof JSON.parse(source) === 'object'
    } catch {
      return false
    }
  })
}

/** @returns the format a file name's ending promises, or null. */
export function formatByName(name: string | undefined): DocumentFormat | null {
  const extension = /\.([^./\\]+)$/.exec(name ?? '')?.[1]?.toLowerCase()
  return (extension === undefined ? undefined : BY_EXTENSION[extension]) ?? null
}

function isMarkdownName(name: string | undefined): boolean {
  return formatByName(name) === 'markdown'
}
