/**
 * What Word asks of a file before it opens it without repair: the order of elements in the schema of WordprocessingML
 * (ECMA-376 part 1, annex A), and what the schema cannot say: identifiers, pairs, targets.
 */
import { walk } from './read-docx'

const RUN =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'
const SIDES = 'top left bottom right insideH insideV'
const INLINE = [
  'r ins del moveFrom moveTo moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd',
  'commentRangeStart commentRangeEnd bookmarkStart bookmarkEnd hyperlink fldSimple',
].join(' ')

/** Children of an element in the order they must have. Those of `ANY_ORDER` may stand as they like, behind `first`. */
const IN_ORDER: Readonly<Record<string, string>> = {
  document: 'body',
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'pPr/rPr': `ins del moveFrom moveTo ${RUN} rPrChange`,
  rPr: `${RUN} rPrChange`,
  pBdr: 'top left bottom right between bar',
  tbl: 'tblPr tblGrid tr',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tblBorders: SIDES,
  tblCellMar: 'top left bottom right',
  tblGrid: 'gridCol',
  tr: 'tblPrEx trPr tc',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  styles: 'docDefaults latentStyles style',
  docDefaults: 'rPrDefault pPrDefault',
  rPrDefault: 'rPr',
  pPrDefault: 'pPr',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  settings:
    'writeProtection view zoom trackRevisions defaultTabStop evenAndOddHeaders updateFields footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  compat: 'compatSetting',
  comments: 'comment',
}
const ANY_ORDER: Readonly<
  Record<string, { readonly first?: string; readonly any: string; readonly last?: string }>
> = {
  body: { any: 'p tbl', last: 'sectPr' },
  p: { first: 'pPr', any: INLINE },
  r: { first: 'rPr', any: 't delText tab br commentReference annotationRef' },
  tc: { first: 'tcPr', any: 'p tbl' },
  trPr: { any: 'cantSplit tblHeader' },
  tabs: { any: 'tab' },
  comment: { any: 'p' },
  ftr: { any: 'p' },
  hyperlink: { any: 'r' },
  fldSimple: { any: 'r' },
  ins: { any: 'r' },
  del: { any: 'r' },
  moveFrom: { any: 'r' },
  moveTo: { any: 'r' },
}

const REVISIONS = ['ins', 'del', 'moveFrom', 'moveTo', 'moveFromRangeStart', 'moveToRangeStart']

type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  readonly parent: Element | null
}

/** @param parts of the package, by path. @returns what Word would not take, a sentence each. */
export function complaintsOfWord(parts: ReadonlyMap<string, string>): string[] {
  const trees = new Map(
    [...parts].filter(([path]) => /\.(xml|rels)$/.test(path)).map(([path, xml]) => [path, treeOf(xml)]),
  )
  const tree = (path: string): Element[] => {
    const root = trees.get(path)
    return root === undefined ? [] : all(root)
  }
  const words = [...trees].filter(([path]) => path.startsWith('word/') && path.endsWith('.xml'))
  return [
    ...words.flatMap(([path, root]) =>
      all(root).flatMap((one) => outOfOrder(one).map((says) => `${path}: ${says}`)),
    ),
    ...packageComplaints(parts, tree),
    ...identifierComplaints(tree('word/document.xml'), tree('word/comments.xml')),
    ...tableComplaints(tree('word/document.xml')),
    ...styleComplaints(
      words.flatMap(([, root]) => all(root)),
      tree('word/styles.xml'),
    ),
  ]
}

function outOfOrder({ name, children, parent }: Element): string[] {
  const own = parent?.name === 'pPr' && name === 'rPr' && !isStyle(parent) ? 'pPr/rPr' : name
  const names = children.map((child) => child.name)
  const order = IN_ORDER[own]?.split(' ')
  if (order !== undefined) {
    const places = names.map((child) => order.indexOf(child))
    const unknown = names
      .filter((_, index) => (places[index] ?? -1) < 0)
      .map((child) => `${own} holds ${child}`)
    const turned = places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))
    const repeats =
      ['pPr', 'rPr', 'pPr/rPr', 'tblPr', 'tcPr'].includes(own) && new Set(names).size < names.length
    return [
      ...unknown,
      ...(turned ? [`${own} has its children in the order ${names.join(' ')}`] : []),
      ...(repeats ? [`${own} has a child twice: ${names.join(' ')}`] : []),
    ]
  }
  const rule = ANY_ORDER[own]
  if (rule === undefined) return names.map((child) => `${own} holds ${child}`)
  return names.flatMap((child, index) => {
    if (child === rule.first) return index === 0 ? [] : [`${child} is not the first in ${own}`]
    if (child === rule.last) return index === names.length - 1 ? [] : [`${child} is not the last in ${own}`]
    return rule.any.split(' ').includes(child) ? [] : [`${own} holds ${child}`]
  })
}

function isStyle({ parent }: Element): boolean {
  return parent?.name === 'style'
}

function packageComplaints(parts: ReadonlyMap<string, string>, tree: (path: string) => Element[]): string[] {
  const complaints: string[] = []
  const types = tree('[Content_Types].xml')
  const typed = types
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes.PartName ?? '')
  for (const path of typed)
    if (!parts.has(path.slice(1))) complaints.push(`${path} has a type and is not there`)
  if (new Set(typed).size < typed.length) complaints.push('a part has two types')
  const targets = new Set<string>()
  for (const path of parts.keys()) {
    if (!path.endsWith('.rels')) continue
    const folder = path.replace(/_rels\/[^/]*$/, '')
    const relations = tree(path).filter(({ name }) => name === 'Relationship')
    const ids = relations.map(({ attributes }) => attributes.Id)
    if (new Set(ids).size < ids.length) complaints.push(`${path} has an id twice`)
    for (const { attributes } of relations) {
      const target = new URL(`x:/${folder}${attributes.Target ?? ''}`).pathname.slice(1)
      targets.add(target)
      if (!parts.has(target)) complaints.push(`${path} leads to ${target}, which is not there`)
    }
    const source = path.replace('_rels/', '').replace(/\.rels$/, '')
    for (const { attributes } of tree(source))
      if (attributes['r:id'] !== undefined && !ids.includes(attributes['r:id']))
        complaints.push(`${source} has no relationship ${attributes['r:id']}`)
  }
  for (const path of parts.keys())
    if (!path.endsWith('.rels') && path !== '[Content_Types].xml' && !targets.has(path))
      complaints.push(`nothing leads to ${path}`)
  return complaints
}

function identifierComplaints(body: readonly Element[], comments: readonly Element[]): string[] {
  const complaints: string[] = []
  const idsOf = (name: string, from = body) =>
    from.filter((one) => one.name === name).map(({ attributes }) => attributes['w:id'] ?? '')
  const unique = (what: string, ids: readonly string[]) => {
    if (new Set(ids).size < ids.length) complaints.push(`${what} have a number twice`)
    for (const id of ids) if (!/^\d{1,9}$/.test(id)) complaints.push(`${what} have the number “${id}”`)
  }
  const revisions = body.filter(({ name }) => REVISIONS.includes(name))
  unique(
    'revisions',
    [...REVISIONS, 'bookmarkStart'].flatMap((name) => idsOf(name)),
  )
  unique('comments', idsOf('comment', comments))
  for (const { name, attributes } of [...revisions, ...comments.filter((one) => one.name === 'comment')]) {
    const { 'w:author': author = '', 'w:date': date } = attributes
    if (author === '' || author.length > 255) complaints.push(`${name} has the author “${author}”`)
    if (date !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date))
      complaints.push(`${name} has the date “${date}”`)
  }
  const written = idsOf('comment', comments).sort()
  for (const name of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
    if (idsOf(name).sort().join() !== written.join()) complaints.push(`not every comment has a ${name}`)
  for (const [start, end] of [
    ['commentRangeStart', 'commentRangeEnd'],
    ['moveFromRangeStart', 'moveFromRangeEnd'],
    ['moveToRangeStart', 'moveToRangeEnd'],
    ['bookmarkStart', 'bookmarkEnd'],
  ] as const) {
    const open = new Set<string>()
    for (const { name, attributes } of body) {
      const id = attributes['w:id'] ?? ''
      if (name === start) open.add(id)
      if (name === end && !open.delete(id)) complaints.push(`${end} ${id} ends what did not begin`)
    }
    for (const id of open) complaints.push(`${start} ${id} does not end`)
  }
  const names = (name: string) =>
    body.filter((one) => one.name === name).map(({ attributes }) => attributes['w:name'] ?? '')
  const [from, to] = [names('moveFromRangeStart'), names('moveToRangeStart')]
  if (new Set(from).size < from.length || [...from].sort().join() !== [...to].sort().join())
    complaints.push('moves have not one end each under one name')
  const bookmarks = names('bookmarkStart')
  for (const name of bookmarks)
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)) complaints.push(`a bookmark is called “${name}”`)
  if (new Set(bookmarks).size < bookmarks.length) complaints.push('two bookmarks have one name')
  for (const { name, attributes } of body)
    if (name === 'hyperlink' && !bookmarks.includes(attributes['w:anchor'] ?? ''))
      complaints.push(`a link leads to “${attributes['w:anchor']}”`)
  for (const { name, parent } of body) {
    const isDeleted = parent?.parent?.name === 'del'
    if ((name === 't' && isDeleted) || (name === 'delText' && !isDeleted))
      complaints.push(`${name} stands in ${parent?.parent?.name}`)
  }
  return complaints
}

function tableComplaints(body: readonly Element[]): string[] {
  return body.flatMap((element) => {
    if (element.name === 'tc')
      return element.children.at(-1)?.name === 'p' ? [] : ['a cell does not end in a paragraph']
    if (element.name === 'tr')
      return element.children.some(({ name }) => name === 'tc') ? [] : ['a row has no cell']
    if (element.name !== 'tbl') return []
    const columns = element.children.find(({ name }) => name === 'tblGrid')?.children.length ?? 0
    return element.children
      .filter(({ name }) => name === 'tr')
      .map(({ children }) =>
        children.filter(({ name }) => name === 'tc').reduce((sum, cell) => sum + spanOf(cell), 0),
      )
      .filter((cells) => cells !== columns)
      .map((cells) => `a row has ${cells} cells in ${columns} columns`)
  })
}

function spanOf({ children }: Element): number {
  const properties = children.find(({ name }) => name === 'tcPr')?.children ?? []
  return Number(properties.find(({ name }) => name === 'gridSpan')?.attributes['w:val'] ?? 1)
}

function styleComplaints(used: readonly Element[], styles: readonly Element[]): string[] {
  const known = new Set(
    styles.filter(({ name }) => name === 'style').map(({ attributes }) => attributes['w:styleId']),
  )
  return used
    .filter(({ name }) => ['pStyle', 'rStyle', 'basedOn', 'next'].includes(name))
    .map(({ attributes }) => attributes['w:val'])
    .filter((style) => !known.has(style))
    .map((style) => `there is no style “${style}”`)
}

function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], parent: null }
  let at: Element = root
  walk(xml, {
    start(name, attributes) {
      const element: Element = { name, attributes, children: [], parent: at }
      at.children.push(element)
      at = element
    },
    end() {
      at = at.parent ?? root
    },
  })
  return root.children[0] ?? root
}

function all(element: Element): Element[] {
  const found: Element[] = []
  const waiting: Element[] = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next)
    for (let index = next.children.length; index-- > 0; ) waiting.push(next.children[index] as Element)
  }
  return found
}
