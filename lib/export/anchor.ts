/** Names of places inside a file, so that a sentence can link to the changes it rests on. */

export type AnchorKind = 'change' | 'source' | 'act'

/** @returns a fragment without `#` that needs no escaping anywhere: `change-arms-15-1`. Different ids never meet. */
export function anchorOf(kind: AnchorKind, id: string): string {
  return `${kind}-${id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)}`
}
