/** The text of one side, with its marks taken out; `null` where there is no text to show. */
import type { SideView } from '../view'

export function textOfSide(side: SideView): string | null {
  return side.kind === 'text' ? side.spans.map((span) => span.text).join('') : null
}
