/** How the values of an address are read and written, for every kind of request alike. */
import type { RequestParameters, RequestProblem } from './request'

/** @param problems where values are reported that do not exist. */
export function valueReader(parameters: RequestParameters, problems: RequestProblem[]) {
  return {
    /**
     * A parameter that may be repeated (`type=repeal&type=join`) or listed (`type=repeal,join`).
     * @param also understood although nothing is there to be found by it: a permalink outlives what it led to.
     */
    several<Value extends string>(
      parameter: string,
      known: readonly Value[],
      also: readonly Value[] = [],
    ): Value[] {
      const values = rawValues(parameters, parameter).flatMap((value) => value.split(','))
      const given = sortedUnique(values.map((value) => value.trim()).filter((value) => value !== ''))
      const isKnown = (value: string): value is Value =>
        (known as readonly string[]).includes(value) || (also as readonly string[]).includes(value)
      for (const value of given) if (!isKnown(value)) problems.push({ parameter, value, known })
      return given.filter(isKnown)
    },
    /** Of a parameter that can have one value, the first counts. */
    one<Value extends string>(parameter: string, known: readonly Value[]): Value | undefined {
      const given = rawValues(parameters, parameter)
        .map((value) => value.trim())
        .find((value) => value !== '')
      const value = known.find((candidate) => candidate === given)
      if (given !== undefined && value === undefined) problems.push({ parameter, value: given, known })
      return value
    },
    /** Words as they were typed, white space folded. */
    text(parameter: string): string | undefined {
      return rawValues(parameters, parameter)
        .map((value) => value.replace(/\s+/g, ' ').trim())
        .find((value) => value !== '')
    },
  }
}

/** @returns the parameters, their values sorted and each once, in the order given. */
export function writeValues(values: readonly (readonly [string, readonly string[]])[]): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [parameter, chosen] of values)
    for (const value of sortedUnique(chosen)) parameters.append(parameter, value)
  return parameters
}

export function sortedUnique(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

function rawValues(parameters: RequestParameters, name: string): readonly string[] {
  if ('getAll' in parameters && typeof parameters.getAll === 'function') return parameters.getAll(name)
  const value = (parameters as Readonly<Record<string, string | readonly string[] | undefined>>)[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
