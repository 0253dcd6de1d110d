import { describe, expect, it } from '@jest/globals'
import * as deltas from '../../../lib/deltas'
import * as view from '../../../lib/view'

describe('public face', () => {
  it('of lib/view', () => {
    expect(Object.keys(view).sort()).toEqual([
      'CERTAINTY_PARTS',
      'actCitation',
      'actTitle',
      'amendedActAsData',
      'amendingActAsData',
      'asOfInWords',
      'changeAsData',
      'dayForms',
      'dayInWords',
      'fuzzyDateInWords',
      'hitsIn',
      'inActOrder',
      'labelOf',
      'lensHeading',
      'matchesFacets',
      'messageKeysOf',
      'namesOfAmendingAct',
      'parseRequest',
      'rowsOneByOne',
      'runsByLanguage',
      'textFragment',
      'textStatusesOf',
      'titleFor',
      'toActView',
      'toArticleView',
      'toCertaintyView',
      'toChangeView',
      'toComparisonView',
      'toDeltaView',
      'toMatrixView',
      'toModificationRow',
      'toOverviewView',
      'toPenaltyView',
      'toSummaryView',
      'toggleFacet',
      'translatorFor',
      'withHits',
      'writeRequest',
    ])
  })

  it('of lib/deltas', () => {
    expect(Object.keys(deltas).sort()).toEqual([
      'QUANTITY_KINDS',
      'QUANTITY_ROLES',
      'compareOptions',
      'compareQuantities',
      'findQuantities',
      'normsOf',
      'onlyAddsWords',
      'penaltyRange',
    ])
  })
})
