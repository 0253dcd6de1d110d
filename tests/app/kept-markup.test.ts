import { describe, expect, it } from '@jest/globals'
import { keptMarkup } from '@/app/_site/kept-markup'
import { buildDossier } from '../lib/dossier-builder'

describe('keptMarkup', () => {
  it('makes a page once for a dossier and a name, and anew for another of either', async () => {
    const [first, second] = [buildDossier(), buildDossier()]
    let made = 0
    const make = async () => `page ${++made}`
    expect(await keptMarkup(first, 'overview en', make)).toBe('page 1')
    expect(await keptMarkup(first, 'overview en', make)).toBe('page 1')
    expect(await keptMarkup(first, 'overview ru', make)).toBe('page 2')
    expect(await keptMarkup(second, 'overview en', make)).toBe('page 3')
    expect(made).toBe(3)
  })

  it('does not keep a failure', async () => {
    const dossier = buildDossier()
    await expect(keptMarkup(dossier, 'page', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await keptMarkup(dossier, 'page', async () => 'made')).toBe('made')
  })
})
