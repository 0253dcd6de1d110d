/** Reports in every format: the same sentences with the same links, whatever they hold. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { getDocumentProxy } from 'unpdf'
import { exportFile, type FileFormat, fromVisible } from '../../../../lib/export'
import {
  REPORT_KINDS,
  type Report,
  type ReportBlock,
  type ReportKind,
  type ReportRun,
} from '../../../../lib/export/report/report'
import { toReport } from '../../../../lib/export/report/to-report'
import { toSummaryDocument } from '../../../../lib/export/summary-document'
import { type Dossier, LANGUAGES, type Language, type TextualModification } from '../../../../lib/model'
import { translatorFor } from '../../../../lib/view'
import { buildDossier, textSide } from '../../dossier-builder'
import { partsOf, readDocx } from '../docx/read-docx'
import { HOSTILE_TEXTS } from '../hostile-text'
import { requestOf, SITE } from '../summary-files'

const GOLDEN = path.join(import.meta.dirname, '../../../fixtures/reports')
/** The explicit switch: `UPDATE_GOLDEN=1` writes the golden reports anew; read the difference before you keep it. */
const UPDATE = process.env.UPDATE_GOLDEN === '1'

const FORMATS = ['markdown', 'html', 'docx', 'pdf'] as const satisfies readonly FileFormat[]

function reportOf(kind: ReportKind, dossier: Dossier = buildDossier(), language: Language = 'en'): Report {
  const request = { ...requestOf({}, dossier), language }
  const document = toSummaryDocument(dossier, dossier.modifications, request)
  return toReport(document, kind, { translate: translatorFor(language), siteUrl: SITE })
}

function bytesIn(kind: ReportKind, format: FileFormat, dossier: Dossier): Buffer {
  const request = requestOf({}, dossier)
  const input = { dossier, matching: dossier.modifications, request, siteUrl: SITE }
  const { body } = exportFile({ format, template: kind, headers: [] }, input)
  const pieces: (string | Uint8Array)[] = [...body]
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)))
}

/** A report as lines that one can read: marks in brackets, links behind their words. */
function written({ blocks }: Report): string {
  const run = ({ text, change, strong, link }: ReportRun) => {
    const marked =
      change === 'deleted'
        ? `[-${text}-]`
        : change === 'inserted'
          ? `[+${text}+]`
          : strong
            ? `*${text}*`
            : text
    return link === undefined ? marked : `<${marked} ${link}>`
  }
  const line = (runs: readonly ReportRun[]) => runs.map(run).join('')
  const lineOf = (block: ReportBlock): string => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${line(block.runs)}${block.anchor === null ? '' : ` {${block.anchor}}`}`
      case 'fact':
        return `${block.name}: ${line(block.runs)}${block.anchor === undefined ? '' : ` {${block.anchor}}`}`
      case 'counts':
        return [block.heads.join(' | '), ...block.rows.map(({ label, count }) => `${label} | ${count}`)].join(
          '\n',
        )
      case 'sides':
        return block.sides
          .map(
            (side, at) =>
              `${block.heads[at]}: ${side.map(({ kind, runs }) => `${kind} ${line(runs)}`).join(' / ')}`,
          )
          .join('\n')
      case 'foot':
        return '----'
      default:
        return `${block.kind} ${line(block.runs)}`
    }
  }
  return `${[...blocks()].map(lineOf).join('\n')}\n`
}

/** What has to be found in every format: words between white space, and addresses of the web. */
function expectedOf(report: Report): { words: string[]; links: string[] } {
  const runs = [...report.blocks()].flatMap((block): readonly ReportRun[] =>
    'runs' in block
      ? block.runs
      : block.kind === 'sides'
        ? block.sides.flatMap((side) => side.flatMap((one) => one.runs))
        : [],
  )
  return {
    words: [...new Set(runs.flatMap(({ text }) => text.split(/\s+/)))].filter((word) => word !== ''),
    links: [...new Set(runs.flatMap(({ link }) => (link?.startsWith('http') ? [link] : [])))],
  }
}

async function foundIn(format: FileFormat, bytes: Buffer): Promise<{ text: string; links: string[] }> {
  switch (format) {
    case 'docx': {
      const { parts, paragraphs } = readDocx(bytes)
      const xml = parts.get('word/document.xml') ?? ''
      return {
        text: paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n'),
        links: [...xml.matchAll(/HYPERLINK &quot;([^&]*(?:&amp;[^&]*)*)&quot;/g)].map(([, link = '']) =>
          link.replace(/&amp;/g, '&'),
        ),
      }
    }
    case 'pdf': {
      const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
      let text = ''
      const links: string[] = []
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number)
        const { items } = await page.getTextContent()
        text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
        for (const { url } of await page.getAnnotations()) if (typeof url === 'string') links.push(url)
      }
      await pdf.loadingTask.destroy()
      return { text, links }
    }
    case 'html': {
      const source = bytes.toString()
      const unescaped = (text: string) =>
        text
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&#96;/g, '`')
          .replace(/&amp;/g, '&')
      const links = [...source.matchAll(/href="(http[^"]*)"/g)].map(([, link = '']) => unescaped(link))
      return { text: unescaped(source.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '')), links }
    }
    default: {
      const source = bytes.toString()
      const links = [...source.matchAll(/\(<(http[^>]*)>\)|<(http[^>]*)>/g)].map(
        ([, one, two]) => one ?? two ?? '',
      )
      return { text: source.replace(/<\/?(?:ins|del|b)>/g, '').replace(/\\(?=[^\p{L}\p{N}\s])/gu, ''), links }
    }
  }
}

describe.each(REPORT_KINDS)('a %s', (kind) => {
  it.each(LANGUAGES)('says in %s what is written down', (language) => {
    const file = path.join(GOLDEN, `${kind}-${language}.txt`)
    const text = written(reportOf(kind, buildDossier(), language))
    if (UPDATE) writeFileSync(file, text)
    expect(existsSync(file)).toBe(true)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })

  // The dossier is the summary in the other formats, which has tests of its own.
  it.each(kind === 'dossier' ? (['docx', 'pdf'] as const) : FORMATS)(
    'has every word and every link in %s',
    async (format) => {
      const { words, links } = expectedOf(reportOf(kind))
      const found = await foundIn(format, bytesIn(kind, format, buildDossier()))
      const there = (format === 'docx' ? found.text : fromVisible(found.text)).replace(/\s+/g, '')
      expect(words.length).toBeGreaterThan(20)
      expect(links.length).toBeGreaterThan(3)
      expect(words.filter((word) => !there.includes(word))).toEqual([])
      const normal = (link: string) => new URL(link).href
      expect(links.map(normal).filter((link) => !found.links.map(normal).includes(link))).toEqual([])
    },
  )

  it('says the share of confirmed rows at its foot, or at its head where it has one', () => {
    const text = written(reportOf(kind))
    expect(text).toContain('1 of 4 changes are confirmed on both sides and in their attribution.')
    if (kind !== 'dossier') expect(text.indexOf('1 of 4 changes')).toBeGreaterThan(text.indexOf('\n----\n'))
  })

  it('loses what is said with the rows it rests on', () => {
    const dossier = buildDossier()
    const text = written(reportOf(kind, { ...dossier, modifications: [], annotations: [] }))
    expect(text).toContain('No change matches these filters.')
    expect(text).not.toMatch(/\/changes\/[a-z]/)
  })

  it.each(FORMATS)('is inert and loses nothing of hostile text in %s', async (format) => {
    const dossier = hostileDossier()
    const bytes = bytesIn(kind, format, dossier)
    const { text } = await foundIn(format, bytes)
    if (format === 'docx') {
      expect([...partsOf(bytes).keys()].sort()).toEqual(
        [...partsOf(bytesIn(kind, format, buildDossier())).keys()].sort(),
      )
    }
    if (format === 'html') {
      const tags = bytes.toString().match(/<[^>]*>/g) ?? []
      expect(tags.filter((tag) => /^<(script|img|iframe)|\son\w+=|javascript:/i.test(tag))).toEqual([])
    }
    if (kind !== 'dossier' || format === 'markdown' || format === 'html') return
    const seen = (words: string) => words.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '')
    const there = seen(format === 'docx' ? text : fromVisible(text))
    for (const hostile of HOSTILE_TEXTS) {
      // The reader of PDF puts Hebrew into another order.
      if (format === 'pdf' && /\p{Script=Hebrew}/u.test(hostile)) continue
      for (const word of hostile.split(/[\s\u2028\u2029\u0085]+/)) expect(there).toContain(seen(word))
    }
  })
})

function hostileDossier(): Dossier {
  const dossier = buildDossier()
  const [first] = dossier.modifications
  if (first === undefined) throw new Error('the dossier has no changes')
  const modifications = HOSTILE_TEXTS.map(
    (text, index): TextualModification => ({
      ...first,
      id: `hostile-${index}` as TextualModification['id'],
      position: index,
      topic: text,
      label: `Article ${index} ${text}`,
      before: index % 3 === 0 ? { kind: 'absent', evidence: first.before.evidence } : textSide(text),
      after: textSide(`${text}!`),
    }),
  )
  return { ...dossier, modifications, annotations: [] }
}
