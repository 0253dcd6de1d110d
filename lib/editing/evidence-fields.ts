/** Evidence as three fields: how sure, which sources, and a note. */
import { CERTAINTIES, type Evidence, type Source } from '../model'
import { type FormReader, given } from './typed'

export function fieldsOfEvidence(name: string, evidence: Evidence | undefined): [string, string[]][] {
  return [
    [`${name}-certainty`, [evidence?.certainty ?? 'unknown']],
    [`${name}-sources`, [(evidence?.sources ?? []).join(', ')]],
    [`${name}-note`, [evidence?.note ?? '']],
  ]
}

export function readEvidence(name: string, form: FormReader, sources: readonly Source[]): Evidence {
  const keys = form
    .text(`${name}-sources`)
    .split(/[,;]/)
    .map((key) => key.trim())
    .filter((key) => key !== '')
  for (const key of keys) {
    if (!sources.some((source) => source.key === key)) form.wrong(`${name}-sources`, 'unknown-source', key)
  }
  return {
    certainty: form.oneOf(`${name}-certainty`, CERTAINTIES),
    sources: [...new Set(keys)],
    ...given('note', form.text(`${name}-note`)),
  }
}
