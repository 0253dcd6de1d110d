/** The little that is asked of a parsed page: its elements, their classes, and what its styles hide or raise. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/** @returns the document element. Parsing HTML never fails. */
export function parseHtml(text: string): HtmlElement {
  const document = parse(text, { scriptingEnabled: false })
  return document.childNodes.find((node) => isHtmlElement(node)) as HtmlElement
}

export function isHtmlElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

export function hasClass(element: HtmlElement, ...names: readonly string[]): boolean {
  const classes = attributeOf(element, 'class')
  return classes?.split(/\s+/).some((name) => names.includes(name)) ?? false
}

/** All elements inside that fit, outermost first; not those inside a fitting one. Goes no deeper than the page is read. */
export function findElements(root: HtmlElement, fits: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = []
  const waiting: HtmlElement[] = [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element !== root && fits(element)) {
      found.push(element)
      continue
    }
    const { childNodes } = element
    for (let index = childNodes.length - 1; index >= 0; index--) {
      const child = childNodes[index] as HtmlNode
      if (isHtmlElement(child)) waiting.push(child)
    }
  }
  return found
}

/** The text inside, markup dropped, scripts and styles included only if the element is one. */
export function rawText(element: HtmlElement): string {
  let text = ''
  const waiting: HtmlNode[] = [...element.childNodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    else if (isHtmlElement(node))
      for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at] as HtmlNode)
  }
  return text
}

/** Classes that the page's style sheets raise above the line: numbers like 17¹ are often written with them. */
export function raisedClasses(root: HtmlElement): ReadonlySet<string> {
  const raised = new Set<string>()
  for (const style of findElements(root, ({ tagName }) => tagName === 'style')) {
    for (const [, selector = '', body = ''] of rawText(style)
      .slice(0, 200_000)
      .matchAll(/([^{}]{1,200})\{([^{}]{0,2000})\}/g)) {
      const name = /^\s*(?:span)?\.([\w-]+)\s*$/.exec(selector)?.[1]
      if (name !== undefined && /vertical-align:\s*super/.test(body)) raised.add(name)
    }
  }
  return raised
}
