import { describe, expect, it } from '@jest/globals'
import { copyDossier, problemsOf } from '../../../lib/editing'
import { buildDossier } from '../dossier-builder'

const dossier = buildDossier('zz-2030-7')

describe('a copy of a dossier', () => {
  it('speaks of its own amending act and changes, everywhere', () => {
    const copy = copyDossier(dossier, () => false)
    expect(copy.amendingAct.id).toBe('zz-2030-7-copy')
    expect(new Set([...copy.amendments, ...copy.modifications].map((one) => one.amendingAct))).toEqual(
      new Set(['zz-2030-7-copy']),
    )
    expect(copy.modifications.map(({ id }) => id)).toEqual(
      dossier.modifications.map(({ id }) => `${id}-copy`),
    )
    expect(copy.annotations.map(({ modification }) => modification)).toEqual(
      dossier.annotations.map(({ modification }) => `${modification}-copy`),
    )
    const claimed = (of: typeof dossier) =>
      of.pressArticle?.passages.flatMap(({ claims }) => claims.flatMap((claim) => claim.modifications)) ?? []
    expect(claimed(dossier).length).toBeGreaterThan(0)
    expect(claimed(copy)).toEqual(claimed(dossier).map((id) => `${id}-copy`))
  })

  it('leaves everything else as it is, so that the identifiers are the only difference', () => {
    const copy = copyDossier(dossier, () => false)
    const back = JSON.parse(JSON.stringify(copy).replaceAll('-copy"', '"'))
    expect(back).toEqual(JSON.parse(JSON.stringify(dossier)))
    expect(problemsOf(copy)).toEqual(problemsOf(dossier))
  })

  it('counts on where a copy is there already', () => {
    const taken = new Set(['zz-2030-7-copy', 'zz-2030-7-copy-2'])
    const copy = copyDossier(dossier, (id) => taken.has(id))
    expect(copy.amendingAct.id).toBe('zz-2030-7-copy-3')
    expect(copy.modifications.every(({ id }) => id.endsWith('-copy-3'))).toBe(true)
  })
})
