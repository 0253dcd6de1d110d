/** How the words of a Word document are marked: by their own properties, and by the character styles they name. */
import { settingOf } from '../../../documents/docx/numbering'
import { isOn } from '../../../documents/docx/read-body'
import { childNamed, elementsIn, type XmlElement } from '../../../documents/xml/parse-xml'
import { type Mark, NO_MARKS } from './cell-table'

const MARK_ELEMENTS: readonly (readonly [string, Mark])[] = [
  ['b', 'bold'],
  ['i', 'italic'],
  ['strike', 'strike'],
  ['dstrike', 'strike'],
  ['u', 'underline'],
]

/** @param inherited the marks of the run's style. */
export function marksOf(properties: XmlElement | null, inherited: readonly Mark[]): readonly Mark[] {
  if (properties === null) return inherited
  const marks = new Set(inherited)
  for (const [name, mark] of MARK_ELEMENTS) {
    const element = childNamed(properties, name)
    if (element === null) continue
    const isSet = name === 'u' ? settingOf(element) !== 'none' : isOn(element)
    if (isSet) marks.add(mark)
    else marks.delete(mark)
  }
  return marks.size === 0 ? NO_MARKS : [...marks]
}

/** Marks that character styles bring, as "Strong" does; a style that rests on another takes over its marks. */
export function markedStyles(part: XmlElement | null): ReadonlyMap<string, readonly Mark[]> {
  const marked = new Map<string, readonly Mark[]>()
  for (const style of elementsIn(part)) {
    if (style.name !== 'style' || style.attributes.get('type') !== 'character') continue
    const base = marked.get(settingOf(childNamed(style, 'basedOn')) ?? '') ?? NO_MARKS
    const marks = marksOf(childNamed(style, 'rPr'), base)
    if (marks.length > 0) marked.set(style.attributes.get('styleId') ?? '', marks)
  }
  return marked
}
