/** Comments of a Word file: gathered while the body is written, since their part comes after it. */
import type { TrackedComment } from '../tracked/tracked-document'
import { authorXml, wordsXml } from './wordprocessing'

export type PlacedComment = { readonly start: string; readonly end: string; readonly reference: string }

export class CommentList {
  readonly #written: string[] = []

  /** Adds a comment. @returns the XML around the words it is on; `reference` stands after `end`, in a run. */
  add({ author, body, language }: TrackedComment): PlacedComment {
    const id = this.#written.length
    const paragraphs = body.split('\n').map((line) => wordsXml('CommentText', line, language))
    this.#written.push(`<w:comment w:id="${id}" ${authorXml(author)}>${paragraphs.join('')}</w:comment>`)
    return {
      start: `<w:commentRangeStart w:id="${id}"/>`,
      end: `<w:commentRangeEnd w:id="${id}"/>`,
      reference: `<w:r><w:commentReference w:id="${id}"/></w:r>`,
    }
  }

  xml(): Iterable<string> {
    return this.#written
  }
}
