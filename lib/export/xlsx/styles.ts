/** The formats of our spreadsheets; a cell names one by its place in the list. */

const FACE = 'Times New Roman'

/** The font of a marked run, which does not inherit the cell's. */
export const RUN_FONT = `<sz val="11"/><rFont val="${FACE}"/>`

export const STYLE = { text: 1, header: 2, number: 3, date: 4, title: 5 } as const

const ALIGNED = '<alignment vertical="top" wrapText="1"/>'
/** A number beside a column of words would touch them at its right. */
const CENTRED = '<alignment horizontal="center" vertical="top" wrapText="1"/>'
const FONT = `<sz val="11"/><name val="${FACE}"/>`

export const STYLES_XML = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font>${FONT}</font><font><b/>${FONT}</font><font><b/><sz val="14"/><name val="${FACE}"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF4F1EA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFD9D5CB"/></left><right style="thin"><color rgb="FFD9D5CB"/></right><top/><bottom style="thin"><color rgb="FF8A8578"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${ALIGNED}</xf><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${ALIGNED}</xf><xf numFmtId="1" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${CENTRED}</xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${ALIGNED}</xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${ALIGNED}</xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
