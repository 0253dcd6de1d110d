/**
 * The faces of our PDF files, all embedded and all under the SIL Open Font License: Noto Serif for Latin, Greek and
 * Cyrillic with the letters of Kazakh, BIZ UDMincho for Japanese, Nanum Myeongjo for Korean. A letter that none of them
 * has is written as its number, so that it is not lost.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Font, openSync } from 'fontkit'
import type { RunLook } from '../table/mark-policy'

export type FaceName =
  | 'serif'
  | 'serif-bold'
  | 'serif-italic'
  | 'serif-bold-italic'
  | 'mincho'
  | 'mincho-bold'
  | 'myeongjo'
  | 'myeongjo-bold'

const FILES: Readonly<Record<FaceName, string>> = {
  serif: 'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'serif-bold': 'noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'serif-italic': 'noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  'serif-bold-italic': 'noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf',
  mincho: 'biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf',
  'mincho-bold': 'biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf',
  myeongjo: 'nanum-myeongjo/400Regular/NanumMyeongjo_400Regular.ttf',
  'myeongjo-bold': 'nanum-myeongjo/700Bold/NanumMyeongjo_700Bold.ttf',
}

export type ChosenFace = {
  readonly name: FaceName
  /** The face has no italics of its own and is to be slanted. */
  readonly slanted: boolean
}

/** @returns the file of a face on this machine. */
export function fileOfFace(name: FaceName): string {
  return path.join(fontsFolder(), FILES[name])
}

/** @returns the face for one character, or `null` where no face has it. */
export function faceOf(codePoint: number, { bold, italic }: RunLook): ChosenFace | null {
  const serif: FaceName = bold
    ? italic
      ? 'serif-bold-italic'
      : 'serif-bold'
    : italic
      ? 'serif-italic'
      : 'serif'
  if (hasLetter(serif, codePoint)) return { name: serif, slanted: false }
  for (const name of bold ? (['mincho-bold', 'myeongjo-bold'] as const) : (['mincho', 'myeongjo'] as const))
    if (hasLetter(name, codePoint)) return { name, slanted: italic === true }
  return null
}

const opened = new Map<FaceName, Font>()

function hasLetter(name: FaceName, codePoint: number): boolean {
  let font = opened.get(name)
  if (font === undefined) {
    const file = openSync(fileOfFace(name))
    if (!('hasGlyphForCodePoint' in file)) throw new Error(`${FILES[name]} is a collection, not a face`)
    font = file
    opened.set(name, font)
  }
  return font.hasGlyphForCodePoint(codePoint)
}

let folder: string | null = null

/** Looks upward from this module, then from the working folder, as a bundle may have been copied elsewhere. */
function fontsFolder(): string {
  folder ??= upward(path.dirname(fileURLToPath(import.meta.url))) ?? upward(process.cwd())
  if (folder === null) throw new Error('The fonts are not installed: run npm ci')
  return folder
}

function upward(from: string): string | null {
  const candidate = path.join(/* turbopackIgnore: true */ from, 'node_modules', '@expo-google-fonts')
  if (existsSync(path.join(candidate, FILES.serif))) return candidate
  const parent = path.dirname(from)
  return parent === from ? null : upward(parent)
}
