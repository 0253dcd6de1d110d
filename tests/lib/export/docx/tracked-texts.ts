/** The tracked texts of a Word file, each under its heading, with what accepting and rejecting leaves of it. */
import { type Paragraph, resolve, type WordContent } from './read-docx'

export type ResolvedText = { readonly heading: string; readonly accepted: string; readonly rejected: string }

export function trackedTextsOf({ paragraphs }: WordContent): ResolvedText[] {
  const found: ResolvedText[] = []
  let heading = ''
  let text: Paragraph[] = []
  const finish = () => {
    if (text.length === 0) return
    const [accepted, rejected] = [resolve(text, 'accept').join('\n'), resolve(text, 'reject').join('\n')]
    found.push({ heading, accepted, rejected })
    text = []
  }
  for (const paragraph of paragraphs) {
    if (paragraph.style === 'ProvisionText') {
      text.push(paragraph)
      continue
    }
    finish()
    if (paragraph.style === 'Heading2') heading = paragraph.runs.map((run) => run.text).join('')
  }
  finish()
  return found
}
