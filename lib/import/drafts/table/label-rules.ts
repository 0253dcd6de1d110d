/** Words of addresses in Russian, Kazakh, Ukrainian, English and German, as patterns that read one step at a place. */
import type { ProvisionUnit } from '../../../model'

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

export const RULES: readonly Rule[] = [
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

export const BRACKETED = /\((\d{1,4}(?:[-‑]\d{1,3})*\p{L}?|\p{L}|[ivx]{2,5})\)/uy
export const CLOSED = /, ?(\d{1,4}(?:[-‑]\d{1,3})*)\)/uy
export const HEADING = /(?:заголов(?:ок|ка|ке)|название|heading|überschrift|тақырыб?п?\p{L}*)(?!\p{L})/iuy
export const SENTENCE = new RegExp(
  String.raw`(?:s(?:atz|\.) ?\d{1,2}|sentences? \d{1,2}|(?:${WORD_NUMBER}|\d{1,2}(?:st|nd|rd|th)) sentence|sentence ${WORD_NUMBER}|предложени[еяю] ${WORD_NUMBER}|${WORD_NUMBER} предложени[еяю]|${WORD_NUMBER} сөйлем\p{L}*|речення ${WORD_NUMBER}|${WORD_NUMBER} речення|(?:opening|closing|introductory) (?:words|lines?|part)|вводная часть|кіріспе бөліг\p{L}*)(?!\p{L})`,
  'uyi',
)
export const BETWEEN = /[\s,;.]+|(?:of|the|in)(?!\p{L})/iuy

/** @returns the number that an ordinal or a number word stands for; `null` where it is none up to ten. */
export function ordinalOf(word: string): string | null {
  const folded = word.toLowerCase()
  const place = ORDINALS.findIndex((forms) => forms.some((form) => form.test(folded)))
  return place < 0 ? null : String(place + 1)
}
