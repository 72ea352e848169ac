// Passkeys: asks the device, and sends what it answers as an ordinary form. Without a script, or where the browser
// knows no passkeys, the form stays hidden and the page offers the password.
const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const named = (keys) => keys.map((key) => ({ ...key, id: bytes(key.id) }))

async function make(question) {
  const key = await navigator.credentials.create({
    publicKey: {
      ...question,
      challenge: bytes(question.challenge),
      user: { ...question.user, id: bytes(question.user.id) },
      excludeCredentials: named(question.excludeCredentials),
    },
  })
  return answer(key, {
    attestationObject: text(key.response.attestationObject),
    transports: key.response.getTransports ? key.response.getTransports() : [],
  })
}

async function show(question) {
  const key = await navigator.credentials.get({
    publicKey: {
      ...question,
      challenge: bytes(question.challenge),
      allowCredentials: named(question.allowCredentials),
    },
  })
  return answer(key, {
    authenticatorData: text(key.response.authenticatorData),
    signature: text(key.response.signature),
    userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined,
  })
}

function answer(key, response) {
  return JSON.stringify({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    clientExtensionResults: {},
    response: { clientDataJSON: text(key.response.clientDataJSON), ...response },
  })
}

async function ask(form, box) {
  const response = await fetch(box.dataset.question, {
    method: 'POST',
    headers: { 'X-Waymark-Form': form.elements._csrf.value, accept: 'application/json' },
    redirect: 'error',
  })
  if (!response.ok) {
    throw new Error(String(response.status))
  }
  return response.json()
}

export function passkeys(boxes) {
  if (!window.PublicKeyCredential) {
    return
  }
  for (const box of boxes) {
    const form = box.querySelector('form')
    const said = box.querySelector('[role="alert"]')
    box.hidden = false
    form.addEventListener('submit', async (event) => {
      event.preventDefault()
      said.textContent = ''
      try {
        const question = await ask(form, box)
        form.elements.answer.value = await (box.dataset.makes ? make(question) : show(question))
        form.submit()
      } catch (problem) {
        said.textContent = problem.name === 'InvalidStateError' ? box.dataset.known : box.dataset.nothing
      }
    })
  }
}
