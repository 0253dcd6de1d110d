/** The numbers Word shows in front of paragraphs. They are not in the text of the file: they are counted while reading. */
import { numberIn } from '../number-formats'
import { childNamed, elementsIn, type XmlElement } from '../xml/parse-xml'

type Level = {
  readonly format: string
  /** "%1.%2)": numbers of this and of outer levels. */
  readonly pattern: string
  readonly start: number
  /** Numbers of outer levels are shown as decimals. */
  readonly decimalOuter: boolean
  readonly suffix: string
  /** The level whose numbers start this one anew; every outer level does where it is null. */
  readonly restart: number | null
  /** A paragraph style that takes its number from this level. */
  readonly style: string | null
}

type NumberedList = { readonly counts: string; readonly levels: ReadonlyMap<number, Level> }

/** Levels of a list that Word knows. */
const LEVELS = 9

/** @returns the `w:val` of an element, or null where there is neither. */
export function settingOf(element: XmlElement | null): string | null {
  return element?.attributes.get('val') ?? null
}

export class Numbering {
  readonly #lists = new Map<string, NumberedList>()
  readonly #counts = new Map<string, number[]>()
  /** Lists whose numbers were set anew for one of their uses. */
  readonly #begun = new Set<string>()
  readonly #overrides = new Map<string, ReadonlyMap<number, number>>()

  /** @param part the root of `word/numbering.xml`, or null where the document has none. */
  constructor(part: XmlElement | null) {
    const abstract = new Map<string, XmlElement>()
    for (const element of elementsIn(part)) {
      if (element.name === 'abstractNum') abstract.set(element.attributes.get('abstractNumId') ?? '', element)
    }
    for (const element of elementsIn(part)) {
      if (element.name !== 'num') continue
      const id = element.attributes.get('numId') ?? ''
      const counts = settingOf(childNamed(element, 'abstractNumId')) ?? ''
      const levels = new Map<number, Level>()
      for (const level of elementsIn(abstract.get(counts)))
        if (level.name === 'lvl') levels.set(levelNumber(level), readLevel(level))
      const starts = new Map<number, number>()
      for (const override of elementsIn(element)) {
        if (override.name !== 'lvlOverride') continue
        const at = levelNumber(override)
        const level = childNamed(override, 'lvl')
        if (level) levels.set(at, readLevel(level))
        const start = Number.parseInt(settingOf(childNamed(override, 'startOverride')) ?? '', 10)
        if (!Number.isNaN(start)) starts.set(at, start)
      }
      this.#lists.set(id, { counts, levels })
      this.#overrides.set(id, starts)
    }
  }

  /** @returns the level that a paragraph style is bound to in a list. */
  levelOfStyle(list: string, style: string): number | null {
    for (const [at, level] of this.#lists.get(list)?.levels ?? []) if (level.style === style) return at
    return null
  }

  /**
   * Counts one paragraph.
   *
   * @returns what stands in front of it with the space behind, "- " for a bullet, "" where nothing is shown.
   */
  next(list: string, at: number): string {
    const numbered = this.#lists.get(list)
    const level = numbered?.levels.get(at)
    if (!numbered || !level || at >= LEVELS) return ''
    const counts = this.#countsOf(list, numbered)
    counts[at] = (counts[at] ?? level.start - 1) + 1
    for (let inner = at + 1; inner < LEVELS; inner++) {
      const restart = numbered.levels.get(inner)?.restart
      if (restart === null || restart === undefined || (restart > 0 && at < restart)) delete counts[inner]
    }
    if (level.format === 'bullet') return '- '
    if (level.format === 'none' && !/%\d/.test(level.pattern))
      return level.pattern === '' ? '' : `${level.pattern}${level.suffix}`
    const shown = level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const shownAt = Number(digit) - 1
      const shownLevel = numbered.levels.get(shownAt)
      const value = counts[shownAt] ?? shownLevel?.start ?? 1
      return numberIn(
        level.decimalOuter && shownAt !== at ? 'decimal' : (shownLevel?.format ?? 'decimal'),
        value,
      )
    })
    return shown === '' ? '' : `${shown}${level.suffix}`
  }

  #countsOf(list: string, { counts }: NumberedList): number[] {
    const kept = this.#counts.get(counts) ?? []
    this.#counts.set(counts, kept)
    const starts = this.#overrides.get(list)
    if (starts && !this.#begun.has(list)) {
      this.#begun.add(list)
      for (const [at, start] of starts) kept[at] = start - 1
    }
    return kept
  }
}

function levelNumber(element: XmlElement): number {
  return Number.parseInt(element.attributes.get('ilvl') ?? '0', 10) || 0
}

function readLevel(level: XmlElement): Level {
  const start = Number.parseInt(settingOf(childNamed(level, 'start')) ?? '0', 10)
  const restart = Number.parseInt(settingOf(childNamed(level, 'lvlRestart')) ?? '', 10)
  const legal = childNamed(level, 'isLgl')
  return {
    format: settingOf(childNamed(level, 'numFmt')) ?? 'decimal',
    pattern: settingOf(childNamed(level, 'lvlText')) ?? '',
    start: Number.isNaN(start) ? 0 : start,
    decimalOuter: legal !== null && !/^(?:0|false|off)$/.test(settingOf(legal) ?? ''),
    suffix: settingOf(childNamed(level, 'suff')) === 'nothing' ? '' : ' ',
    restart: Number.isNaN(restart) ? null : restart,
    style: settingOf(childNamed(level, 'pStyle')),
  }
}
