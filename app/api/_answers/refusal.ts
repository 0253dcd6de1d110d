/** An answer that says what is wrong with a question and what exists instead (RFC 9457, `application/problem+json`). */
import type { RequestProblem } from '@/lib/view'

export type RefusalKind =
  | 'UnknownIdentifier'
  | 'UnknownValue'
  | 'UnknownAddress'
  | 'NotAllowed'
  | 'Unavailable'

const STATUS: Readonly<Record<RefusalKind, number>> = {
  UnknownIdentifier: 404,
  UnknownAddress: 404,
  UnknownValue: 400,
  NotAllowed: 405,
  Unavailable: 503,
}

const TITLE: Readonly<Record<RefusalKind, string>> = {
  UnknownIdentifier: 'There is nothing of this identifier',
  UnknownAddress: 'There is nothing at this address',
  UnknownValue: 'A parameter or its value does not exist',
  NotAllowed: 'This address is only read',
  Unavailable: 'The data cannot be read at the moment',
}

/** What a route gives back instead of data. */
export class Refusal {
  readonly kind: RefusalKind
  readonly detail: string
  /** What exists instead: identifiers, values or addresses. */
  readonly known: readonly string[]
  readonly problems: readonly RequestProblem[]

  constructor(
    kind: RefusalKind,
    detail: string,
    known: readonly string[] = [],
    problems: readonly RequestProblem[] = [],
  ) {
    this.kind = kind
    this.detail = detail
    this.known = known
    this.problems = problems
  }

  get status(): number {
    return STATUS[this.kind]
  }

  /** The body of the answer. `type` is an address at which the kind of problem is described. */
  toJson(path: string) {
    return {
      type: `/api/v1/openapi.json#/components/responses/${this.kind}`,
      title: TITLE[this.kind],
      status: this.status,
      detail: this.detail,
      instance: path,
      known: this.known,
      problems: this.problems,
    }
  }
}

export function unknownIdentifier(what: string, id: string, known: readonly string[]): Refusal {
  const existing = known.length === 0 ? 'There is none at all yet.' : `There is: ${known.join(', ')}.`
  return new Refusal('UnknownIdentifier', `There is no ${what} “${id}”. ${existing}`, known)
}

/** All problems of a question at once. */
export function unknownValues(problems: readonly RequestProblem[]): Refusal {
  const detail = problems
    .map(({ parameter, value, known }) =>
      known.length === 0
        ? `“${parameter}” cannot be “${value}”.`
        : `“${parameter}” cannot be “${value}”; there is: ${known.join(', ')}.`,
    )
    .join(' ')
  return new Refusal('UnknownValue', detail, [], problems)
}

/** @returns what two questions of one address were answered: all their problems at once, else both answers. */
export function bothOr<First, Second>(
  first: First | Refusal,
  second: Second | Refusal,
): readonly [First, Second] | Refusal {
  if (first instanceof Refusal && second instanceof Refusal) return together(first, second)
  if (first instanceof Refusal) return first
  return second instanceof Refusal ? second : [first, second]
}

/** One refusal for two: where both are about values, with the problems of both. */
export function together(first: Refusal, second: Refusal): Refusal {
  if (second.kind !== 'UnknownValue') return second
  if (first.kind !== 'UnknownValue') return first
  return new Refusal('UnknownValue', `${first.detail} ${second.detail}`, first.known, [
    ...first.problems,
    ...second.problems,
  ])
}
