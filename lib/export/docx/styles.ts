/** The styles of our Word files, few and named, so that an office can lay its own over them. */
import { languageXml } from './wordprocessing'

type Style = {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  /** In the order of the schema. */
  readonly paragraph?: string
  readonly run?: string
}

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:after="60"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="30"/><w:szCs w:val="30"/>',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:after="120"/>',
    run: '<w:sz w:val="24"/><w:szCs w:val="24"/>',
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>',
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="1"/>',
    run: '<w:b/><w:bCs/>',
  },
  {
    id: 'Note',
    name: 'Note',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="40"/>',
    run: '<w:color w:val="444444"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
  {
    id: 'ListItem',
    name: 'List item',
    basedOn: 'Normal',
    paragraph:
      '<w:tabs><w:tab w:val="left" w:pos="340"/></w:tabs><w:spacing w:after="50"/><w:ind w:left="340" w:hanging="340"/>',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
  {
    id: 'ListItemSmall',
    name: 'List item small',
    basedOn: 'ListItem',
    paragraph: '<w:spacing w:after="20"/>',
    run: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
  {
    id: 'Fact',
    name: 'Fact',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="40"/><w:ind w:left="340" w:hanging="340"/>',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
  {
    id: 'FootRule',
    name: 'Foot rule',
    basedOn: 'Note',
    next: 'Note',
    paragraph:
      '<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="555555"/></w:pBdr><w:spacing w:before="200" w:after="0"/>',
  },
  { id: 'ProvisionText', name: 'Provision text', basedOn: 'Normal', paragraph: '<w:spacing w:after="80"/>' },
  {
    id: 'TableText',
    name: 'Table text',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="20"/>',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
  {
    id: 'TableWords',
    name: 'Table words',
    basedOn: 'TableText',
    run: '<w:color w:val="444444"/>',
  },
  {
    id: 'TableNumber',
    name: 'Table number',
    basedOn: 'TableText',
    paragraph: '<w:jc w:val="right"/>',
  },
  {
    id: 'TableHeader',
    name: 'Table header',
    basedOn: 'TableText',
    paragraph: '<w:keepNext/><w:jc w:val="center"/>',
    run: '<w:b/><w:bCs/>',
  },
  {
    id: 'TableAct',
    name: 'Table act',
    basedOn: 'TableText',
    paragraph: '<w:keepNext/><w:jc w:val="center"/>',
    run: '<w:b/><w:bCs/>',
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: '<w:jc w:val="center"/>',
    run: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  },
  {
    id: 'CommentText',
    name: 'annotation text',
    basedOn: 'Normal',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
]

/** Faces that every office suite has or replaces well, and that cover the letters of Kazakh. */
const FACES: Readonly<Record<string, string>> = { ja: 'MS Mincho', ko: 'Batang' }

/** @param language BCP 47 of the document. */
export function* stylesXml(language: string): Generator<string> {
  yield '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>'
  yield `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${FACES[language] ?? 'MS Mincho'}" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`
  yield `<w:sz w:val="22"/><w:szCs w:val="22"/>${languageXml(language)}`
  yield '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
  yield '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
  for (const { id, name, basedOn, next, paragraph, run } of STYLES) {
    yield `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>`
    if (basedOn !== undefined) yield `<w:basedOn w:val="${basedOn}"/>`
    if (next !== undefined) yield `<w:next w:val="${next}"/>`
    yield '<w:qFormat/>'
    if (paragraph !== undefined) yield `<w:pPr>${paragraph}</w:pPr>`
    if (run !== undefined) yield `<w:rPr>${run}</w:rPr>`
    yield '</w:style>'
  }
  yield '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1D5A96"/><w:u w:val="single"/></w:rPr></w:style>'
  yield '</w:styles>'
}
