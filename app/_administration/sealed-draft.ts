/** What the page of the import says of a file, on its way through the browser into a stored draft: sealed, so that it arrives as it was said. */
import { isSealed, sealOf } from '@/lib/access'
import { html, jsonInMarkup, type Markup } from '@/lib/export'
import type { DraftNote, Issue } from '@/lib/model'
import { administrators } from './administration'

export type SaidOfFile = {
  readonly fileName: string
  readonly format: string
  readonly notes: readonly DraftNote[]
  readonly issues: readonly Issue[]
}

/** @param draft as it stands in the form @param who the administrator that the page is for */
export function sealedFields(draft: string, said: SaidOfFile, who: string): Markup {
  const words = jsonInMarkup(JSON.stringify(said))
  const administrator = administrators().find(({ name }) => name === who)
  const seal = administrator === undefined ? '' : sealOf([draft, words], administrator)
  return html`<input type="hidden" name="draft" value="${draft}">
<input type="hidden" name="said" value="${words}"><input type="hidden" name="seal" value="${seal}">
`
}

/** @returns what was said; `'unsealed'` for words that are not the page's own, null where nothing is said. */
export function saidIn(form: FormData): SaidOfFile | 'unsealed' | null {
  const [draft, said, seal] = ['draft', 'said', 'seal'].map((name) => form.get(name))
  if (typeof draft !== 'string' || typeof said !== 'string') return null
  if (typeof seal !== 'string' || !isSealed([draft, said], seal, administrators())) return 'unsealed'
  return JSON.parse(said) as SaidOfFile
}
