/**
 * Editorial notes: what the publisher of a text adds about its history. They are shown and compared, but a change in
 * them is no change of the law.
 *
 * "Примечание." alone opens a rule of law in Russian and Kazakh codes ("Примечание. Крупным размером признаётся …"); it is
 * an editorial note only where the publisher signs it or it speaks of an amending law.
 */
const NOTE_START =
  /^[\s>*_([]*(?:Сноска|СНОСКА|Ескерту|ЕСКЕРТУ|Примечани[ея] (?:ИЗПИ|РЦПИ|редакции|изготовителя|к изданию)|ҚЗАИ-ның ескертпесі|РҚАО-ның ескертпесі|[ВС] (?:ред\.|редакции|изменениями)|[Вв] ред\. |Утратил\p{Ll}* силу.{0,40}? [-–—] |Abs\. .* geändert durch|Footnote|Editorial note|NOTA|Fußnote|\(\+\+\+)/u
const REMARK_START = /^[\s>*_([]*(?:Примечани[ея]|Ескертпе)[.:!]/u
/** Notes of pravo.gov.ru: "(Дополнение частью - Закон …)", "(Утратила силу - Федеральный закон …)". */
const BRACKETED_NOTE =
  /^[\s>]*\((?:\p{Lu}\p{Ll}+ (?:- )?)?(?:[Дд]ополнен\p{Ll}* |[Уу]тратил\p{Ll}* +силу|[Вв] редакции |[Ии]сключ[её]н\p{Ll}* |[Вв]веден\p{Ll}* ).{0,60}(?:[Зз]акон|Указ)/u
const AMENDING_LAW =
  /(?:Закон\p{Ll}* (?:РК|Республики Казахстан|РФ)?.{0,20}от \d|№ ?\d+-[IVXІ]+|Заңы?\p{Ll}*мен|в редакции|внесен)/u

/** How much of a note is looked at. */
const HEAD = 240

/** @returns whether the paragraph `text.slice(start, end)` is a publisher's note. */
export function isEditorialNote(text: string, start: number, end: number): boolean {
  const first = text.charAt(start)
  if (!'СсЕПҚРВвУAFEN(>*_['.includes(first)) return false
  const head = text.slice(start, Math.min(end, start + HEAD))
  return (
    NOTE_START.test(head) || BRACKETED_NOTE.test(head) || (REMARK_START.test(head) && AMENDING_LAW.test(head))
  )
}
