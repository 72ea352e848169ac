// Forms of the public side. Without scripts each page of a report is an entry in the browser's history that holds what was
// typed and can be sent again. Here a form is sent and its answer shown without such an entry: what the history keeps is
// the address of the first page, and the address of the question for the buttons Back and Forward. What was typed is in
// this document alone, and goes with it.
const emptied = () => new URLSearchParams()

let shown // starts the components of a page
let typed = emptied() // of the page last shown, for Back and Forward
let last = false // true once the report was sent: there is nothing to go back to

function current() {
  return document.querySelector('form#page[data-flow]')
}

function remember() {
  const form = current()
  if (form) {
    typed = new URLSearchParams(new FormData(form))
  }
}

// The page in the answer, in place of the one that is shown.
function show(next) {
  document.title = next.title
  for (const name of ['lang', 'dir', 'class']) {
    document.documentElement.setAttribute(name, next.documentElement.getAttribute(name) ?? '')
  }
  document.documentElement.classList.add('js-enabled')
  for (const script of next.querySelectorAll('script')) {
    script.remove()
  }
  document.body.replaceChildren(...[...next.body.childNodes].map((node) => document.adoptNode(node)))
  last = document.querySelector('[data-last]') !== null
  remember()
  scrollTo(0, 0)
  shown()
  focus()
}

function focus() {
  if (document.querySelector('.govuk-error-summary')) {
    return // takes the focus by itself
  }
  const only = document.querySelectorAll('main input[type=text], main textarea')
  const radios = document.querySelector('main input[type=radio]')
  const heading = document.querySelector('main h1')
  if (only.length === 1 && only[0].type === 'text' && !radios && only[0].name === 'seek') {
    only[0].focus() // the page asks for this alone: a tap less
  } else if (heading) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
}

function failed() {
  const main = document.querySelector('main')
  let says = document.querySelector('[data-flow-says]')
  if (!says) {
    says = document.createElement('p')
    says.dataset.flowSays = ''
    says.className = 'govuk-error-message'
    says.setAttribute('role', 'alert')
  }
  says.textContent = ''
  main.prepend(says)
  const [before, after] = main.dataset.flowFailed.split('999')
  says.append(before)
  if (after !== undefined) {
    const call = document.createElement('a')
    call.href = 'tel:999'
    call.textContent = '999'
    says.append(call, after)
  }
  says.scrollIntoView()
  for (const status of main.querySelectorAll('form [data-says]')) {
    status.textContent = '' // nothing is being sent any more
  }
}

// Beside files stands the code, which may not be written down yet: only the page that says what became of them takes its
// place.
function stays(answer, page, files) {
  const flows = page.querySelector('form[data-flow]') !== null
  return files ? !flows || ![200, 422].includes(answer.status) : !flows && (answer.status === 429 || answer.status >= 500)
}

async function answered(to, fields, signal) {
  const answer = await fetch(to, { method: 'POST', body: fields, credentials: 'same-origin', cache: 'no-store', signal })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (stays(answer, page, fields instanceof FormData)) {
    throw new Error('no page of the report')
  }
  return page
}

// A message that was typed beside files and is not sent yet goes on into the page that answers.
function message() {
  return current()?.elements.text?.value ?? ''
}

function keep(words) {
  const form = current()
  if (!form || !words) {
    return
  }
  if (!form.elements.text) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = 'text'
    form.append(field)
  }
  form.elements.text.value = words
  remember()
}

let sending = null

// Sends, and shows the answer; on a line that carries nothing the page stays as it is. Files on a slow line give way to
// what is pressed next.
async function send(to, fields, entry) {
  const files = fields instanceof FormData
  if (sending && (files || !sending.files)) {
    return
  }
  sending?.stop.abort()
  const mine = { files, stop: new AbortController() }
  sending = mine
  document.body.setAttribute('aria-busy', 'true')
  try {
    const page = await answered(to, fields, mine.stop.signal)
    if (sending !== mine) {
      return
    }
    const words = files ? message() : ''
    if (entry) {
      history.pushState({ to }, '')
    }
    show(page)
    keep(words)
  } catch {
    if (sending === mine) {
      failed()
    }
  } finally {
    if (sending === mine) {
      sending = null
      document.body.removeAttribute('aria-busy')
    }
  }
}

function submitted(event) {
  const form = event.target
  if (!form.matches('form[data-flow]') || event.defaultPrevented) {
    return
  }
  event.preventDefault()
  const button = event.submitter
  const to = button?.getAttribute('formaction') || form.getAttribute('action')
  const fields = new FormData(form, button?.name ? button : undefined)
  if (form.enctype === 'multipart/form-data') {
    send(to, fields, false) // an entry of the history could not send files again
  } else {
    send(to, new URLSearchParams(fields), !button?.name)
  }
}

// Back and Forward: the question of that entry, with what was typed so far. Once the report is sent, or before the first
// question, the first page.
async function moved(event) {
  const to = event.state?.to
  if ((!to && location.hash) || (!current() && !last && typed.size === 0)) {
    return // the skip link; or an entry of a document that is gone
  }
  if (to && !last) {
    const form = current()
    const fields = form ? new URLSearchParams(new FormData(form)) : typed
    await send(to, fields, false)
  } else if (last || current()) {
    const sent = last
    forget()
    if (sent) {
      history.replaceState({ to: location.pathname }, '') // says so on the first page
    }
    location.reload()
  }
}

function forget() {
  typed = emptied()
  last = false
}

// A browser may keep a page that was left, whole, to show it at once on Back. This one is emptied.
function hidden() {
  if (current() || last || typed.size > 0) {
    forget()
    document.querySelector('main')?.replaceChildren()
  }
}

function returned(event) {
  if (event.persisted) {
    location.reload()
  }
}

// An answer that was tapped leads on, also one that was chosen before: after Back nothing changes when it is tapped again.
// With the keyboard, where arrows go through the answers, it does not.
function moves() {
  let touched = null
  document.addEventListener('pointerdown', (event) => {
    touched = event.target.closest?.('[data-moves] .govuk-radios__item') ?? null
  })
  document.addEventListener('keydown', () => {
    touched = null
  })
  // a tap on the words of an answer arrives as a click on its button, after the answer was chosen
  document.addEventListener('click', (event) => {
    const item = event.target.closest?.('[data-moves] .govuk-radios__item')
    if (item && item === touched && event.target.matches('input[type=radio]') && event.target.value !== '-') {
      event.target.form.requestSubmit()
    }
  })
}

// Loaded again in the middle of a form, or after it was sent: says why it is empty. Not to somebody who comes here by
// Back after another has left: that a form was filled in is theirs alone.
function loadedAgain() {
  const says = document.querySelector('[data-flow-gone]')
  if (!says || !history.state?.to) {
    return
  }
  if (performance.getEntriesByType('navigation')[0]?.type === 'reload') {
    says.hidden = false
  } else {
    history.replaceState(null, '')
  }
}

export function flows(start) {
  shown = start
  remember()
  loadedAgain()
  document.addEventListener('submit', submitted)
  addEventListener('popstate', moved)
  addEventListener('pagehide', hidden)
  addEventListener('pageshow', returned)
  moves()
}
