import { expect, it } from '@jest/globals'
import * as search from '../../../lib/search'

it('has a short public face', () => {
  expect(Object.keys(search).sort()).toEqual([
    'MAX_QUERY_TERMS',
    'categoryWords',
    'findHits',
    'foldText',
    'searchTerms',
    'searchWords',
  ])
})
