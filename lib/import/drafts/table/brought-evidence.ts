/** What a brought table is evidence of: it is a source of its own, and proof that it lists changes of an act. */
import type { Amendment, Source, TextualModification } from '../../../model'

/** Key of the source that the brought file is. */
const BROUGHT = 'BROUGHT-FILE'

/** @param keys of the sources of the record: it may speak of files that were brought before. */
export function freeKey(keys: Iterable<string>): string {
  const taken = new Set(keys)
  let key = BROUGHT
  for (let count = 2; taken.has(key); count++) key = `${BROUGHT}-${count}`
  return key
}

export function broughtSource(key: string, fileName: string, language: string): Source {
  return {
    key,
    title: fileName.replace(/^.*[\\/]/, '').slice(0, 200) || 'The brought file',
    kind: 'brought-file',
    publisher: '',
    language,
    note: 'A comparative table that was brought; who made it is not known.',
  }
}

export function amendmentOfRows(
  modifications: readonly TextualModification[],
  { source, ...of }: Pick<Amendment, 'amendingAct' | 'act' | 'position'> & { readonly source: string },
): Amendment {
  const articles = modifications.flatMap(
    ({ address }) => address.find(({ unit }) => unit === 'article')?.number ?? [],
  )
  const unknown = modifications.filter(
    ({ before, after }) => before.kind === 'unknown' || after.kind === 'unknown',
  )
  return {
    ...of,
    proof: {
      kind: 'table',
      evidence: {
        certainty: 'likely',
        sources: [source],
        note: 'A comparative table lists changes of the act.',
      },
    },
    articlesAmended: [...new Set(articles)],
    wordingUnknown: [
      ...new Set(
        unknown.flatMap(({ address }) => address.find(({ unit }) => unit === 'article')?.number ?? []),
      ),
    ],
    categories: [...new Set(modifications.flatMap(({ categories }) => categories))],
    coverage: {
      complete: false,
      note: 'The rows of the brought table; whether it lists every change is not known.',
    },
  }
}
