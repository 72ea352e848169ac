// Nobody has done anything for a while: says so two minutes before the session ends, and stays signed in at one press,
// without leaving the page. When the time is over, a form that was begun is put away by the server and the page is left,
// so that nothing stays on an unattended screen. Without a script a late form is kept all the same.
const second = 1000

export function idle(dialog) {
  const left = dialog.querySelector('.waymark-idle__left')
  const status = dialog.querySelector('[role="status"]')
  const [stay] = dialog.querySelectorAll('form')
  const after = Number(dialog.dataset.after) * second
  const warns = Number(dialog.dataset.warns) * second
  const others = 'BroadcastChannel' in window ? new BroadcastChannel('waymark-idle') : null
  let until = Date.now() + after
  let told = ''

  function goOn(longest) {
    until = Date.now() + Math.min(after, longest)
    told = ''
    if (dialog.open) {
      dialog.close()
    }
  }

  async function keep() {
    try {
      const answer = await fetch(stay.action, {
        method: 'POST',
        headers: { 'X-Waymark-Form': stay.elements._csrf.value },
        redirect: 'error',
      })
      if (!answer.ok) {
        throw new Error(String(answer.status))
      }
      const longest = (await answer.json()).left * second
      goOn(longest)
      others?.postMessage('here')
    } catch {
      status.textContent = dialog.dataset.over
      over()
    }
  }

  function over() {
    clearInterval(timer)
    const form = [...document.querySelectorAll('main form[method="post"]')].find(begun)
    if (!form) {
      location.assign('/sign-in?again=idle')
      return
    }
    const where = document.createElement('input')
    where.type = 'hidden'
    where.name = '_form'
    where.value = new URL(form.action).pathname
    form.append(where)
    form.action = '/session/parking'
    form.submit()
  }

  function tell(remaining) {
    const minutes = Math.ceil(remaining / (60 * second))
    const words =
      remaining <= 30 * second ? dialog.dataset.soon
        : minutes === 1 ? dialog.dataset.one
          : dialog.dataset.many.replace('{0}', minutes)
    if (words !== told) {
      told = words
      left.textContent = words
      status.textContent = words
    }
  }

  const timer = setInterval(() => {
    const remaining = until - Date.now()
    if (remaining <= 0) {
      over()
    } else if (remaining <= warns) {
      tell(remaining)
      if (!dialog.open) {
        dialog.showModal()
      }
    }
  }, second)

  stay.addEventListener('submit', (event) => {
    event.preventDefault()
    keep()
  })
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    keep()
  })
  others?.addEventListener('message', () => goOn(after))
  others?.postMessage('here')
}

// True where somebody has typed or chosen something that the page did not come with.
function begun(form) {
  return [...form.elements].some((field) => {
    if (field.type === 'hidden' || field.type === 'password' || field.type === 'file') {
      return false
    }
    if (field.type === 'checkbox' || field.type === 'radio') {
      return field.checked !== field.defaultChecked
    }
    if (field.options) {
      return [...field.options].some((option) => option.selected !== option.defaultSelected && option.value !== '')
    }
    return 'defaultValue' in field && field.value !== field.defaultValue
  })
}
