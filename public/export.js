// @ts-check
/*
 * Progress while a file is written, for readers with script: the answer is read as it comes, its size is said, and it can
 * be stopped. Without script the browser downloads the file itself.
 */
;(() => {
  const BYTES_OF_KB = 1024

  /** Says how much there is; not more often than one can read. */
  const PAUSE_MS = 250

  /**
   * @param {string} address
   * @param {HTMLElement} box
   * @param {AbortController} stop
   */
  const download = async (address, box, stop) => {
    const line = box.querySelector('output')
    if (line === null) return
    const say = (/** @type {string} */ key, name = '', bytes = 0) => {
      const kilobytes = Math.ceil(bytes / BYTES_OF_KB).toLocaleString(document.documentElement.lang)
      const size = (box.dataset.size ?? '').replace('{size}', kilobytes)
      line.textContent = (box.dataset[key] ?? '').replace('{name}', name).replace('{size}', size)
    }
    const answer = await fetch(address, { signal: stop.signal })
    const named = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')
    if (!answer.ok || answer.body === null || named?.[1] === undefined) {
      location.assign(address)
      return
    }
    const [, name] = named
    const pieces = []
    let [bytes, said] = [0, 0]
    const reader = answer.body.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      pieces.push(value)
      bytes += value.length
      if (performance.now() - said < PAUSE_MS) continue
      said = performance.now()
      say('receiving', name, bytes)
    }
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(pieces, { type: answer.headers.get('content-type') ?? '' }))
    link.download = name
    link.click()
    URL.revokeObjectURL(link.href)
    say('done', name, bytes)
  }

  const start = () => {
    const form = document.querySelector('form[data-export]')
    const box = document.querySelector('[data-progress]')
    const button = box?.querySelector('[data-stop]')
    if (!(form instanceof HTMLFormElement && box instanceof HTMLElement && button instanceof HTMLElement))
      return
    /** @type {AbortController | null} */
    let running = null
    button.addEventListener('click', () => running?.abort())
    // What says nothing would only make the address long, and people pass it on.
    form.addEventListener('formdata', ({ formData }) => {
      const isEmpty = (/** @type {string} */ name) => formData.getAll(name).every((value) => value === '')
      for (const name of new Set(formData.keys())) if (isEmpty(name)) formData.delete(name)
      if (!formData.has('q')) formData.delete('in')
      if (![...formData.keys()].some((name) => name.startsWith('header-'))) formData.delete('headers-of')
    })
    form.addEventListener('submit', async (event) => {
      const pressed = event.submitter
      if (!(pressed instanceof HTMLButtonElement) || pressed.name !== 'format') return
      event.preventDefault()
      running?.abort()
      const own = new AbortController()
      running = own
      const search = new URLSearchParams()
      for (const [name, value] of new FormData(form, pressed))
        if (typeof value === 'string') search.append(name, value)
      const address = `${form.action}?${search}`
      box.hidden = false
      button.hidden = false
      try {
        await download(address, box, own)
      } catch {
        const line = box.querySelector('output')
        if (!own.signal.aborted) location.assign(address)
        else if (running === own && line !== null) line.textContent = box.dataset.stopped ?? ''
      }
      if (running === own) button.hidden = true
    })
  }

  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
  else start()
})()
