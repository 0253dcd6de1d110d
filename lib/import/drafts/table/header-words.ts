/**
 * What columns of comparative tables are called, by what they hold and by language. The headers of every template that
 * is shipped are among them (a test holds the two against each other); the rest is common usage of ministries and
 * parliaments. Phrases are compared without case, punctuation and white space.
 */
import { FORM_NOTE_WORDS } from '../../../model'
import { SIDE_HEADERS } from './side-headers'

export const COLUMN_ROLES = [
  'number',
  'provision',
  'topic',
  'before',
  'after',
  'merged',
  'rationale',
  'remarks',
  'author',
  'decision',
  'other-mandate',
  'act',
  'category',
  'type',
  'in-force',
  'certainty',
] as const

/**
 * What a column holds. `merged`: one running text in which marks tell the two texts apart. `other-mandate`: a text of
 * somebody else (Parliament's, the Council's), which has no place in a modification.
 */
export type ColumnRole = (typeof COLUMN_ROLES)[number]

export function isColumnRole(text: string): text is ColumnRole {
  return (COLUMN_ROLES as readonly string[]).includes(text)
}

type Phrases = Readonly<Record<string, readonly string[]>>

/** Headers by role and BCP 47 language. Longer phrases win over shorter ones. */
export const HEADER_WORDS: Readonly<Record<ColumnRole, Phrases>> = {
  number: {
    en: ['No.', 'No', 'Nr', 'Line', 'Row', 'Item', 'Item No.'],
    ru: ['№', '№ п/п', '№ п.п.', 'п/п', 'Номер', 'Номер по порядку'],
    kk: ['Р/с №', 'р/с', 'Реттік №', 'Рет саны'],
    de: ['Nr.', 'Lfd. Nr.', 'Laufende Nummer', 'Nummer'],
    uk: ['№ з/п', '№ п/п', 'Номер'],
    ja: ['番号'],
    ko: ['번호'],
    fr: ['N°', 'Numéro', 'N° d’ordre', 'Numéro d’ordre'],
  },
  provision: {
    en: [
      'Structural element',
      'Provision',
      'Article',
      'Section',
      'Clause',
      'Provision of the act',
      'Article No.',
      'Structural unit',
      'Number of the article',
      'Structural element of the act',
      'Provision amended',
      'Reference',
    ],
    ru: [
      'Структурный элемент',
      'Структурная единица',
      'Положение',
      'Норма',
      'Статья',
      'Статья, часть, пункт',
      'Структурный элемент закона',
      'Структурный элемент законодательного акта',
      'Номер статьи',
      'Статья, пункт',
      'Статья, часть',
      'Структурный элемент акта',
      'Структурный элемент нормативного правового акта',
      'Наименование статьи',
      'Пункт',
      'Статьи',
    ],
    kk: [
      'Құрылымдық элемент',
      'Норма',
      'Бап',
      'Құрылымдық бірлік',
      'Құрылымдық элементі',
      'Баптың нөмірі',
      'Бап, тармақ',
      'Құрылымдық элементі мен нормасы',
      'Заңнамалық актінің құрылымдық элементі',
    ],
    de: [
      'Bestimmung',
      'Vorschrift',
      'Paragraph',
      'Paragraf',
      'Fundstelle',
      'Norm',
      'Artikel',
      'Regelung',
      'Stelle',
      'Gliederung',
      'Betroffene Vorschrift',
    ],
    uk: ['Структурний елемент', 'Положення', 'Стаття', 'Норма', 'Структурна одиниця'],
    ja: ['条項'],
    ko: ['조항'],
    fr: [
      'Disposition',
      'Disposition concernée',
      'Articles',
      'Article concerné',
      'Numéro de l’article',
      'Référence',
      'Élément de structure',
    ],
  },
  topic: {
    en: ['Topic', 'Subject', 'Heading of the article'],
    ru: ['Тема', 'Предмет регулирования', 'Предмет'],
    kk: ['Тақырып', 'Тақырыбы'],
    de: ['Thema', 'Gegenstand'],
    uk: ['Тема', 'Предмет'],
    fr: ['Objet', 'Sujet', 'Thème'],
  },
  before: SIDE_HEADERS.before,
  after: SIDE_HEADERS.after,
  merged: SIDE_HEADERS.merged,
  rationale: FORM_NOTE_WORDS.rationale,
  remarks: {
    en: ['Notes', 'Note', 'Remarks', 'Comments', 'Comment'],
    ru: ['Примечания', 'Примечание', 'Комментарий', 'Комментарии'],
    kk: ['Ескертпелер', 'Ескертпе', 'Ескерту'],
    de: ['Anmerkungen', 'Anmerkung', 'Bemerkungen', 'Bemerkung', 'Kommentar'],
    uk: ['Примітки', 'Примітка', 'Коментар'],
    ja: ['備考'],
    ko: ['비고'],
    fr: ['Remarque', 'Remarques', 'Observation', 'Observations', 'Commentaire', 'Commentaires'],
  },
  author: FORM_NOTE_WORDS.author,
  decision: FORM_NOTE_WORDS.decision,
  'other-mandate': FORM_NOTE_WORDS['other-mandate'],
  act: {
    en: ['Act', 'Law', 'Title of the act', 'Amended act', 'Legislative act'],
    ru: ['Акт', 'Закон', 'Законодательный акт', 'Наименование акта', 'Нормативный правовой акт', 'НПА'],
    kk: ['Акт', 'Заң', 'Заңнамалық акт', 'Актінің атауы'],
    de: ['Rechtsakt', 'Gesetz', 'Geändertes Gesetz', 'Rechtsvorschrift'],
    uk: ['Акт', 'Закон', 'Назва акта', 'Законодавчий акт'],
    fr: ['Acte', 'Loi', 'Titre de l’acte', 'Acte modifié', 'Loi modifiée'],
  },
  category: {
    en: ['Category', 'Categories', 'Measure', 'Measures', 'Kind of measure'],
    ru: ['Категория', 'Категории', 'Мера', 'Меры', 'Вид меры'],
    kk: ['Санат', 'Санаты', 'Шара', 'Шаралар'],
    de: ['Kategorie', 'Kategorien', 'Maßnahme'],
    uk: ['Категорія', 'Категорії', 'Захід'],
    fr: ['Catégorie', 'Catégories', 'Mesure', 'Mesures'],
  },
  type: {
    en: ['Type', 'Kind of change', 'Type of change', 'Type of amendment', 'Change', 'Kind'],
    ru: ['Вид изменения', 'Тип изменения', 'Тип', 'Вид', 'Вид поправки'],
    kk: ['Өзгеріс түрі', 'Түрі', 'Түзету түрі'],
    de: ['Art der Änderung', 'Änderungsart', 'Art'],
    uk: ['Вид зміни', 'Тип зміни', 'Вид', 'Тип'],
    fr: ['Type de modification', 'Nature de la modification'],
  },
  'in-force': {
    en: [
      'Commencement',
      'In force from',
      'Entry into force',
      'Effective date',
      'Effective from',
      'In force',
      'Date of entry into force',
    ],
    ru: [
      'Введение в действие',
      'Вступление в силу',
      'Дата вступления в силу',
      'Действует с',
      'Дата введения в действие',
    ],
    kk: ['Қолданысқа енгізілуі', 'Қолданысқа енгізу күні', 'Күшіне енуі', 'Қолданысқа енгізілген күні'],
    de: ['Inkrafttreten', 'In Kraft ab', 'In Kraft seit', 'In Kraft'],
    uk: ['Набрання чинності', 'Дата набрання чинності', 'Чинний з'],
    fr: ['Entrée en vigueur', 'Date d’entrée en vigueur', 'En vigueur à partir du'],
  },
  certainty: {
    en: ['Attribution', 'Certainty', 'Confidence'],
    ru: ['Принадлежность изменения', 'Достоверность', 'Уверенность'],
    kk: ['Өзгерістің тиесілігі', 'Сенімділік', 'Анықтығы'],
    de: ['Sicherheit', 'Gewissheit'],
    uk: ['Достовірність', 'Впевненість'],
    fr: ['Certitude', 'Attribution de la modification'],
  },
}
