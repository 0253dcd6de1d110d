/** The record of ours in a Word file or a spreadsheet: a custom XML part, which office programs carry along untouched. */
import { decodeText } from '../../../documents/decode-text'
import type { Archive } from '../../../documents/docx/open-archive'
import { elementsIn, parseXml } from '../../../documents/xml/parse-xml'
import { RECORD_NAMESPACE } from '../record-names'

/** @returns its lines; none where the file is not of ours. */
export async function readRecord(archive: Archive): Promise<string[]> {
  for (const name of archive.names.filter((one) => /^customXml\/item\d{1,3}\.xml$/.test(one)).slice(0, 50)) {
    const bytes = await archive.read(name)
    if (bytes === null) continue
    const { text } = decodeText(bytes)
    if (!text.slice(0, 1000).includes(RECORD_NAMESPACE)) continue
    const root = parseXml(text, `The part ${name} of the file`)
    return elementsIn(root)
      .filter(({ name: element }) => element === 'line')
      .map((line) => line.children.filter((child): child is string => typeof child === 'string').join(''))
  }
  return []
}
