/**
 * Calendar days and the looser dates that sources give.
 *
 * A legal date is a calendar day or openly unknown: there are no sentinel dates and no time zones. The dates of the
 * *sources* are often less exact ("a text of 2018–2019"), so they have a type of their own that can never be mistaken
 * for a day on which something takes effect.
 */

/** A calendar day, `YYYY-MM-DD`, that exists in the Gregorian calendar. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }

/**
 * When a text was read, or something happened, as exactly as the source says: a day, a month (`2016-06`), a year
 * (`2018`), or an interval `start/end` of these whose open end is written `..` (a subset of ISO 8601-2 / EDTF level 1).
 */
export type FuzzyDate = string & { readonly __brand: 'FuzzyDate' }

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH = /^(\d{4})-(\d{2})$/
const YEAR = /^\d{4}$/

/** @returns the day, or `null` where the text is not a day that exists (`2016-02-30` is none). */
export function parseIsoDate(text: string): IsoDate | null {
  const match = DAY.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? (text as IsoDate) : null
}

/** @returns the date or interval, or `null` where the text is neither. */
export function parseFuzzyDate(text: string): FuzzyDate | null {
  const parts = text.split('/')
  if (parts.length > 2) return null
  const closed = parts.filter((part) => part !== '..')
  if (closed.length === 0 || (parts.length === 1 && closed.length === 0)) return null
  return closed.every(isSinglePoint) ? (text as FuzzyDate) : null
}

/** @returns the first day the date can mean, for sorting; `null` for an interval with an open start. */
export function firstDayOf(date: FuzzyDate): IsoDate | null {
  const start = date.split('/')[0] ?? ''
  if (start === '..') return null
  return `${start}${'-01-01'.slice(start.length === 4 ? 0 : start.length === 7 ? 3 : 6)}` as IsoDate
}

function isSinglePoint(text: string): boolean {
  const month = MONTH.exec(text)
  if (month) return Number(month[2]) >= 1 && Number(month[2]) <= 12
  return YEAR.test(text) || parseIsoDate(text) !== null
}
