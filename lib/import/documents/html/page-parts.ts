/**
 * Which part of a page is the text, and which of its marks are notes. Pages of adilet.zan.kz and pravo.gov.ru are known;
 * on others the main part is looked for.
 */
import { attributeOf, findElements, type HtmlElement, hasClass, isHtmlElement, rawText } from './html-tree'

export type PageParts = {
  readonly roots: readonly HtmlElement[]
  readonly isNote: (element: HtmlElement) => boolean
  /** What was left out beside the text. */
  readonly leftOut: readonly string[]
  /** Where the page says it in its own way. */
  readonly language?: string
}

/** A main part must hold this share of the page's text to be taken for the whole. */
const MAIN_SHARE = 0.5

export function pageParts(html: HtmlElement): PageParts {
  const body = findElements(html, ({ tagName }) => tagName === 'body')[0] ?? html
  return adiletPage(body) ?? pravoPage(body) ?? anyPage(body)
}

/** The title and date stand in a banner, the text in an article; notes are red or of the class "note". */
function adiletPage(body: HtmlElement): PageParts | null {
  const [text] = findElements(
    body,
    (element) => hasClass(element, 'container_gamma') && hasClass(element, 'text'),
  )
  const banner = findElements(body, (element) => hasClass(element, 'slogan'))[0]
  const article = text ? findElements(text, ({ tagName }) => tagName === 'article')[0] : undefined
  if (!article) return null
  const title = banner ? findElements(banner, ({ tagName }) => tagName === 'h1' || tagName === 'p') : []
  const [module] = findElements(body, (element) => hasClass(element, 'lang_rus', 'lang_kaz', 'lang_eng'))
  return {
    roots: [...title, article],
    language: module
      ? hasClass(module, 'lang_rus')
        ? 'ru'
        : hasClass(module, 'lang_kaz')
          ? 'kk'
          : 'en'
      : undefined,
    isNote: (element) =>
      hasClass(element, 'note') ||
      (element.tagName === 'font' && /^(?:#ff0000|red)$/i.test(attributeOf(element, 'color') ?? '')),
    leftOut: [],
  }
}

/** Words of an amending law are marked "ed", the notes about it "mark". */
function pravoPage(body: HtmlElement): PageParts | null {
  const known = findElements(
    body,
    (element) =>
      attributeOf(element, 'id') === 'bdoc' || (element.tagName === 'a' && hasClass(element, 'doclink')),
  )
  if (known.length === 0) return null
  const content = findElements(body, (element) => attributeOf(element, 'id') === 'text_content')[0]
  return {
    roots: [content ?? body],
    isNote: (element) => hasClass(element, 'mark', 'markx', 'comment', 'fixedcomment'),
    leftOut: [],
  }
}

function anyPage(body: HtmlElement): PageParts {
  const mains = findElements(
    body,
    (element) => element.tagName === 'main' || attributeOf(element, 'role') === 'main',
  )
  const articles = findElements(body, ({ tagName }) => tagName === 'article')
  const whole = rawText(body).length
  const isNote = (element: HtmlElement): boolean =>
    attributeOf(element, 'role') === 'doc-footnote' || hasClass(element, 'editorial-note')
  for (const found of [mains, articles]) {
    const [main] = found
    if (main && found.length === 1 && rawText(main).length >= whole * MAIN_SHARE) {
      return { roots: [main], isNote, leftOut: ['what stands around the main part of the page'] }
    }
  }
  const frame = body.childNodes.filter(
    (node) =>
      isHtmlElement(node) &&
      (node.tagName === 'nav' || node.tagName === 'footer') &&
      rawText(node).trim() !== '',
  )
  return { roots: [body], isNote, leftOut: frame.length > 0 ? ['menus and the foot of the page'] : [] }
}
