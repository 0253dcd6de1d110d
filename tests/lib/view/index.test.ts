import { describe, expect, it } from '@jest/globals'
import * as deltas from '../../../lib/deltas'
import * as view from '../../../lib/view'

describe('public face', () => {
  it('of lib/view', () => {
    expect(Object.keys(view).sort()).toEqual([
      'CERTAINTY_PARTS',
      'CHANGES_OF_A_PAGE',
      'ROWS_OF_A_PAGE',
      'actCitation',
      'actTitle',
      'amendedActAsData',
      'amendingActAsData',
      'asOfInWords',
      'changeAsData',
      'dayForms',
      'dayInWords',
      'editionOn',
      'editionRef',
      'filterFacts',
      'fuzzyDateInWords',
      'hitsIn',
      'inActOrder',
      'isMessageKey',
      'labelOf',
      'languageName',
      'lensHeading',
      'matchesFacets',
      'messageKeysOf',
      'namesOfAmendingAct',
      'parseActTextRequest',
      'parseLibraryRequest',
      'parseRequest',
      'rowWithHits',
      'rowsOneByOne',
      'runsByLanguage',
      'textFragment',
      'textStatusesOf',
      'titleFor',
      'toActHistory',
      'toActName',
      'toActTextView',
      'toActView',
      'toArticleView',
      'toCertaintyView',
      'toChangeView',
      'toComparisonView',
      'toDeltaView',
      'toEditionViews',
      'toLibraryChanges',
      'toLibraryRows',
      'toMatrixView',
      'toModificationRow',
      'toOverviewView',
      'toPenaltyView',
      'toSummaryView',
      'toggleFacet',
      'toggleLibraryFacet',
      'translatorFor',
      'withHits',
      'writeLibraryRequest',
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
