/** A file as it leaves the program: its name says what is inside, its body comes in pieces. */
import type { ComparisonRequest } from '../view'

export type ExportedFile = {
  /** ASCII letters, digits, hyphens and one dot: safe in a header and on every file system. */
  readonly fileName: string
  readonly mediaType: string
  /** UTF-8 text. Pieces are made as they are asked for, so that a large file never stands in memory whole. */
  readonly body: Iterable<string>
}

const LONGEST_NAME = 100

/** @returns `kz-2016-28-vi-weapons.csv`: the amending act, then every value of the filter. */
export function fileNameOf(request: ComparisonRequest, extension: string): string {
  return `${baseNameOf(request)}.${extension}`
}

/**
 * The name without its extension.
 * @param form what the file is laid out as, where it is not the summary: `kz-government`.
 */
export function baseNameOf({ filter, language }: ComparisonRequest, form: string | null = null): string {
  const { acts = [], categories = [], types = [], certainties = [], states = [], query, queryIn } = filter
  const words = [
    ...categories,
    ...acts,
    ...types,
    ...certainties,
    ...states,
    ...(query === undefined ? [] : [slugOf(query) || 'search']),
    ...(queryIn === undefined || queryIn === 'all' ? [] : [queryIn]),
    ...(form === null ? [] : [form]),
    ...(language === 'en' ? [] : [language]),
  ]
  const name = slugOf([filter.amendingAct, ...words].join('-')) || 'summary'
  return name.slice(0, LONGEST_NAME).replace(/-$/, '')
}

/** @returns ASCII letters, digits and hyphens. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
