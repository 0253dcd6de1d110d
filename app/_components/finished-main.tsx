'use client'

/**
 * The finished body of a page. It is a client component in name only: that is how the platform lets the part that writes
 * the document ask for the markup, instead of being sent it. No browser runs it, see `next.config.js`.
 */
import { takeMarkup } from '@/app/_site/handed-markup'

/** @param markup under `next dev`, where browsers do run it. */
export function FinishedMain({ ticket, markup }: { ticket: number; markup?: string | undefined }) {
  return (
    <main
      id="main"
      className="frame"
      tabIndex={-1}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup is React's own, with every text escaped by it.
      dangerouslySetInnerHTML={{ __html: markup ?? takeMarkup(ticket) }}
    />
  )
}
