/** What a page says to machines: schema.org data as JSON-LD. */
import type { LegislationData as Data } from '@/lib/view'

export function LegislationData({ data }: { data: Data | null }) {
  if (data === null) return null
  return <script type="application/ld+json">{jsonForScript(data)}</script>
}

/** No "<" may stand in it, or a text could end the script element. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
