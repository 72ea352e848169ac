// The key of a comparison, which Waymark never holds. Each organisation makes a pair in a browser of its own (ECDH P-256); the
// private half cannot be taken out of that browser. Waymark passes the public halves on, and could pass on others: so people
// read each other a number by telephone, and a key is neither wrapped nor opened before the number was compared here.
const STORE = 'pairs'
const CURVE = { name: 'ECDH', namedCurve: 'P-256' }
const SALT = 16
const IV = 12
const KEY = 32

const utf8 = new TextEncoder()

const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
const textOf = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function store(mode) {
  const opening = indexedDB.open('waymark-overlap', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  return (await asked(opening)).transaction(STORE, mode).objectStore(STORE)
}

export const kept = async (place) => asked((await store('readonly')).get(place))

export const keep = async (place, pair) => asked((await store('readwrite')).put(pair, place))

export const forget = async (place) => asked((await store('readwrite')).delete(place))

export async function newPair() {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])
  return { privateKey: pair.privateKey, publicKey: textOf(await crypto.subtle.exportKey('raw', pair.publicKey)), compared: {} }
}

// The number that people read to each other: thirty digits that stand for one organisation's public key in one comparison.
export async function numberOf(project, organisation, publicKey) {
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', utf8.encode(`waymark overlap number|${project}|${organisation}|${publicKey}`)),
  )
  return Array.from({ length: 6 }, (_, group) => {
    const value = digest.slice(group * 5, group * 5 + 5).reduce((all, byte) => all * 256 + byte, 0)
    return String(value % 100_000).padStart(5, '0')
  }).join(' ')
}

async function sealing(pair, publicKey, salt, about, use) {
  const other = await crypto.subtle.importKey('raw', bytesOf(publicKey), CURVE, false, [])
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, pair.privateKey, 256)
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode(about) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  )
}

const about = (project, from, to) => `waymark overlap key|${project}|${from}|${to}`

export const newKey = () => crypto.getRandomValues(new Uint8Array(KEY))

export async function wrap(pair, key, project, from, to, publicKey) {
  const salt = crypto.getRandomValues(new Uint8Array(SALT))
  const iv = crypto.getRandomValues(new Uint8Array(IV))
  const words = about(project, from, to)
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8.encode(words) },
    await sealing(pair, publicKey, salt, words, 'encrypt'),
    key,
  )
  return textOf(new Uint8Array([...salt, ...iv, ...new Uint8Array(sealed)]))
}

export async function open(pair, wrapped, project, from, to, publicKey) {
  const bytes = bytesOf(wrapped)
  const words = about(project, from, to)
  return new Uint8Array(
    await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes.slice(SALT, SALT + IV), additionalData: utf8.encode(words) },
      await sealing(pair, publicKey, bytes.slice(0, SALT), words, 'decrypt'),
      bytes.slice(SALT + IV),
    ),
  )
}

export const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
