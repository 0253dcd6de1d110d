// @ts-check
/*
 * Comfort for readers with script. Nothing here is needed to read, filter, cite or export: it opens what an address
 * points into, copies a citation or the address of selected words, closes an open list of choices, and steps through changes with the keys n and p, which
 * can be switched off.
 */
;(() => {
  const KEYS_OFF = 'tuzetu-keys-off'
  /** Where a row begins that stands right under the heads of its act and columns, in pixels. */
  const UNDER_HEADING = 96

  /** An address with a fragment may point into something folded. */
  const openTarget = () => {
    const id = decodeURIComponent(location.hash.slice(1))
    const target = id === '' ? null : document.getElementById(id)
    for (let step = target; step !== null; step = step.parentElement)
      if (step instanceof HTMLDetailsElement) step.open = true
    if (target !== null && target.tabIndex === -1) target.focus({ preventScroll: true })
  }

  const offerCopying = () => {
    for (const button of document.querySelectorAll('button[data-copy]')) {
      if (!(button instanceof HTMLButtonElement) || navigator.clipboard === undefined) continue
      const label = button.textContent
      button.hidden = false
      button.addEventListener('click', async () => {
        const text = document.getElementById(button.dataset.copy ?? '')?.textContent ?? ''
        await navigator.clipboard.writeText(text.replace(/\s+/g, ' ').trim())
        button.textContent = button.dataset.copied ?? label
        setTimeout(() => {
          button.textContent = label
        }, 3000)
      })
    }
  }

  /** The button for the address of selected words waits for a selection inside a text of the law. */
  const offerWords = () => {
    const button = document.querySelector('button[data-words]')
    if (!(button instanceof HTMLButtonElement) || navigator.clipboard === undefined) return
    const label = button.textContent
    let fragment = ''
    button.hidden = false
    document.addEventListener('selectionchange', () => {
      const selection = getSelection()
      const node = selection?.anchorNode ?? null
      const text = (node instanceof Element ? node : node?.parentElement)?.closest('.legal-text') ?? null
      const words = text === null ? '' : wholeWords(selection).replace(/\s+/g, ' ').trim()
      if (document.activeElement === button) return
      button.disabled = text === null || words === ''
      const place = text?.closest('section')?.getAttribute('aria-labelledby') ?? ''
      fragment = button.disabled ? '' : `${place}:~:text=${partsOf(words).map(encodedPart).join(',')}`
    })
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(`${button.dataset.words}#${fragment}`)
      button.textContent = button.dataset.copied ?? label
      setTimeout(() => {
        button.textContent = label
      }, 3000)
    })
  }

  /** What is selected, with the rest of the words it begins and ends in: browsers look for whole words only. */
  const wholeWords = (/** @type {Selection | null} */ selection) => {
    if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return ''
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
    const before = startContainer instanceof Text ? startContainer.data.slice(0, startOffset) : ''
    const after = endContainer instanceof Text ? endContainer.data.slice(endOffset) : ''
    const [head = ''] = before.match(/[\p{L}\p{N}]+$/u) ?? []
    const [tail = ''] = after.match(/^[\p{L}\p{N}]+/u) ?? []
    return head + selection.toString() + tail
  }

  /** A long passage is named by its ends, as in `lib/view/text-fragment.ts`. */
  const partsOf = (/** @type {string} */ words) => {
    const each = words.split(' ')
    return words.length <= 120 || each.length <= 10
      ? [words]
      : [each.slice(0, 5).join(' '), each.slice(-5).join(' ')]
  }

  const encodedPart = (/** @type {string} */ part) =>
    encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')).replace(/-/g, '%2D')

  /** Choices lie over the page on wide screens; they close as such lists are expected to. */
  const closeFacets = () => {
    document.addEventListener('keydown', (event) => {
      const open = document.querySelector('details.facet[open]')
      if (event.key !== 'Escape' || !(open instanceof HTMLDetailsElement)) return
      open.open = false
      open.querySelector('summary')?.focus()
    })
    document.addEventListener('click', (event) => {
      const open = document.querySelector('details.facet[open]')
      if (open instanceof HTMLDetailsElement && event.target instanceof Node && !open.contains(event.target))
        open.open = false
    })
  }

  /**
   * The change that a key leads to: the neighbour of the one in sight, or of the page's own. It asks for the places of few
   * rows only: a row that is not in sight may not be laid out yet, and asking where it is would do that.
   */
  const neighbour = (/** @type {'previous' | 'next'} */ step) => {
    const rows = [...document.querySelectorAll('tr.change[id]')]
    if (rows.length === 0) return document.querySelector(`.prev-next a[data-step="${step}"]`)
    const by = step === 'next' ? 1 : -1
    const focused = rows.indexOf(/** @type {Element} */ (document.activeElement))
    const isSeen = (/** @type {Element} */ row) => {
      const { top } = row.getBoundingClientRect()
      return top >= 0 && top < innerHeight
    }
    if (rows[focused] !== undefined && isSeen(rows[focused])) return rows[focused + by] ?? null
    const [first, row] = whatIsRead()
    const at = row === null ? -1 : rows.indexOf(row)
    if (rows[at] !== undefined) {
      const isAhead = rows[at].getBoundingClientRect().top > UNDER_HEADING
      if (step === 'next') return isAhead ? rows[at] : (rows[at + 1] ?? null)
      return rows[rows[at].getBoundingClientRect().top < 0 ? at : at - 1] ?? null
    }
    if (first === null) return null
    const follows = (/** @type {Element} */ one) =>
      (first.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    const next = rows.findIndex(follows)
    return (step === 'next' ? rows[next] : rows[(next === -1 ? rows.length : next) - 1]) ?? null
  }

  /** @returns what stands at the top of the text, and the first row that does. @type {() => [Element | null, Element | null]} */
  const whatIsRead = () => {
    /** @type {Element | null} */
    let first = null
    for (let y = UNDER_HEADING; y < innerHeight; y += 12) {
      const found = document.elementFromPoint(innerWidth / 2, y)
      const row = found?.closest('tr.change[id]') ?? null
      if (row !== null) return [found, row]
      if (first === null && found?.closest('main') && found.localName !== 'main') first = found
    }
    return [first, null]
  }

  const stepWithKeys = () => {
    const control = document.querySelector('input[data-keys]')
    if (!(control instanceof HTMLInputElement)) return
    const row = control.closest('[hidden]')
    if (row instanceof HTMLElement) row.hidden = false
    control.checked = localStorage.getItem(KEYS_OFF) === null
    control.addEventListener('change', () => {
      if (control.checked) localStorage.removeItem(KEYS_OFF)
      else localStorage.setItem(KEYS_OFF, '1')
    })
    document.addEventListener('keydown', (event) => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]')
      if (!control.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key !== 'n' && event.key !== 'p') return
      const goal = neighbour(event.key === 'n' ? 'next' : 'previous')
      if (goal instanceof HTMLAnchorElement) goal.click()
      else if (goal instanceof HTMLElement) location.hash = goal.id
    })
  }

  /** The bar at the foot of the screen says which change is in sight and leads to its neighbours. */
  const followRows = () => {
    const bar = document.querySelector('[data-navigator]')
    const groups = [...document.querySelectorAll('.change-group')]
    if (!(bar instanceof HTMLElement) || groups.length < 2) return
    const place = bar.querySelector('[data-place]')
    const announced = document.querySelector('[data-announce]')
    const inSight = new Set()
    let at = -1
    const rowOf = (/** @type {Element | undefined} */ group) => group?.querySelector('tr.change') ?? null
    const nameOf = (/** @type {Element | null | undefined} */ group) => {
      const name = group?.querySelector('.row-number > a')?.textContent ?? ''
      const counter = group?.querySelector('.stepper > span')?.textContent ?? ''
      return `${counter}: ${name}`
    }
    const show = () => {
      at = groups.findIndex((group) => inSight.has(group))
      bar.hidden = at === -1
      if (place !== null) place.textContent = nameOf(groups[at])
      for (const link of bar.querySelectorAll('a[data-to]')) {
        const row = rowOf(groups[at + (link.getAttribute('data-to') === 'next' ? 1 : -1)])
        if (row !== null) link.setAttribute('href', `#${row.id}`)
        if (link instanceof HTMLElement) link.style.visibility = row === null ? 'hidden' : ''
      }
    }
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) inSight.add(target)
          else inSight.delete(target)
        show()
      },
      { rootMargin: '-20% 0px -75% 0px' },
    )
    for (const group of groups) watch.observe(group)
    // Named by the address: what is in sight is known only after the page was scrolled and drawn.
    addEventListener('hashchange', () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      const group = target?.closest('.change-group') ?? null
      if (announced !== null && group !== null) announced.textContent = nameOf(group)
    })
  }

  /** What is copied across both columns, or with its marks, is the text after; from one column alone, that column. */
  const copyAfter = () => {
    document.addEventListener('copy', (event) => {
      const selection = getSelection()
      if (selection === null || selection.rangeCount === 0 || event.clipboardData === null) return
      const copied = document.createElement('div')
      for (let at = 0; at < selection.rangeCount; at++)
        copied.append(selection.getRangeAt(at).cloneContents())
      const both =
        copied.querySelector('.cell-before') !== null && copied.querySelector('.cell-after') !== null
      if (!both && copied.querySelector('.unified') === null) return
      for (const left of copied.querySelectorAll(
        '.cell-before, .notes, .unified del, .cell-label, .visually-hidden, .side-foot, .stepper, .evidence',
      ))
        left.remove()
      const paragraphs = [...copied.querySelectorAll('.row-number > a, h3, p, .legal-text, td')]
        .filter((block) => block.querySelector('h3, p, .legal-text') === null)
        .map((block) => (block.textContent ?? '').trim())
      const text =
        paragraphs.length > 0 ? paragraphs.filter((one) => one !== '').join('\n') : copied.textContent
      event.clipboardData.setData('text/plain', text ?? '')
      event.preventDefault()
    })
  }

  addEventListener('hashchange', openTarget)
  const start = () => {
    openTarget()
    offerCopying()
    offerWords()
    closeFacets()
    stepWithKeys()
    followRows()
    copyAfter()
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
  else start()
})()
