import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { handMarkup, takeMarkup } from '@/app/_site/handed-markup'

describe('markup handed over', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('is taken by its own ticket, as often as the writer begins', () => {
    const [first, second] = [handMarkup('<p>one</p>'), handMarkup('<p>two</p>')]
    expect([takeMarkup(second), takeMarkup(first), takeMarkup(first)]).toEqual([
      '<p>two</p>',
      '<p>one</p>',
      '<p>one</p>',
    ])
  })

  it('is dropped where nobody takes it', () => {
    const ticket = handMarkup('<p>gone</p>')
    jest.advanceTimersByTime(60_000)
    expect(() => takeMarkup(ticket)).toThrow(`under ${ticket}`)
    expect(jest.getTimerCount()).toBe(0)
  })

  it('is never an empty page in place of one that is missing', () => {
    expect(() => takeMarkup(0)).toThrow('No markup was handed over')
  })
})
