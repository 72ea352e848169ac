// Writing a report where there is no signal. Nothing is kept before its button is pressed; what is kept is this page, the
// files it is made of, and reports that are sealed for the desk; how to reach their writers is sealed apart, for the custodian.
// HPKE as the server does it (RFC 9180: X25519, HKDF-SHA256, AES-256-GCM), filled up to the same sizes.
import { CipherSuite, HkdfSha256, Aes256Gcm } from '@hpke/core'
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519'
import { all, forget, forgetAll, hold } from './held.js'

const cacheName = 'waymark-offline'
const scope = '/report/'
const sizes = [4, 16, 64].map((each) => each * 1024)
const longestContact = 500 // as where there is signal: always of the smallest size
const fields = ['what', 'where', 'area', 'when', 'who', 'vehicles', 'how']

function bytes(base64) {
  return Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
}

function filled(text) {
  const said = new TextEncoder().encode(text)
  const size = sizes.find((each) => said.length + 4 <= each)
  const whole = new Uint8Array(size)
  new DataView(whole.buffer).setUint32(0, said.length)
  whole.set(said, 4)
  return whole
}

function text(sealed) {
  let letters = ''
  for (let from = 0; from < sealed.length; from += 8192) {
    letters += String.fromCharCode(...sealed.subarray(from, from + 8192))
  }
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_')
}

async function sealed(said, purpose, key, mark) {
  const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(bytes(key)),
    info: new TextEncoder().encode(purpose),
  })
  const closed = new Uint8Array(await sender.seal(filled(said)))
  const parts = [bytes(mark), new Uint8Array(sender.enc), closed]
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  parts.reduce((at, part) => {
    whole.set(part, at)
    return at + part.length
  }, 0)
  return text(whole)
}

export function offline(page) {
  const part = (name) => page.querySelector(`[data-part="${name}"]`)
  const says = page.querySelector('[role="status"]')
  const writing = part('writing')
  const sending = part('sending')

  async function shows() {
    const kept = (await navigator.serviceWorker.getRegistration(scope)) !== undefined
    part('keeping').hidden = kept
    part('kept').hidden = !kept
    const [next] = await all()
    part('held').hidden = !next
    part('removing').hidden = !kept && !next
    if (next) {
      for (const name of ['held', 'area', 'danger', 'report', 'contact']) {
        sending.elements[name].value = next[name] ?? '' // held since before it was asked
      }
    }
    return next
  }

  // Many a telephone believes that it has a line where none goes anywhere.
  async function line() {
    try {
      return navigator.onLine && (await fetch('/report/offline-worker.js', { method: 'HEAD', cache: 'no-store' })).ok
    } catch {
      return false
    }
  }

  // The answer to this form shows the code, and deletes what waited here.
  async function send() {
    if ((await shows()) && (await line()) && !sending.dataset.sent) {
      sending.dataset.sent = 'yes'
      sending.submit()
    }
  }

  // Said to be back, a line often takes some seconds to carry anything.
  function whenBack() {
    for (const seconds of [0, 2, 5, 15, 60]) {
      setTimeout(send, seconds * 1000)
    }
  }

  async function keep() {
    await navigator.serviceWorker.register('/report/offline-worker.js', { scope })
    const cache = await caches.open(cacheName)
    const used = performance.getEntriesByType('resource').map((each) => new URL(each.name))
    const ours = used.filter((each) => each.origin === location.origin && each.pathname.startsWith('/assets/'))
    await cache.addAll([location.href, ...new Set(ours.map((each) => each.href))])
  }

  async function holds() {
    const typed = Object.fromEntries(new FormData(writing))
    if (!typed.what?.trim() && !typed.where?.trim()) {
      says.textContent = says.dataset.missing
      writing.elements.what.focus()
      return
    }
    const contact = (typed.contact ?? '').trim()
    if (contact.length > longestContact) {
      says.textContent = says.dataset.contact
      writing.elements.contact.focus()
      return
    }
    const held = crypto.randomUUID()
    const report = Object.fromEntries(fields.map((name) => [name, (typed[name] ?? '').trim()]))
    report.danger = typed.danger || 'UNSURE'
    report.spoken = ''
    report.language = page.dataset.language
    report.reachable = contact !== ''
    const said = JSON.stringify(report)
    if (new TextEncoder().encode(said).length + 4 > sizes.at(-1)) {
      says.textContent = says.dataset.long
      return
    }
    await hold({
      held,
      area: report.area,
      danger: report.danger === 'YES' ? 'YES' : '',
      report: await sealed(said, `device:${held}`, page.dataset.key, page.dataset.mark),
      contact: await sealed(contact, `contact:${held}`, page.dataset.custodianKey, page.dataset.custodianMark),
    })
    writing.reset()
    says.textContent = says.dataset.held
    await shows()
    part('held').scrollIntoView()
    await send()
  }

  async function remove() {
    const registered = await navigator.serviceWorker.getRegistrations()
    await Promise.all(registered.map((each) => each.unregister()))
    await caches.delete(cacheName)
    await forgetAll()
    says.textContent = says.dataset.removed
    await shows()
  }

  async function discard() {
    await forget(sending.elements.held.value)
    await shows()
  }

  const acts = { keep, remove, discard }
  const trying = (act) => act().catch(() => {
    says.textContent = says.dataset.failed
  })
  for (const button of page.querySelectorAll('[data-act]')) {
    button.addEventListener('click', () => trying(acts[button.dataset.act]).then(shows))
  }
  writing.addEventListener('submit', (event) => {
    event.preventDefault()
    trying(holds)
  })
  window.addEventListener('online', whenBack)
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      delete sending.dataset.sent
      send()
    }
  })
  if ('serviceWorker' in navigator && window.crypto?.subtle) {
    document.querySelector('.waymark-no-script').hidden = true
    page.hidden = false
    shows().then(location.hash === '#waits' ? undefined : send)
  }
}
