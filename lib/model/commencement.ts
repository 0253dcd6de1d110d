/** Coming into force (Akoma Ntoso `entryIntoForce`): on a day, not yet, or not known. */
import type { Certainty } from './evidence'
import type { IsoDate } from './iso-date'

export type Commencement =
  | { readonly kind: 'on-date'; readonly date: IsoDate; readonly certainty: Certainty }
  | { readonly kind: 'not-commenced' }
  | { readonly kind: 'unknown' }
