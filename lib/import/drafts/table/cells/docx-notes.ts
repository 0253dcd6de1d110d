/** Words of a Word document beside its text: footnotes and comments, and what stands in boxes. */
import { stringsIn } from '../../../documents/docx/read-body'
import { childNamed, elementsIn, isElement, type XmlElement } from '../../../documents/xml/parse-xml'

/** Footnotes and comments hang on words of the table and are no part of them; their own words are kept. */
export function besideTheText(part: XmlElement | null, name: string): string[] {
  return elementsIn(part)
    .filter((note) => note.name === name && !/separator|notice/i.test(note.attributes.get('type') ?? ''))
    .flatMap((note) => {
      const text = findAll(note, 't').map(stringsIn).join('').replace(/\s+/g, ' ').trim()
      return text === '' ? [] : [`${name} ${note.attributes.get('id') ?? ''}: ${text}`]
    })
}

/** All elements of a name inside, the outermost of nested ones; of alternatives only the one that is shown. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.name === name) return [child]
    if (child.name === 'AlternateContent') {
      const chosen = childNamed(child, 'Choice') ?? childNamed(child, 'Fallback')
      return chosen ? findAll(chosen, name) : []
    }
    return findAll(child, name)
  })
}
