/** What reading a file found, on a page: marked where it is not in the language of the page. */
import { saidOfDocument } from '@/app/compare/said-of-document'
import { html, type Markup } from '@/lib/export'
import type { Issue } from '@/lib/model'
import { type FindingInWords, findingInWords, type Translator } from '@/lib/view'

export function said({ text, language }: FindingInWords, translate: Translator): Markup {
  return language === translate.language ? html`${text}` : html`<span lang="${language}">${text}</span>`
}

/** An issue of a draft, or of a document that it was made of. */
export function issueInWords(issue: Pick<Issue, 'rule' | 'message'>, translate: Translator): FindingInWords {
  const found = findingInWords(issue.message, translate)
  return found.language === translate.language ? found : saidOfDocument(issue, translate)
}
