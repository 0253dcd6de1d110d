/** The two texts the form holds, read; or what is wrong with them, all at once. */
import type { Reader } from '@/app/_components/reader'
import { type ReadDocument, readDocument } from '@/lib/import'
import { type Asked, type AskedSide, LONGEST_COMPARED } from './asked'
import type { Problem } from './form'
import { type Remark, saidOfDocument } from './said-of-document'

export type ReadTexts = {
  readonly before: ReadDocument
  readonly after: ReadDocument
  readonly names: { readonly before: string; readonly after: string }
  /** What one should know about the texts, each a sentence behind the name of its text. */
  readonly remarks: readonly (Remark & { readonly name: string })[]
}

export type Unread = {
  readonly problems: readonly Problem[]
  /** Too many others are reading at the moment: nothing is wrong with the texts. */
  readonly isBusy: boolean
  /** What was asked, with the text that could be read where a file was: the form keeps it. */
  readonly kept: Asked
}

export async function readTexts(asked: Asked, { translate }: Reader): Promise<ReadTexts | Unread> {
  const nameOf = (side: 'before' | 'after'): string => asked[side].name ?? translate(`compare.pasted.${side}`)
  let isBusy = false
  const read = async (side: 'before' | 'after'): Promise<ReadDocument | Problem> => {
    const { bytes, name, isFile } = asked[side]
    if (bytes === null) return { side, sentence: translate(`compare.problem.missing.${side}`) }
    const document = await readDocument(bytes, {
      ...(name === null ? {} : { name }),
      ...(asked.plain && !isFile ? { format: 'text' } : {}),
      // What was pasted comes in the charset of the page.
      ...(asked.charset === null || !isFile ? {} : { charset: asked.charset }),
      ...(asked.language === null ? {} : { language: asked.language }),
      trackedChanges: asked.trackedChanges,
    })
    if (document.issues.at(-1)?.rule === 'too-busy') {
      isBusy = true
      return { side, sentence: translate('compare.problem.busy') }
    }
    if (!document.readable) {
      const issue = document.issues.at(-1)
      const reason = issue === undefined ? undefined : saidOfDocument(issue, translate)
      return { side, sentence: translate('compare.problem.unreadable', { name: nameOf(side) }), reason }
    }
    if (document.text.length <= LONGEST_COMPARED) return document
    const [length, limit] = [document.text.length, LONGEST_COMPARED].map((count) =>
      count.toLocaleString(translate.language),
    )
    return {
      side,
      sentence: translate('compare.problem.tooLong', {
        name: nameOf(side),
        length: length ?? '',
        limit: limit ?? '',
      }),
    }
  }
  const [before, after] = await Promise.all([read('before'), read('after')])
  if ('side' in before || 'side' in after) {
    const kept = { ...asked, before: keptSide(asked.before, before), after: keptSide(asked.after, after) }
    return { problems: [before, after].filter((one) => 'side' in one), kept, isBusy }
  }
  const names = { before: nameOf('before'), after: nameOf('after') }
  const remarks = (['before', 'after'] as const).flatMap((side) => [
    ...(asked[side].both
      ? [{ name: names[side], text: translate('compare.issues.both'), language: translate.language }]
      : []),
    ...(side === 'before' ? before : after).issues.map((issue) => ({
      name: names[side],
      ...saidOfDocument(issue, translate),
    })),
  ])
  return { before, after, names, remarks }
}

/** @returns what was asked with the texts that were read, for the form. */
export function keptTexts(asked: Asked, { before, after }: ReadTexts): Asked {
  return { ...asked, before: keptSide(asked.before, before), after: keptSide(asked.after, after) }
}

function keptSide(side: AskedSide, read: ReadDocument | Problem): AskedSide {
  return 'side' in read || side.pasted.trim() !== '' ? side : { ...side, pasted: read.text }
}
