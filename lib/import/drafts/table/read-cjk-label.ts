/** Addresses in Japanese and Korean: 第十二条の二第一項第三号, 제12조의2제1항가목. */
import type { ProvisionAddress, ProvisionStep, ProvisionUnit } from '../../../model'

const DIGITS = '〇一二三四五六七八九'
const CJK_NUMBER = String.raw`[〇一二三四五六七八九十百千]{1,9}|\d{1,4}`
const JAPANESE = new RegExp(
  `^第(${CJK_NUMBER})条(?:の(${CJK_NUMBER}))?(?:第(${CJK_NUMBER})項)?(?:第(${CJK_NUMBER})号)?`,
)
const KOREAN = /^제(\d{1,4})조(?:의(\d{1,3}))?(?: ?제(\d{1,3})항)?(?: ?제(\d{1,3})호)?(?: ?([가-하])목)?/

/** @returns the address and what stands behind it; `null` where there is none, or more than one. */
export function readCjkLabel(text: string): { address: ProvisionAddress; rest: string } | null {
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
