/** A comparative table as a spreadsheet: the table, and a sheet that says what it is. */
import type { BinaryFile } from '../binary-file'
import { CORE_PROPERTIES_TYPE, coreProperties, packageOf, relationships } from '../ooxml/package'
import { RECORD_TARGET, recordParts } from '../ooxml/record-part'
import { xmlAttribute } from '../ooxml/xml'
import type { ComparativeTable } from '../table/comparative-table'
import { RecordWriter } from '../table/table-record'
import { toVisible } from '../visible-characters'
import { textCell } from './cells'
import { STYLE, STYLES_XML } from './styles'
import { tableSheet } from './table-sheet'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** @param name of the file, without the extension. */
export function exportXlsx(table: ComparativeTable, name: string): BinaryFile {
  let filtered = ''
  const record = new RecordWriter(table)
  return {
    fileName: `${name}.xlsx`,
    mediaType: `${TYPE}.sheet`,
    body: packageOf([
      relationships('_rels/.rels', [
        { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
        { id: 'rId2', type: CORE_PROPERTIES_TYPE, target: 'docProps/core.xml' },
      ]),
      relationships('xl/_rels/workbook.xml.rels', [
        { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
        { id: 'rId2', type: 'worksheet', target: 'worksheets/sheet2.xml' },
        { id: 'rId3', type: 'styles', target: 'styles.xml' },
        ...(table.record === undefined ? [] : [{ id: 'rId4', type: 'customXml', target: RECORD_TARGET }]),
      ]),
      coreProperties({ title: `${table.title}: ${table.subtitle}`, language: table.language }),
      { path: 'xl/styles.xml', contentType: `${TYPE}.styles+xml`, xml: () => [STYLES_XML] },
      {
        path: 'xl/worksheets/sheet1.xml',
        contentType: `${TYPE}.worksheet+xml`,
        *xml() {
          filtered = yield* tableSheet(table, record)
        },
      },
      {
        path: 'xl/worksheets/sheet2.xml',
        contentType: `${TYPE}.worksheet+xml`,
        xml: () => [aboutSheet(table)],
      },
      // After the table, because it names the range that is filtered.
      {
        path: 'xl/workbook.xml',
        contentType: `${TYPE}.sheet.main+xml`,
        xml: () => [workbookXml(table, filtered)],
      },
      ...(table.record === undefined ? [] : recordParts(() => record.lines)),
    ]),
  }
}

function workbookXml({ sheetNames }: ComparativeTable, filtered: string): string {
  const [table, about] = [sheetName(sheetNames.table), sheetName(sheetNames.about)]
  const place = (range: string) => xmlAttribute(`'${table.replace(/'/g, "''")}'!${range}`)
  const fixed = filtered.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  return `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets><sheet name="${xmlAttribute(table)}" sheetId="1" r:id="rId1"/><sheet name="${xmlAttribute(about)}" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${place(fixed)}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${place('$1:$1')}</definedName></definedNames></workbook>`
}

/** Names of sheets have at most 31 characters and none of `[]:*?/\`. */
function sheetName(words: string): string {
  return words.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

function aboutSheet({ title, subtitle, notes }: ComparativeTable): string {
  const lines = [title, subtitle, ...notes].map((line, index) => {
    const style = index === 0 ? STYLE.title : STYLE.text
    return `<row r="${index + 1}">${textCell([index + 1, 1], [{ text: toVisible(line), look: {} }], style)}</row>`
  })
  return `<worksheet ${MAIN}><cols><col min="1" max="1" width="110" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}
