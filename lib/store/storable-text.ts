/** Which texts the database gives back as they were: the driver cuts at NUL, and half of a surrogate pair is no UTF-8. */
import { StoreError } from './store-error'

/**
 * @param what names the value in the message: "The dossier kz-2016-28-vi".
 * @throws StoreError `unstorable-text` where a text anywhere in the value, or a key, would not be read back as it is.
 */
export function requireStorableText(value: unknown, what: string): void {
  JSON.stringify(value, (key, part: unknown) => {
    for (const text of [key, part]) {
      if (typeof text === 'string' && /[\0\p{Surrogate}]/u.test(text)) {
        throw new StoreError(
          'unstorable-text',
          `${what} has a text ("${key}") with a NUL character or half a surrogate pair, which cannot be stored.`,
        )
      }
    }
    return part
  })
}
