/**
 * The address out of the name of a provision, as tables write it: "статья 255, часть 1", "абзац второй части первой статьи
 * 70", "15-баптың 1-тармағы", "Article 12-1(2)", "§ 7 Abs. 2", "第十二条第二項", "제12조제2항". What is not wholly
 * understood has no address: several provisions, ranges, a name without a number.
 */
import type { ProvisionAddress, ProvisionStep, ProvisionUnit } from '../../../model'

export type LabelRead = {
  readonly address: ProvisionAddress
  /** What stands behind the address: the provision's own title, or nothing. */
  readonly rest: string
  /** The units of numbers in brackets were concluded from their place. */
  readonly byPlace: boolean
  /** It names a sentence or the words around a list, which have no address of their own: the address is that of the unit it stands in. */
  readonly inSentence: boolean
}

const NUMBER = String.raw`\d{1,4}(?:[-‑.]\d{1,3})*(?:\p{L}(?!\p{L}))?`
const LETTER = String.raw`[«"'„“]?(?:\p{L}{1,2})(?!\p{L})[»"'“”]?`

/** Words in front of a number. Longer ones first, since "п." begins "подп.". */
const BEFORE: readonly (readonly [string, ProvisionUnit])[] = [
  ['подпункт\\p{L}*|подп\\.?|пп\\.?|підпункт\\p{L}*', 'subpoint'],
  ['стат(?:ья|ьи|ье|ью|ьей|тя|ті|тю|тею)|ст\\.?', 'article'],
  ['част(?:ь|и|ью|ина|ини|ині|ину|иною)|ч\\.?', 'part'],
  ['пункт\\p{L}{0,2}|п\\.?', 'point'],
  ['абзац\\p{L}{0,2}|абз\\.?', 'paragraph'],
  ['буква|буквы|букве|литера|литеры|літера|літери|лит\\.', 'letter'],
  ['параграф\\p{L}{0,2}|подраздел\\p{L}{0,2}|раздел\\p{L}{0,2}|розділ\\p{L}{0,2}|розд\\.', 'section'],
  ['глав(?:а|ы|е|у|ой|и|і)|гл\\.?', 'chapter'],
  ['articles?|artikel|art\\.?|§|sections?|sec\\.', 'article'],
  ['sub-?sections?|absatz|abs\\.?|parts?', 'part'],
  ['sub-?points?|sub-?paragraphs?', 'subpoint'],
  ['points?|items?|clauses?|nummer|nr\\.?|ziffer|ziff\\.?|z', 'point'],
  ['paragraphs?|paras?\\.?|unterabsatz', 'paragraph'],
  ['letters?|buchstaben?|buchst\\.?|lit\\.?', 'letter'],
  ['chapters?|kapitel|kap\\.', 'chapter'],
  ['abschnitt|unterabschnitt', 'section'],
]

/** Kazakh words behind a number, in the cases that a chain of them takes. */
const BEHIND: readonly (readonly [string, ProvisionUnit])[] = [
  ['тармақша\\p{L}*', 'subpoint'],
  ['тармақ\\p{L}*|тармағ\\p{L}*', 'point'],
  ['баптағы|бап\\p{L}*|баб\\p{L}*', 'article'],
  ['бөліг\\p{L}*|бөлік\\p{L}*', 'part'],
  ['бөлім\\p{L}*', 'section'],
  ['тарау\\p{L}*', 'chapter'],
  ['абзац\\p{L}*', 'paragraph'],
]

const ORDINALS: readonly (readonly RegExp[])[] = [
  [/^перв/, /^перш/, /^бірінші/, /^first$|^one$/],
  [/^втор/, /^друг/, /^екінші/, /^second$|^two$/],
  [/^трет/, /^трет/, /^үшінші/, /^third$|^three$/],
  [/^четв[её]рт/, /^четверт/, /^төртінші/, /^fourth$|^four$/],
  [/^пят/, /^п’?ят/, /^бесінші/, /^fifth$|^five$/],
  [/^шест/, /^шост/, /^алтыншы/, /^sixth$|^six$/],
  [/^седьм/, /^сьом/, /^жетінші/, /^seventh$|^seven$/],
  [/^восьм/, /^восьм/, /^сегізінші/, /^eighth$|^eight$/],
  [/^девят/, /^дев’?ят/, /^тоғызыншы/, /^ninth$|^nine$/],
  [/^десят/, /^десят/, /^оныншы/, /^tenth$|^ten$/],
]

const WORD_NUMBER = String.raw`[\p{L}’]{3,12}`

type Rule = { readonly pattern: RegExp; readonly unit: ProvisionUnit; readonly isWord: boolean }

const RULES: readonly Rule[] = [
  ...BEHIND.flatMap(([words, unit]): Rule[] => [
    { pattern: new RegExp(`(${NUMBER})\\)? ?[-–]? ?(?:${words})(?!\\p{L})`, 'uyi'), unit, isWord: false },
    { pattern: new RegExp(`(${WORD_NUMBER}) (?:${words})(?!\\p{L})`, 'uyi'), unit, isWord: true },
  ]),
  ...BEFORE.flatMap(([words, unit]): Rule[] => [
    {
      pattern: new RegExp(`(?:${words})(?![\\p{L}]) ?(?:№ ?)?\\(?(${NUMBER})\\)?`, 'uyi'),
      unit,
      isWord: false,
    },
    { pattern: new RegExp(`(?:${words})(?!\\p{L}) (${WORD_NUMBER})(?!\\p{L})`, 'uyi'), unit, isWord: true },
    { pattern: new RegExp(`(${WORD_NUMBER}) (?:${words})(?!\\p{L})`, 'uyi'), unit, isWord: true },
    ...(unit === 'letter' || unit === 'subpoint'
      ? [
          {
            pattern: new RegExp(`(?:${words})(?!\\p{L}) ?\\(?(${LETTER})\\)?`, 'uyi'),
            unit,
            isWord: false,
          },
        ]
      : []),
  ]),
]

const BRACKETED = /\((\d{1,4}(?:[-‑]\d{1,3})*\p{L}?|\p{L}|[ivx]{2,5})\)/uy
const CLOSED = /, ?(\d{1,4}(?:[-‑]\d{1,3})*)\)/uy
const HEADING = /(?:заголов(?:ок|ка|ке)|название|heading|überschrift|тақырыб?п?\p{L}*)(?!\p{L})/iuy
const SENTENCE = new RegExp(
  String.raw`(?:s(?:atz|\.) ?\d{1,2}|sentences? \d{1,2}|(?:${WORD_NUMBER}|\d{1,2}(?:st|nd|rd|th)) sentence|sentence ${WORD_NUMBER}|предложени[еяю] ${WORD_NUMBER}|${WORD_NUMBER} предложени[еяю]|${WORD_NUMBER} сөйлем\p{L}*|речення ${WORD_NUMBER}|${WORD_NUMBER} речення|(?:opening|closing|introductory) (?:words|lines?|part)|вводная часть|кіріспе бөліг\p{L}*)(?!\p{L})`,
  'uyi',
)
const BETWEEN = /[\s,;.]+|(?:of|the|in)(?!\p{L})/iuy

/** Characters of a name that are looked at; longer ones are texts. */
const LONGEST = 300

/** @returns `null` where the name is not wholly understood. */
export function readLabel(label: string): LabelRead | null {
  const text = plainNumbers(label).slice(0, LONGEST)
  const cjk = readCjk(text)
  if (cjk !== null) return cjk
  const steps: ProvisionStep[] = []
  let byPlace = false
  let inSentence = false
  let at = 0
  while (at < text.length) {
    const step = stepAt(text, at, steps)
    if (step !== null) {
      steps.push(step.step)
      byPlace ||= step.byPlace
      at = step.end
      continue
    }
    const sentence = endOf(SENTENCE, text, at)
    if (sentence !== null) {
      inSentence = true
      at = sentence
      continue
    }
    const skipped = endOf(BETWEEN, text, at)
    if (skipped === null || steps.length === 0) break
    at = skipped
  }
  if (steps.length === 0) return null
  const rest = text.slice(at)
  if (!mayFollow(rest, text.slice(0, at))) return null
  return { address: inOrder(steps), rest: rest.trim().replace(/^[.:–—-]+\s*/, ''), byPlace, inSentence }
}

/** Whether a name says an address and nothing beside. */
export function isAddressAlone(label: string): boolean {
  const read = readLabel(label)
  return read !== null && read.rest === ''
}

function stepAt(
  text: string,
  at: number,
  before: readonly ProvisionStep[],
): { step: ProvisionStep; end: number; byPlace: boolean } | null {
  for (const { pattern, unit, isWord } of RULES) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) continue
    const printed = found[1] as string
    const number = isWord ? ordinalOf(printed) : cleanNumber(printed)
    if (number === null) continue
    // "п. 2 ст. 5": a full stop or a bracket belongs to the number only where the next word does not.
    return { step: { unit, number }, end: pattern.lastIndex, byPlace: false }
  }
  // Behind a full stop a title begins: "Статья 12. Название судна".
  const heading = /\.\s*$/.test(text.slice(0, at)) ? null : endOf(HEADING, text, at)
  if (heading !== null)
    return { step: { unit: 'paragraph', number: 'heading' }, end: heading, byPlace: false }
  for (const pattern of [BRACKETED, CLOSED]) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null || before.length === 0) continue
    const number = cleanNumber(found[1] as string)
    return {
      step: { unit: unitInBrackets(number, before.at(-1)?.unit ?? 'article', pattern === CLOSED), number },
      end: pattern.lastIndex,
      byPlace: true,
    }
  }
  return null
}

/** "(2)" below an article is a part, below a part a point; letters are letters, Roman numbers stand below them. */
function unitInBrackets(number: string, owner: ProvisionUnit, isClosed: boolean): ProvisionUnit {
  if (isClosed) return 'subpoint'
  if (/^\d/.test(number)) return owner === 'article' ? 'part' : owner === 'part' ? 'point' : 'subpoint'
  return /^[ivx]{2,}$/.test(number) ? 'subpoint' : 'letter'
}

/** From the article inward. "часть 1 статьи 255" is written from within. */
function inOrder(steps: readonly ProvisionStep[]): ProvisionStep[] {
  const article = steps.findIndex(({ unit }) => unit === 'article')
  const outside = (unit: ProvisionUnit): boolean => unit === 'section' || unit === 'chapter'
  const beforeArticle = steps.slice(0, Math.max(article, 0))
  if (article > 0 && !beforeArticle.every(({ unit }) => outside(unit))) return steps.toReversed()
  if (article < 0 && steps.length > 1 && rankOf(steps[0]) > rankOf(steps.at(-1))) return steps.toReversed()
  return [...steps]
}

const RANK: readonly ProvisionUnit[] = [
  'section',
  'chapter',
  'article',
  'part',
  'point',
  'subpoint',
  'letter',
  'paragraph',
]

function rankOf(step: ProvisionStep | undefined): number {
  return step === undefined ? -1 : RANK.indexOf(step.unit)
}

/** A title may stand behind; a further number, "и", "and", a dash with a number may not: there are more provisions. */
function mayFollow(rest: string, read: string): boolean {
  if (rest.trim() === '') return true
  if (/^\s*[–—-]\s*\d/.test(rest)) return false
  if (/^\s*[,;]?\s*(?:и|и\/или|та|және|мен|and|or|und|oder|to|bis|до|по|–|—)(?!\p{L})/iu.test(rest))
    return false
  if (/^\s*[,;]?\s*[\d(]/.test(rest) && !/^\s*\(\p{L}{3,}/u.test(rest)) return false
  return (
    /[.:]\s*$/.test(read) ||
    /^\s*[.:–—]\s*\S/.test(rest) ||
    /^\s*\(?["«“„]?\p{Lu}/u.test(rest) ||
    /^\s*\(/.test(rest)
  )
}

function ordinalOf(word: string): string | null {
  const folded = word.toLowerCase()
  const place = ORDINALS.findIndex((forms) => forms.some((form) => form.test(folded)))
  return place < 0 ? null : String(place + 1)
}

function cleanNumber(printed: string): string {
  return printed
    .replace(/[‑–]/g, '-')
    .replace(/[«»"'„“”]/g, '')
    .toLowerCase()
    .replace(/^(\d+)\.$/, '$1')
}

/** "12¹" and "12^1" are 12-1; blanks of all kinds are one. */
function plainNumbers(label: string): string {
  return label
    .replace(/(\d)\p{No}+/gu, (raised) => `${raised[0]}-${raised.slice(1).normalize('NFKD')}`)
    .replace(/(\d)\^(\d)/g, '$1-$2')
    .replace(/\s+/g, ' ')
    .trim()
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.exec(text) === null ? null : pattern.lastIndex
}

const DIGITS = '〇一二三四五六七八九'
const CJK_NUMBER = String.raw`[〇一二三四五六七八九十百千]{1,9}|\d{1,4}`
const JAPANESE = new RegExp(
  `^第(${CJK_NUMBER})条(?:の(${CJK_NUMBER}))?(?:第(${CJK_NUMBER})項)?(?:第(${CJK_NUMBER})号)?`,
)
const KOREAN = /^제(\d{1,4})조(?:의(\d{1,3}))?(?: ?제(\d{1,3})항)?(?: ?제(\d{1,3})호)?(?: ?([가-하])목)?/

function readCjk(text: string): LabelRead | null {
  const found = JAPANESE.exec(text) ?? KOREAN.exec(text)
  if (found === null) return null
  const [whole, article = '', inserted, part, point, letter] = found
  const rest = text.slice(whole.length)
  if (/^\s*(?:から|及び|、|부터|및)/.test(rest)) return null
  const number = (printed: string): string => String(/^\d/.test(printed) ? printed : cjkNumber(printed))
  const step = (unit: ProvisionUnit, printed: string | undefined): ProvisionStep[] =>
    printed === undefined ? [] : [{ unit, number: number(printed) }]
  return {
    address: [
      {
        unit: 'article',
        number: inserted === undefined ? number(article) : `${number(article)}-${number(inserted)}`,
      },
      ...step('part', part),
      ...step('point', point),
      ...(letter === undefined ? [] : [{ unit: 'letter' as const, number: letter }]),
    ],
    rest: rest.trim(),
    byPlace: false,
    inSentence: false,
  }
}

/** 百二十三 is 123. */
function cjkNumber(printed: string): number {
  let sum = 0
  let digit = 0
  for (const sign of printed) {
    const power = sign === '十' ? 10 : sign === '百' ? 100 : sign === '千' ? 1000 : 0
    if (power > 0) {
      sum += (digit === 0 ? 1 : digit) * power
      digit = 0
    } else
      digit =
        digit * (DIGITS.includes(sign) && printed.length > 1 && digit > 0 ? 10 : 1) + DIGITS.indexOf(sign)
  }
  return sum + digit
}
