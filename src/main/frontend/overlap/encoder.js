// Encodes values as keyed Bloom filters, bit for bit as `FieldEncoder` and `bin/insight encode` do: 512 bits for each value, set by
// HMAC-SHA256 of its parts. A file of examples that both sides check is src/test/resources/insight/encoding-vectors.csv.
const BITS = 512
const BITS_OF_A_PART = 20
const DRAWS = 340

const GIVEN = new Set(['given_name', 'givenname', 'first_name', 'firstname', 'forename', 'given_names', 'forenames'])
const FAMILY = new Set(['surname', 'family_name', 'familyname', 'last_name', 'lastname', 'family_names'])
const BIRTH = new Set(['date_of_birth', 'dob', 'birth_date', 'birthdate', 'born'])
const CODE = /^.*(postcode|post_code|zip|number|_no|_id|phone|mobile|state|country|sex|gender|nationality|code)$/
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/
const BRITISH = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/
const LETTERS = [
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]
// What Java strips: white space, but none that does not break a line.
const BLANK = '[\\t\\n\\v\\f\\r\\x1c-\\x1f\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+'
const BEFORE = new RegExp(`^${BLANK}`)
const AFTER = new RegExp(`${BLANK}$`)
// Half of a letter that takes two: Java writes it as a question mark.
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const utf8 = new TextEncoder()
const two = (digits) => digits.padStart(2, '0')

export const strip = (text) => text.replace(BEFORE, '').replace(AFTER, '')

export function kindOf(name) {
  const plain = strip(name).toLowerCase().replaceAll(' ', '_').replaceAll('-', '_')
  if (GIVEN.has(plain)) return 'given'
  if (FAMILY.has(plain)) return 'surname'
  if (BIRTH.has(plain)) return 'date'
  return CODE.test(plain) ? 'code' : 'text'
}

export function normalised(kind, value) {
  const stripped = strip(value)
  return kind === 'date' ? date(stripped) : letters(stripped)
}

function letters(value) {
  let small = value.toLowerCase()
  for (const [letter, plain] of LETTERS) {
    small = small.replaceAll(letter, plain)
  }
  return strip(
    small
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replaceAll("'", '')
      .replaceAll('’', '')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  )
}

function date(value) {
  const iso = ISO.exec(value)
  if (iso) return iso[1] + two(iso[2]) + two(iso[3])
  const british = BRITISH.exec(value)
  if (british) return british[3] + two(british[2]) + two(british[1])
  return value.replace(/[^0-9]/g, '')
}

function domain(name, kind) {
  if (kind === 'given' || kind === 'surname') return 'name'
  return kind === 'date' ? 'date of birth' : `field ${strip(name).toLowerCase()}`
}

function partsOf(kind, text) {
  const parts = new Set()
  if (kind === 'date' || kind === 'code') {
    for (let at = 0; at < text.length; at++) {
      parts.add(`${at}:${text[at]}`)
    }
    return parts
  }
  const padded = ` ${text} `
  const times = new Map()
  for (let at = 0; at + 1 < padded.length; at++) {
    const pair = padded.substring(at, at + 2)
    const time = (times.get(pair) ?? 0) + 1
    times.set(pair, time)
    parts.add(time === 1 ? pair : pair + time)
  }
  return parts
}

export const keyOf = (bytes) =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

const hash = async (key, text) =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(text.replace(HALF, '?'))))

// Says whether two lists were encoded with the same key, and nothing else of it.
export async function markOf(key) {
  const mark = await hash(key, 'mark of the project')
  return [...mark.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export class Encoder {
  #key
  #known = new Map()

  constructor(key) {
    this.#key = key
  }

  #keys(name, value) {
    const kind = kindOf(name)
    const text = normalised(kind, value)
    return text === '' ? [] : [...partsOf(kind, text)].map((part) => `${domain(name, kind)}\0${part}`)
  }

  // Works out what the parts of these values set, before they are encoded.
  async learn(name, values) {
    const wanted = new Set()
    for (const value of values) {
      for (const part of this.#keys(name, value)) {
        if (!this.#known.has(part)) wanted.add(part)
      }
    }
    await Promise.all([...wanted].map(async (part) => this.#known.set(part, await this.#bits(part))))
  }

  async #bits(part) {
    const bits = []
    for (let round = 0; bits.length < BITS_OF_A_PART; round++) {
      const bytes = await hash(this.#key, `${round}\0${part}`)
      for (let next = 0; next + 1 < bytes.length && bits.length < BITS_OF_A_PART; next += 2) {
        bits.push(((bytes[next] << 8) | bytes[next + 1]) % BITS)
      }
    }
    return bits
  }

  // The encoding in letters and digits; empty where the value is not known.
  encode(name, value) {
    const parts = this.#keys(name, value)
    if (parts.length === 0) return ''
    const each = Math.max(1, Math.min(BITS_OF_A_PART, Math.floor(DRAWS / parts.length)))
    const bytes = new Uint8Array(BITS / 8)
    let set = 0
    for (const part of parts) {
      const bits = this.#known.get(part)
      for (let at = 0; at < each && set < BITS / 2; at++) {
        const place = (bits[at] >> 6) * 8 + 7 - ((bits[at] & 63) >> 3)
        const bit = 1 << (bits[at] & 7)
        if ((bytes[place] & bit) === 0) set++
        bytes[place] |= bit
      }
    }
    return btoa(String.fromCharCode(...bytes))
  }
}
