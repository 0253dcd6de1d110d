/** Holds the colours of the site to WCAG 2.2: text to 4.5 : 1, lines and marks that carry meaning to 3 : 1. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'

type Tokens = Readonly<Record<string, string>>

const styles = path.join(import.meta.dirname, '../../app/styles')
const colours = (css: string): Tokens =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  )

const tokens = readFileSync(path.join(styles, 'tokens.css'), 'utf8')
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)')
const print = readFileSync(path.join(styles, 'print.css'), 'utf8')
const SCHEMES: Readonly<Record<string, Tokens>> = {
  light: colours(light),
  dark: { ...colours(light), ...colours(dark) },
  print: { ...colours(light), ...colours(print) },
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((first, second) => second - first)
  return (lighter + 0.05) / (darker + 0.05)
}

const PAPERS = ['paper', 'raised-paper', 'note-paper']
const TINTS = ['tint-1', 'tint-2', 'tint-3', 'tint-4', 'tint-5']
const MARKS = ['inserted-paper', 'inserted-mark', 'deleted-paper', 'deleted-mark', 'hit-paper']

/** Text on what it stands on. */
const TEXT: readonly (readonly [string, string])[] = [
  ...[...PAPERS, ...TINTS, ...MARKS].map((paper) => ['ink', paper] as const),
  ...PAPERS.flatMap((paper) => [['ink-muted', paper] as const, ['link', paper] as const]),
  ['focus-ink', 'focus'],
  ['paper', 'ink'],
]

/** Lines that say something, on what they are drawn on. */
const LINES: readonly (readonly [string, string])[] = [
  ...['paper', 'inserted-mark'].map((paper) => ['inserted-line', paper] as const),
  ...['paper', 'deleted-mark'].map((paper) => ['deleted-line', paper] as const),
  ['moved-line', 'paper'],
  ['hit-line', 'paper'],
  ['hit-line', 'hit-paper'],
  ['hit-line', 'inserted-mark'],
  ['hit-line', 'deleted-mark'],
  ['rule', 'paper'],
  ['rule', 'raised-paper'],
  ['focus', 'focus-ink'],
]

describe('contrast', () => {
  it('is computed as the standard says', () => {
    expect(contrast('#fff', '#000')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it.each(Object.keys(SCHEMES))('is enough in %s', (scheme) => {
    const colour = (name: string) => {
      const value = SCHEMES[scheme]?.[name]
      if (value === undefined) throw new Error(`There is no colour ${name}.`)
      return value
    }
    const tooLow = (pairs: typeof TEXT, least: number) =>
      pairs.flatMap(([front, back]) => {
        const found = contrast(colour(front), colour(back))
        return found >= least ? [] : [`${front} on ${back}: ${found.toFixed(2)}`]
      })
    expect(tooLow(TEXT, 4.5)).toEqual([])
    expect(tooLow(LINES, 3)).toEqual([])
  })

  it.each(['light', 'dark', 'print'])(
    'of the heat-map grows with every step in %s, also without hue',
    (scheme) => {
      const distances = TINTS.map((tint) =>
        contrast(SCHEMES[scheme]?.[tint] ?? '', SCHEMES[scheme]?.paper ?? ''),
      )
      expect(distances).toEqual([...distances].sort((one, other) => one - other))
      expect(new Set(distances).size).toBe(TINTS.length)
    },
  )
})
