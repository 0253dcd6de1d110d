/** The three vocabularies of legal XML that are read, as tables of what their elements do. */
import type { XmlElement } from './parse-xml'
import { rolesFrom, type Vocabulary } from './read-vocabulary'

const TABLES = { row: 'tr', cell: 'td th' } as const

/** OASIS LegalDocML (Akoma Ntoso) 1.0 to 3.0, all document types. */
export const AKOMA_NTOSO: Vocabulary = {
  roles: rolesFrom({
    ...TABLES,
    number: 'num',
    heading: 'heading subheading crossHeading',
    note: 'authorialNote remark',
    entry: 'tocItem',
    raised: 'sup',
    gap: 'eol br',
    leave: 'meta img componentRef noteRef',
    block: `p block content intro wrapUp alinea article body book chapter clause division indent level list paragraph part
      point proviso rule section subchapter subclause subdivision sublist subparagraph subpart subrule subsection
      subtitle title tome transitional hcontainer blockContainer container crossHeading item blockList listIntroduction
      listWrapUp recital recitals citation citations preface preamble coverPage conclusions longTitle formula tblock
      speech question answer from narrative scene summary other speechGroup debateSection administrationOfOath
      rollCall prayers oralStatements writtenStatements personalStatements ministerialStatements resolutions
      nationalInterest declarationOfVote communication petitions papers noticesOfMotion questions address
      proceduralMotions pointOfOrder adjournment header judgmentBody introduction background arguments remedies
      motivation decision mainBody collectionBody documentCollection act bill doc debate judgment statement
      amendment amendmentList officialGazette portion portionBody fragment fragmentBody component components
      attachment attachments interstitial toc table caption ul li div quotedStructure embeddedStructure`,
  }),
  roleOf: (element) =>
    element.name === 'block' && /credit|note/i.test(element.attributes.get('name') ?? '')
      ? 'note'
      : undefined,
  printedNumber: bracketed,
  beforeNote: (note) => {
    const marker = note.attributes.get('marker')
    return marker ? `[${marker}] ` : ''
  },
  leftOut: new Map([['img', 'pictures']]),
}

/** United States Legislative Markup 1 and 2: bills, resolutions, public laws, the Code. */
export const USLM: Vocabulary = {
  roles: rolesFrom({
    ...TABLES,
    number: 'num',
    heading: 'heading subheading',
    note: 'note sidenote footnote sourceCredit notes editorialContent',
    entry: 'referenceItem',
    raised: 'sup',
    gap: 'br',
    spaced: 'docNumber type',
    leave: 'meta page endMarker slugLine distributionCode img',
    block: `bill resolution pLaw uscDoc lawDoc amendment document main preface preamble preliminary body level section
      subsection paragraph subparagraph clause subclause item subitem subsubitem title subtitle part subpart chapter
      subchapter division subdivision appendix article subarticle courtRule courtRules reorganizationPlan
      appropriations content chapeau continuation p longTitle docTitle officialTitle enactingFormula resolvingClause
      recital action actionDescription attestation signature signatures quotedContent congress session currentChamber caption list
      listItem listContent notation toc legislativeHistory table enrolledDateline endorsement schedule crossHeading
      relatedDocument relatedDocuments block`,
  }),
  leftOut: new Map([
    ['page', 'page numbers of the print'],
    ['img', 'pictures'],
  ]),
}

/** The library of the Council of the District of Columbia: the Code and the laws that amend it. */
export const DC_CODE: Vocabulary = {
  roles: rolesFrom({
    ...TABLES,
    number: 'num',
    heading: 'heading',
    note: 'annotation',
    raised: 'sup',
    gap: 'br',
    leave: 'meta reason find-replace img',
    block: 'document container section para text aftertext include table p',
  }),
  roleOf: (element) => {
    if (element.name === 'annotation' && element.attributes.get('display') === 'false') return 'leave'
    const [first] = element.children
    return element.name === 'text' && typeof first === 'string' && /^\s*\*NOTE:/.test(first)
      ? 'note'
      : undefined
  },
  printedNumber: (number, parent) =>
    parent.name === 'section' && !/^(?:§|Sec)/i.test(number) ? `§ ${number}` : number,
  beforeNote: (note) => {
    const type = note.attributes.get('type')
    return type ? `${type}: ` : ''
  },
  leftOut: new Map([['img', 'pictures']]),
}

/** Acts of the United Kingdom number with a bare "1" or "a"; the words and brackets come from their style sheet. */
function bracketed(number: string, parent: XmlElement): string {
  if (!/^[\dA-Z]{1,5}$/i.test(number)) return number
  if (parent.name === 'section') return `Section ${number}.`
  if (parent.name === 'article') return `Article ${number}.`
  return /^(?:part|chapter|title|book|schedule)$/.test(parent.name) ? number : `(${number})`
}
