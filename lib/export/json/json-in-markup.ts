/**
 * JSON that survives markup: characters that a page or an XML file would write as a visible sign, and the backslashes
 * that announce one, are written as JSON escapes, so that the same value is read back.
 */
const ELSEWHERE_VISIBLE = /[\p{Cs}\p{Noncharacter_Code_Point}\u2028-\u202E\u2066-\u2069\u007f-\u009f\ufeff]/gu

/** @param json as `JSON.stringify` writes it. */
export function jsonInMarkup(json: string): string {
  return json
    .replaceAll('\\\\', '\\u005c')
    .replace(ELSEWHERE_VISIBLE, (character) =>
      Array.from(
        { length: character.length },
        (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
      ).join(''),
    )
}
