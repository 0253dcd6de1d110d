/**
 * Acts made up word by word, for where no real ones are at hand: legal formulas that come again and again, and rarer
 * words that make one article differ from the other, in about the proportion of real codes.
 */
import type { ModelAct, ModelArticle } from './model-act'
import type { SeededRandom } from './seeded-random'

type Vocabulary = {
  readonly formulas: readonly string[]
  readonly nouns: readonly string[]
  readonly verbs: readonly string[]
}

const VOCABULARIES: Readonly<Record<'en' | 'ru', Vocabulary>> = {
  en: {
    formulas: [
      'in the manner provided by law',
      'under the procedure set by the Government',
      'within ten days of the decision',
      'shall entail a fine of 20 MCI',
      'of the Republic',
      'shall be carried out by the authorised body',
      'is not allowed',
      'except as provided in part two of this Article',
      'at the request of the person concerned',
    ],
    nouns:
      'permit register holder weapon dwelling authority decision appeal vessel carrier operator network licence deposit penalty guard owner site tenant mission union levy customs pledge heir court notary contract supplier waste quarry forest well meter record archive seal witness expert premises inspection'.split(
        ' ',
      ),
    verbs:
      'grants refuses suspends revokes records verifies transfers notifies publishes inspects seizes returns approves'.split(
        ' ',
      ),
  },
  ru: {
    formulas: [
      'в порядке, установленном законодательством',
      'в соответствии с настоящим Кодексом',
      'в течение десяти календарных дней',
      'влечёт штраф в размере 20 МРП',
      'Республики Казахстан',
      'осуществляется уполномоченным органом',
      'не допускается',
      'за исключением случаев, предусмотренных частью второй настоящей статьи',
      'по заявлению заинтересованного лица',
    ],
    nouns:
      'разрешение реестр владелец оружие жилище орган решение жалоба судно перевозчик оператор сеть лицензия залог взыскание охрана собственник объект наниматель миссия союз сбор таможня наследник суд нотариус договор поставщик отходы карьер лес скважина счётчик запись архив печать свидетель эксперт помещение проверка'.split(
        ' ',
      ),
    verbs:
      'выдаёт отказывает приостанавливает отзывает учитывает проверяет передаёт уведомляет публикует осматривает изымает возвращает утверждает'.split(
        ' ',
      ),
  },
}

/** @returns an act with `count` articles of one to five paragraphs. */
export function generateAct(language: 'en' | 'ru', count: number, random: SeededRandom): ModelAct {
  const words = VOCABULARIES[language]
  const articles: ModelArticle[] = []
  for (let index = 1; index <= count; index++) {
    const subject = [rareWord(words, random), rareWord(words, random), rareWord(words, random)]
    const paragraphs = Array.from({ length: 1 + random.below(5) }, (_, place) => ({
      origins: [`${index}/${place}`],
      text: `${place + 1}. ${sentence(words, subject, random)}${random.chance(0.4) ? ` ${sentence(words, subject, random)}` : ''}`,
    }))
    const title = capitalise(`${subject[0]} ${random.pick(words.nouns)} ${subject[1]}`)
    articles.push({ origins: [String(index)], number: String(index), title, paragraphs })
  }
  return { language, articles }
}

/** Real codes have thousands of words that stand in one article only; compounds of two nouns make them here. */
function rareWord(words: Vocabulary, random: SeededRandom): string {
  return `${random.pick(words.nouns)}-${random.pick(words.nouns)}`
}

function sentence(words: Vocabulary, subject: readonly string[], random: SeededRandom): string {
  const parts: string[] = []
  const clauses = 2 + random.below(4)
  for (let clause = 0; clause < clauses; clause++) {
    const noun = random.chance(0.5) ? random.pick(subject) : random.pick(words.nouns)
    parts.push(
      `${noun} ${random.pick(words.verbs)} ${random.pick(words.nouns)} ${random.pick(words.formulas)}`,
    )
  }
  return `${capitalise(parts.join(', '))}.`
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
