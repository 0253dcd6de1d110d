/**
 * A custom XML part (ECMA-376 part 1, 15.2.5): data of ours inside an Office file, which office programs carry along and
 * never show. The lines are JSON in which nothing is markup.
 */
import { RECORD_NAMESPACE } from '../table/table-record'
import { type Part, relationships } from './package'

/** From the folder of the main part. */
export const RECORD_TARGET = '../customXml/item1.xml'

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'

/** One for all files: it says what the part is, not which file it is in. */
const ITEM_ID = '{6F0E7C52-6E0B-4B59-9C63-3D5B2F0A9E11}'

/** @param lines asked for when the part's turn has come. */
export function recordParts(lines: () => Iterable<string>): Part[] {
  return [
    {
      path: 'customXml/item1.xml',
      contentType: null,
      *xml() {
        yield `<record xmlns="${RECORD_NAMESPACE}">`
        for (const line of lines()) yield `<line>${line}</line>`
        yield '</record>'
      },
    },
    {
      path: 'customXml/itemProps1.xml',
      contentType: PROPERTIES_TYPE,
      xml: () => [
        `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef ds:uri="${RECORD_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      ],
    },
    relationships('customXml/_rels/item1.xml.rels', [
      { id: 'rId1', type: 'customXmlProps', target: 'itemProps1.xml' },
    ]),
  ]
}
