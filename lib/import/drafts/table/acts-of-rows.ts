/** Titles that stand over the rows become acts: one that is known already, or a new one of which the title alone is known. */
import type { Act, ActId, ActKind } from '../../../model'
import { fold } from './recognise-header'

export type ActFound = { readonly act: Act; readonly isKnown: boolean }

export class ActsOfRows {
  readonly #found = new Map<string, ActFound>()
  readonly #known = new Map<string, Act>()
  readonly #ids: Set<ActId>
  readonly #prefix: string
  readonly #language: string
  #unnamed: Act | null = null

  /**
   * @param prefix of identifiers for acts whose titles give none: the amending act's.
   * @param language BCP 47 of the titles.
   */
  constructor(known: readonly Act[], prefix: string, language: string) {
    for (const act of known)
      for (const title of Object.values(act.title)) if (title) this.#known.set(fold(title), act)
    this.#ids = new Set(known.map(({ id }) => id))
    this.#prefix = prefix
    this.#language = language
  }

  /** The act of that title; the same title gives the same act. */
  titled(title: string): ActFound {
    const key = fold(title)
    const found = this.#found.get(key)
    if (found !== undefined) return found
    const known = this.#known.get(key)
    const made: ActFound =
      known !== undefined
        ? { act: known, isKnown: true }
        : { act: this.#made(title, this.#idOf(title)), isKnown: false }
    this.#found.set(key, made)
    return made
  }

  /** The act that the user names for rows that name none. */
  given(id: string, title: string | undefined, known: readonly Act[]): ActFound {
    const stored = known.find((act) => act.id === id)
    if (stored !== undefined) return { act: stored, isKnown: true }
    this.#ids.add(id)
    return { act: this.#made(title ?? id, id), isKnown: false }
  }

  /** The one act of all rows over which none is named. It has no title, and a draft with it cannot be published. */
  unnamed(): Act {
    this.#unnamed ??= { id: this.#idOf(''), kind: 'act', title: {} }
    return this.#unnamed
  }

  #made(title: string, id: ActId): Act {
    return { id, kind: kindOf(title), title: { [this.#language]: title } }
  }

  /** From Latin titles their words; from others the amending act and a number, which is no guess at a spelling. */
  #idOf(title: string): ActId {
    const words = title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '')
    const letters = title.match(/\p{L}/gu)?.length ?? 0
    const base = letters > 0 && words.replace(/[^a-z]/g, '').length >= letters * 0.8 ? words : ''
    for (let count = 1; ; count++) {
      const id = base === '' ? `${this.#prefix}-act-${count}` : count === 1 ? base : `${base}-${count}`
      if (this.#ids.has(id)) continue
      this.#ids.add(id)
      return id
    }
  }
}

/** What the title itself says. */
export function kindOf(title: string): ActKind {
  const folded = ` ${fold(title)} `
  if (/ (?:\p{L}*кодекс\p{L}*|code|\p{L}*gesetzbuch) /u.test(folded)) return 'code'
  return / (?:закон|закона|закону|заң|заңы|law|\p{L}*gesetz) /u.test(folded) ? 'law' : 'act'
}
