/**
 * Editorial notes: what the publisher of a text adds about its history. They are shown and compared, but a change in
 * them is no change of the law.
 *
 * "Примечание." alone opens a rule of law in Russian and Kazakh codes ("Примечание. Крупным размером признаётся …"); it is
 * an editorial note only where the publisher signs it or it speaks of an amending law.
 */
const NOTE_START =
  /^[\s>*_([]*(?:Сноска|СНОСКА|Ескерту|ЕСКЕРТУ|Примечани[ея] (?:ИЗПИ|РЦПИ|редакции|изготовителя|к изданию)|(?:ҚЗАИ|ЗҚАИ|РҚАО)-ның ескертпесі|С (?:ред\.|изменениями)|[Вв] (?:ред\.|редакции) .{0,60}?(?:[Зз]акон|[Уу]каз|[Кк]одекс|[Пп]остановлен|от \d)|Утратил\p{Ll}* силу.{0,40}? [-–—] |Abs\. .* geändert durch|Footnotes?[ \d]*[.:]?\s*$|Editorial note|NOTA|Fußnote|\(\+\+\+|(?:Modifié|Créé|Abrogé|Transféré|Codifié|Déplacé) par (?:LOI|Loi|DÉCRET|Décret|ORDONNANCE|Ordonnance|ARRÊTÉ|Arrêté|Rectificatif|Décision)|(?:КонсультантПлюс|ГАРАНТ):|Информация об изменениях:\s*$|См\. (?:текст|предыдущую|будущую) .{0,60}редакци|(?:Textual Amendments|Commencement Information|Modifications etc\. \(not altering text\)|Marginal Citations)\s*$|[▼►][A-Z]\d*\s*◄?\s*$)/u
const REMARK_START = /^[\s>*_([]*(?:Примечани[ея]|Ескертпе)[.:!]/u
/** Notes in brackets: "(Дополнение частью - Закон …)", "(п. 2 в ред. Федерального закона …)", "(Added Pub. L. 90–351 …)". */
const BRACKETED_NOTE =
  /^[\s>*]*\((?:[^()]{0,60}?(?:[Дд]ополнен\p{Ll}* |[Уу]тратил\p{Ll}* +силу|[Вв] ред(?:\.|акции) ?|[Ии]сключ[её]н\p{Ll}* |[Вв](?:веден|ключен)\p{Ll}* ).{0,100}(?:[Зз]акон|Указ)|см\. (?:текст|предыдущую|будущую) |(?:Added |Pub\. L\. |(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}, ).*(?:Stat\.|ch\. \d|§))/u
/** "F1S. 1(3) repealed (1.4.2002) by …", below a British section. */
const AMENDMENT =
  /^[CEFIMPX]\d{1,4}\s?[A-Z].*\b(?:repealed|substituted|inserted|omitted|amended|applied|extended|modified|in force|excluded|restricted|revoked|added)\b/
const AMENDING_LAW =
  /(?:Закон\p{Ll}* (?:РК|Республики Казахстан|РФ)?.{0,20}от \d|№ ?\d+-[IVXІ]+|Заңы?\p{Ll}*мен|в редакции|внесен)/u

/** What a note begins with, by its first letter: nearly every line is told from one by it. */
const FIRST_WORDS = new Map<number, string[]>()
for (const word of 'Сноска|СНОСКА|С ред|С изменениями|См. |Ескерт|ЕСКЕРТУ|Примечани|ҚЗАИ|ЗҚАИ|РҚАО|В ред|в ред|Утратил|Abs. |Abrogé par|Footnote|Fußnote|Editorial note|NOTA|Modifi|Marginal Citations|Créé par|Codifié par|Commencement Information|Transféré par|Textual Amendments|Déplacé par|КонсультантПлюс:|ГАРАНТ:|Информация об изменениях:|▼|►|>|*|_|[|('.split(
  '|',
)) {
  const words = FIRST_WORDS.get(word.charCodeAt(0))
  if (words) words.push(word)
  else FIRST_WORDS.set(word.charCodeAt(0), [word])
}

/** 1 for letters in that list, and for those that a number may follow. */
const mayBegin = new Uint8Array(0x10000)
for (const unit of FIRST_WORDS.keys()) mayBegin[unit] = 1
for (const letter of 'CEFIMPX') mayBegin[letter.charCodeAt(0)] = 1

/** How much of a note is looked at. */
const HEAD = 240

/** @returns whether the paragraph `text.slice(start, end)` is a publisher's note. */
export function isEditorialNote(text: string, start: number, end: number): boolean {
  if (!mayBeNote(text, start)) return false
  const head = text.slice(start, Math.min(end, start + HEAD))
  return (
    NOTE_START.test(head) ||
    BRACKETED_NOTE.test(head) ||
    AMENDMENT.test(head) ||
    (REMARK_START.test(head) && AMENDING_LAW.test(head))
  )
}

const OPENING = 0x28
const CLOSING = 0x29

function mayBeNote(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  if (mayBegin[first] === 0) return false
  const second = text.charCodeAt(at + 1)
  if (second >= 0x30 && second <= 0x39 && 'CEFIMPX'.includes(text.charAt(at))) return true
  const words = FIRST_WORDS.get(first)
  // "(a)" and "(12)" are markers.
  if (words === undefined || (first === OPENING && (second < 0x3a || text.charCodeAt(at + 2) === CLOSING)))
    return first === OPENING && second === 0x2b
  for (const word of words) if (text.startsWith(word, at)) return true
  return false
}

/** "Editorial Notes" in the United States Code: what stands below it is all of that kind. */
const NOTES_TITLE =
  /^\s*(?:EDITORIAL NOTES|Editorial Notes|STATUTORY NOTES|Statutory Notes|HISTORICAL AND REVISION NOTES|Historical and Revision Notes)(?: AND RELATED SUBSIDIARIES| and Related Subsidiaries)?\s*$/

/** @returns whether the paragraph begins the notes that end a section. */
export function beginsNotes(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start)
  return (
    (unit === 0x45 || unit === 0x53 || unit === 0x48) &&
    end - start < 60 &&
    NOTES_TITLE.test(text.slice(start, end))
  )
}
