import { describe, expect, it } from '@jest/globals'
import { lensHeading, matchesFacets, parseRequest, toComparisonView, toOverviewView } from '../../../lib/view'
import { buildDossier } from '../dossier-builder'

const dossier = buildDossier()

function headingOf(query: string): string | null {
  const { request } = parseRequest(new URLSearchParams(query), dossier)
  const matching = dossier.modifications.filter((row) => matchesFacets(row, request.filter))
  return lensHeading(toComparisonView({ dossier, matching, queryMatches: null, request }), request)
}

describe('lensHeading', () => {
  it('names what is filtered, and how much is left', () => {
    expect(headingOf('')).toBeNull()
    expect(headingOf('view=after&in=added')).toBeNull()
    expect(headingOf('category=registration')).toBe('Registration: 3 changes in 2 acts')
    expect(headingOf('category=penalties&act=bicycle-code')).toBe(
      'Penalties · Bicycle Code: 1 change in 1 act',
    )
    expect(headingOf('category=penalties&category=registration&state=gone')).toBe(
      'Penalties, Registration · Provision is gone: 1 change in 1 act',
    )
    expect(headingOf('type=repeal&act=bicycle-code')).toBe('Bicycle Code · Repeal: no change')
    expect(headingOf('q=bell&in=removed')).toBe('“bell” among the removed words: 4 changes in 2 acts')
  })

  it('says it in Russian and Kazakh', () => {
    expect(headingOf('category=registration&lang=ru')).toMatch(/: 3 изменения в 2 актах$/)
    expect(headingOf('category=registration&lang=kk')).toMatch(/: 2 актіде 3 өзгеріс$/)
  })
})

describe('what the press article got right and wrong', () => {
  it('is counted from its verdicts, and names what is contradicted, provisions of the law first', () => {
    const { pressArticle } = dossier
    if (pressArticle === undefined) throw new Error('The dossier has a press article.')
    const [passage] = pressArticle.passages
    const [claim] = passage?.claims ?? []
    if (passage === undefined || claim === undefined) throw new Error('The press article has a claim.')
    const claims = [
      { ...claim, id: 'a', verdict: 'contradicted' as const, modifications: [], checkedProvisions: [] },
      { ...claim, id: 'b', verdict: 'supported' as const },
      { ...claim, id: 'c', verdict: 'contradicted' as const, modifications: ['bicycle-15'] },
    ]
    const built = { ...dossier, pressArticle: { ...pressArticle, passages: [{ ...passage, claims }] } }
    const { article } = toOverviewView(built, 'en')
    expect(article?.claims).toBe(3)
    expect(article?.verdicts.map(({ verdict, count }) => [verdict, count])).toEqual([
      ['supported', 1],
      ['contradicted', 2],
    ])
    expect(article?.contradicted).toEqual(
      ['c', 'a'].map((id) => ({ id, claim: claim.claim, reason: claim.reason })),
    )
    expect(toOverviewView({ ...dossier, pressArticle: undefined }, 'en').article).toBeNull()
  })
})
