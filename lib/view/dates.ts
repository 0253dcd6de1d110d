/**
 * Calendar days and the looser dates of sources, in words. Dates are taken apart as text and never pass through a clock,
 * so no time zone can shift them.
 */
import type { FuzzyDate, IsoDate } from '../model'
import type { MessageKey, Translator } from './translate'

/** @returns "7 January 2017", "7 января 2017 года", "2017 жылғы 7 қаңтар". */
export function dayInWords(date: IsoDate, translate: Translator): string {
  return pointInWords(date, translate)
}

/**
 * A day with the forms it takes in sentences. Kazakh inflects the month: "2017 жылғы 7 қаңтар", as an attribute "7
 * қаңтардағы", with "бастап" "7 қаңтардан", with "дейін" "7 қаңтарға". A message takes the one it needs.
 */
export function dayForms(
  date: IsoDate,
  translate: Translator,
): { date: string; dateOf: string; dateSince: string; dateUntil: string } {
  const [year = '', month = '', day = ''] = date.split('-')
  const values = {
    day: String(Number(day)),
    month: monthName(date, 'dayMonth', translate),
    monthNumber: String(Number(month)),
    year,
  }
  return {
    date: dayInWords(date, translate),
    dateOf: translate('labels.date.dayOf', values),
    dateSince: translate('labels.date.daySince', values),
    dateUntil: translate('labels.date.dayUntil', values),
  }
}

/**
 * @returns "22 December 2016", "June 2016", "2018–2019", "2022 or later", "between November 2015 and December 2016".
 */
export function fuzzyDateInWords(date: FuzzyDate, translate: Translator): string {
  const interval = intervalOf(date)
  if (interval === null) return pointInWords(date, translate)
  const { start, end } = interval
  if (start === null) return translate('labels.date.onOrBefore', { end: pointInWords(end ?? '', translate) })
  if (end === null) return translate('labels.date.onOrAfter', { start: pointInWords(start, translate) })
  if (start === end) return pointInWords(start, translate)
  if (start.length === 4 && end.length === 4) return translate('labels.date.years', { start, end })
  if (start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7))
    return translate('labels.date.betweenDays', {
      start: String(Number(start.slice(8))),
      end: String(Number(end.slice(8))),
      month: monthName(start, 'dayMonth', translate),
      year: start.slice(0, 4),
    })
  if (start.length === 7 && end.length === 7 && start.slice(0, 4) === end.slice(0, 4))
    return translate('labels.date.betweenMonths', {
      start: monthName(start, 'aloneMonth', translate),
      end: monthName(end, 'aloneMonth', translate),
      year: start.slice(0, 4),
    })
  return translate('labels.date.between', {
    start: pointInWords(start, translate),
    end: pointInWords(end, translate),
  })
}

/** @returns "as of 22 December 2016", "as of a day between …", or `null` where no date was recorded. */
export function asOfInWords(date: FuzzyDate | undefined, translate: Translator): string | null {
  if (date === undefined) return null
  const isOpenOrYears = /^(?:\d{4}|\.\.)\/(?:\d{4}|\.\.)$|\.\./.test(date)
  const [start, end] = date.split('/')
  const isBetween = end !== undefined && start !== end && !isOpenOrYears
  return translate(isBetween ? 'labels.asOf.between' : 'labels.asOf.plain', {
    date: fuzzyDateInWords(date, translate),
  })
}

/** `null` for a single point; an open end is `null`; both ends the same is a point. */
function intervalOf(date: FuzzyDate): { start: string | null; end: string | null } | null {
  const [start = '', end] = date.split('/')
  if (end === undefined) return null
  return { start: start === '..' ? null : start, end: end === '..' ? null : end }
}

function pointInWords(date: string, translate: Translator): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return translate('labels.date.year', { year })
  const name = monthName(date, day === undefined ? 'aloneMonth' : 'dayMonth', translate)
  if (day === undefined) return translate('labels.date.month', { month: name, year })
  return translate('labels.date.day', { day: String(Number(day)), month: name, year })
}

/** Languages decline the name beside a day and leave it alone without one. */
function monthName(date: string, form: 'dayMonth' | 'aloneMonth', translate: Translator): string {
  return translate(`labels.date.${form}.${Number(date.slice(5, 7))}` as MessageKey)
}
