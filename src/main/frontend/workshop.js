// A page of a workshop that runs: it asks every second or two whether what it shows has changed, and reads the changed parts again.
// An answer is kept on the telephone under a key of its own until the server has it, and is forgotten then; where there is no
// connection it is sent later. Without a script the form is sent by its button and the page is loaded by its link.
const KEPT = 'waymark-workshop'
const A_DAY = 86_400_000

export function workshops(box) {
  const words = box.dataset
  const said = box.querySelector('[data-workshop-said]')
  let mark = words.mark
  let moved = false
  let asking = false
  let ticking = 0

  function say(text, bad = false) {
    if (said && said.textContent.trim() !== text) {
      const line = document.createElement('p')
      line.className = `govuk-body waymark-room__said${bad ? ' waymark-room__said--bad' : ''}`
      line.textContent = text
      said.replaceChildren(line)
    }
  }

  function replace(part, fresh) {
    const focused = part.contains(document.activeElement) ? document.activeElement.id : ''
    const name = (one) => one.querySelector('summary').textContent
    const open = new Set([...part.querySelectorAll('details[open]')].map(name))
    part.replaceChildren(...fresh.childNodes)
    part.querySelectorAll('details').forEach((one) => {
      one.open = one.open || open.has(name(one))
    })
    if (focused) {
      document.getElementById(focused)?.focus({ preventScroll: true })
    }
  }

  async function readAgain() {
    const answer = await fetch(words.page)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const now = page.querySelector('[data-module="waymark-workshop"]')
    if (!now) {
      location.replace(words.page)
      return
    }
    const names = (root) => [...root.querySelectorAll('[data-workshop-part]')].map((one) => one.id).join()
    moved = moved || names(box) !== names(now)
    if (moved && !typed(box)) {
      location.replace(words.page)
      return
    }
    for (const part of box.querySelectorAll('[data-workshop-part]')) {
      const fresh = now.querySelector(`#${part.id}`)
      if (fresh && !typed(part)) {
        replace(part, fresh)
      } else {
        // What somebody is typing stays; a removed answer is gone from every screen all the same.
        const still = new Set([...(fresh?.querySelectorAll('[data-answer]') ?? [])].map((one) => one.dataset.answer))
        part.querySelectorAll('[data-answer]').forEach((one) => still.has(one.dataset.answer) || one.remove())
      }
    }
    if (moved) {
      say(words.moved)
    }
    clock()
  }

  async function look() {
    if (asking || document.visibilityState === 'hidden') {
      return
    }
    if (moved && !typed(box)) {
      location.replace(words.page)
      return
    }
    asking = true
    try {
      const answer = await fetch(words.at, { method: words.ask ?? 'POST' })
      const now = await answer.text()
      if (answer.status === 410 || answer.redirected) {
        if (!typed(box) && kept().length === 0) {
          clearInterval(timer)
          location.replace(words.page)
        }
      } else if (answer.ok && now !== mark) {
        await readAgain()
        mark = now
      }
    } catch {
      // there is no connection: the next time there may be one
    } finally {
      asking = false
    }
  }

  // The time that is left, by this computer's own counting.
  function clock() {
    clearInterval(ticking)
    const at = box.querySelector('[data-workshop-clock]')
    const shown = at?.querySelector('[role=timer]')
    if (!shown) {
      return
    }
    const end = performance.now() + Number(at.dataset.left) * 1000
    const show = () => {
      const seconds = Math.round((end - performance.now()) / 1000)
      shown.textContent = seconds > 0 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left` : at.dataset.wordsOver
    }
    show()
    ticking = setInterval(show, 1000)
  }

  const timer = setInterval(look, Number(words.every))
  document.addEventListener('visibilitychange', look)
  clock()
  if (box.querySelector('[data-workshop-answer]') || kept().length > 0) {
    answers(box, words, say)
  }
}

// True where something is typed in it that is not sent.
function typed(part) {
  return [...part.querySelectorAll('textarea, input:not([type=hidden]), select')].some((field) => {
    if (field.type === 'radio' || field.type === 'checkbox') {
      return field.checked !== field.defaultChecked
    }
    return field.options
      ? [...field.options].some((option) => option.selected !== option.defaultSelected) && field.selectedIndex > 0
      : field.value !== field.defaultValue
  })
}

function kept() {
  try {
    const all = JSON.parse(localStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(all) ? all.filter((one) => Date.now() - one.at < A_DAY) : []
  } catch {
    return []
  }
}

function keep(all) {
  if (all.length > 0) {
    localStorage.setItem(KEPT, JSON.stringify(all))
  } else {
    localStorage.removeItem(KEPT)
  }
}

const forget = (id) => keep(kept().filter((one) => one.id !== id))

function key() {
  if (crypto.randomUUID) {
    return crypto.randomUUID()
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function answers(box, words, say) {
  let sending = false

  // Its text goes back into the form, where the form is still there.
  function giveBack(one, text) {
    forget(one.id)
    const field = box.querySelector(`#workshop-form-${one.stage}-${one.question} textarea`)
    if (field && field.value === '') {
      field.value = one.words
    }
    say(field ? text : `${text} ${one.words}`, true)
  }

  async function send() {
    if (sending) {
      return
    }
    sending = true
    try {
      for (const one of kept()) {
        const answer = await fetch(one.url, {
          method: 'POST',
          body: new URLSearchParams({ id: one.id, stage: one.stage, question: one.question, words: one.words }),
        })
        if (answer.ok) {
          forget(one.id)
          say(words.received)
        } else if (answer.status === 422) {
          giveBack(one, words.refused)
        } else if (answer.status === 410) {
          giveBack(one, words.over)
        } else {
          break // it is tried again
        }
      }
    } catch {
      say(words.kept)
    } finally {
      sending = false
    }
  }

  box.addEventListener('submit', (event) => {
    const form = event.target
    if (!form.matches('[data-workshop-answer]')) {
      return
    }
    const field = form.querySelector('textarea')
    if (field.value.trim() === '') {
      return // the server says what is missing
    }
    try {
      keep([
        ...kept(),
        { id: key(), url: form.action, stage: form.elements.stage.value, question: form.elements.question.value, words: field.value, at: Date.now() },
      ])
    } catch {
      return // nothing can be kept here: the form is sent by itself
    }
    event.preventDefault()
    field.value = ''
    field.defaultValue = ''
    say(words.kept)
    send()
  }, true)

  setInterval(() => kept().length > 0 && send(), 3000)
  window.addEventListener('online', send)
  if (kept().length > 0) {
    say(words.kept)
    send()
  }
}
