/**
 * An act as the generator handles it: articles of paragraphs, each with an identity that survives every edit, so that
 * what an alignment should find is known. Written out, every paragraph is one line with known offsets.
 */

export type ModelParagraph = {
  /** Identities of the before paragraphs whose words this is made of; none for a new one. */
  readonly origins: readonly string[]
  readonly text: string
}

export type ModelArticle = {
  /** Identities of the before articles it comes from. */
  readonly origins: readonly string[]
  readonly number: string
  readonly title: string
  readonly paragraphs: readonly ModelParagraph[]
}

export type ModelAct = {
  readonly language: 'en' | 'ru' | 'fr' | 'de'
  readonly articles: readonly ModelArticle[]
}

/** A line of the written act and what it is made of. */
export type KnownLine = { readonly start: number; readonly end: number; readonly origins: readonly string[] }

const HEADINGS: Readonly<Record<ModelAct['language'], (number: string, title: string) => string>> = {
  en: (number, title) => `Article ${number}. ${title}`,
  ru: (number, title) => `Статья ${number}. ${title}`,
  fr: (number, title) => (title === '' ? `Article ${number}` : `Article ${number} : ${title}`),
  de: (number, title) => `### § ${number} ${title}`,
}

/** @returns the act as text, and its lines. Headings carry the identities of their article as `article …`. */
export function writeAct(act: ModelAct): { readonly text: string; readonly lines: readonly KnownLine[] } {
  const lines: KnownLine[] = []
  let text = ''
  const add = (line: string, origins: readonly string[]) => {
    lines.push({ start: text.length, end: text.length + line.length, origins })
    text += `${line}\n\n`
  }
  for (const article of act.articles) {
    const heading = HEADINGS[act.language](article.number, article.title).trim()
    add(
      heading,
      article.origins.map((origin) => `article ${origin}`),
    )
    for (const paragraph of article.paragraphs) add(paragraph.text, paragraph.origins)
  }
  return { text, lines }
}
