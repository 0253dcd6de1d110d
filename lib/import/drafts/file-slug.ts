/** An identifier out of a file's name: `Tax Code (2025).docx` is `tax-code-2025`. */

const LONGEST = 60

/** @returns lower-case letters, digits and single hyphens; empty where the name has none of them. */
export function fileSlug(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.[^.]{1,8}$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '')
}
