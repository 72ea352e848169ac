// What is begun on the page of a meeting is saved before another form is sent, before the page is left and when a field is
// left. A save that fails leaves the text where it is and says so, and is tried again once there is a connection. Nothing is
// kept in the browser: a note may be restricted. Without a script each form is saved by its own button.
export function autosaves(boxes) {
  const words = document.querySelector('[data-autosave-words]').dataset
  const forms = [...boxes].map((box) => autosave(box, words))

  async function saved(some) {
    const answers = await Promise.all(some.map((one) => one.save()))
    some.find((one, place) => !answers[place])?.show()
    return answers.every(Boolean)
  }

  const others = (form) => forms.filter((one) => one.form !== form && one.begun())

  document.addEventListener('submit', async (event) => {
    const form = event.target
    const own = forms.find((one) => one.form === form && one.note)
    const before = others(form)
    if (own?.asked || (!own && before.length === 0)) {
      return
    }
    event.preventDefault()
    const submitter = event.submitter
    if (!(await saved(before))) {
      return
    }
    if (own) {
      own.press()
    } else {
      form.requestSubmit(submitter)
    }
  }, true)

  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a[href]')
    const begun = forms.filter((one) => one.begun())
    if (!link || begun.length === 0 || link.getAttribute('href').startsWith('#') || link.target || event.ctrlKey || event.metaKey || event.shiftKey) {
      return
    }
    event.preventDefault()
    if (await saved(begun)) {
      location.assign(link.href)
    }
  })

  document.addEventListener('change', (event) => {
    forms.find((one) => one.note && one.form === event.target.form)?.save()
  })
  window.addEventListener('online', () => saved(forms.filter((one) => one.note && one.begun())))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      forms.filter((one) => one.note && one.begun()).forEach((one) => one.save())
    }
  })
}

function autosave(box, words) {
  const form = box.querySelector('form')
  const note = form.querySelector('textarea') !== null
  const said = document.createElement('p')
  said.className = 'govuk-body waymark-autosave'
  said.setAttribute('role', 'status')
  form.append(said)
  let saving = null

  const fields = () => [...form.elements].filter((field) => field.name && field.type !== 'hidden' && field.type !== 'submit')
  const changed = (field) =>
    field.type === 'radio' || field.type === 'checkbox'
      ? field.checked !== field.defaultChecked
      : field.options
        ? [...field.options].some((option) => option.selected !== option.defaultSelected) && field.selectedIndex > 0
        : field.value !== field.defaultValue

  function say(text, bad) {
    said.textContent = text
    said.classList.toggle('govuk-error-message', bad)
  }

  // The form as the server has it now, so that the next save is made on top of this one.
  function renew(fresh, names) {
    for (const name of names) {
      const theirs = fresh?.elements[name]
      if (theirs && form.elements[name]) {
        form.elements[name].value = theirs.value
      }
    }
  }

  const same = (page) => [...page.querySelectorAll('form')].find((one) => one.getAttribute('action') === form.getAttribute('action'))

  async function send() {
    const typed = new Map(fields().map((field) => [field, field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value]))
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const path = new URL(answer.url).pathname
      if (answer.ok && answer.redirected && /\/(live|hearing)$/.test(path)) {
        renew(same(page), form.elements.version ? ['version', '_once', '_original'] : ['_once'])
        for (const [field, value] of typed) {
          if (typeof value === 'boolean') {
            field.defaultChecked = value
          } else if (!field.options) {
            field.defaultValue = value
          }
        }
        say(`${words.saved} ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`, false)
        return 'saved'
      }
      if (answer.status === 409) {
        renew(same(page), ['_once'])
        say(words.both, true)
        return 'both'
      }
      if (path.startsWith('/sign-in')) {
        say(words.over, true)
        return 'over'
      }
      renew(same(page), ['_once'])
      say(words.refused, true)
      return 'refused'
    } catch {
      say(words.failed, true)
      return 'failed'
    }
  }

  const self = {
    form,
    note,
    asked: false,
    last: '',
    begun: () => fields().some(changed),
    async save() {
      while (saving) {
        await saving
      }
      if (!self.begun()) {
        return true
      }
      saving = send()
      self.last = await saving
      saving = null
      return self.last === 'saved'
    },
    // The button of the note itself: what only the server's page can show is shown there.
    async press() {
      if (!saving && !self.begun()) {
        say(words.nothing, false)
        return
      }
      const answer = saving ? await saving : ''
      if (answer !== 'both' && answer !== 'refused') {
        await self.save()
      }
      if (self.last === 'both' || self.last === 'refused') {
        self.asked = true
        form.requestSubmit()
      }
    },
    show: () => said.scrollIntoView({ block: 'center' }),
  }
  return self
}
