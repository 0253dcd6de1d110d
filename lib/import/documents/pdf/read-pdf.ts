/** A PDF with a text layer becomes blocks. Pictures of text are not read; scripts in the file are never run. */
import { getDocumentProxy } from 'unpdf'
import { type BlocksRead, Refusal, type Warning } from '../document'
import { MOST_PDF_PAGES } from '../limits'
import { joinLines } from './join-lines'
import { type PageLine, pageLines, type TextPiece } from './page-lines'

/** Nothing is evaluated, no font is loaded, and the library keeps its remarks to itself. */
const CAUTION = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  verbosity: 0,
} as const

export async function readPdf(bytes: Uint8Array): Promise<BlocksRead> {
  const pages: PageLine[][] = []
  let language: string | undefined
  try {
    // The library takes the memory it is given away from its owner.
    const pdf = await getDocumentProxy(bytes.slice(), CAUTION)
    if (pdf.numPages > MOST_PDF_PAGES) {
      throw new Refusal(
        'too-many-pages',
        `The PDF has ${pdf.numPages.toLocaleString('en')} pages; at most ${MOST_PDF_PAGES.toLocaleString('en')} are read.`,
      )
    }
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      pages.push(pageLines(content.items.filter((item): item is typeof item & TextPiece => 'str' in item)))
      language ??= content.lang ?? undefined
      page.cleanup()
    }
    await pdf.loadingTask.destroy()
  } catch (error) {
    throw refusalFor(error)
  }
  const { blocks, repeatedLines } = joinLines(pages)
  if (blocks.length === 0) {
    throw new Refusal(
      'no-text-layer',
      'The PDF has no text layer: it holds pictures of pages, and pictures of text are not read.',
    )
  }
  const warnings: Warning[] = [
    {
      rule: 'pdf-paragraphs',
      message:
        'A PDF keeps lines and not paragraphs; paragraphs were put together from the layout and may differ from the original.',
    },
  ]
  const empty = pages.filter((lines) => lines.length === 0).length
  if (empty > 0) {
    warnings.push({
      rule: 'pages-without-text',
      message: `Pages without a text layer, which were not read: ${empty} of ${pages.length}.`,
    })
  }
  if (repeatedLines > 0) {
    warnings.push({
      rule: 'left-out',
      message: `Left out, because it is no text of the law: lines repeated at the head or foot of pages (${repeatedLines}).`,
    })
  }
  return { blocks, language, warnings }
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof Error && error.name === 'PasswordException') {
    return new Refusal('encrypted', 'The PDF is locked with a password; save it without one.')
  }
  return new Refusal('pdf-damaged', 'The PDF is damaged or cut off and cannot be read.')
}
