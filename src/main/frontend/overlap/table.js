// Reads a file of comma-separated values whose first line names the columns, and says where it is wrong: row and column as a
// spreadsheet counts them.
import { kindOf, normalised, strip } from './encoder.js'

const MOST_PROBLEMS = 20

export class Wrong extends Error {}

export async function textOf(file) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await file.arrayBuffer())
  } catch {
    throw new Wrong('The file is not in UTF-8. In Excel, save it as “CSV UTF-8”.')
  }
}

export function read(text) {
  const end = text.search(/[\r\n]/)
  const first = end < 0 ? text : text.slice(0, end)
  const rows = split(text, !first.includes(',') && first.includes(';') ? ';' : ',')
  const names = rows.shift()?.values.map(strip) ?? []
  if (names.length === 0 || names.every((name) => name === '')) throw new Wrong('Row 1: the names of the columns are missing.')
  const people = []
  for (const row of rows) {
    if (row.values.length === 1 && strip(row.values[0]) === '') continue
    if (row.values.length !== names.length) {
      throw new Wrong(`Row ${row.number}: there are ${row.values.length} values, and ${names.length} columns.`)
    }
    people.push({ number: row.number, values: row.values.map(strip) })
  }
  return { names, people }
}

function split(text, separator) {
  const rows = []
  let values = []
  let value = ''
  let quoted = false
  let closed = false
  const done = () => {
    rows.push({ number: rows.length + 1, values: [...values, value] })
    values = []
    value = ''
    closed = false
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') value += letter
      else if (text[at + 1] === '"') value += text[at++]
      else {
        quoted = false
        closed = true
      }
    } else if (letter === '"' && strip(value) === '' && !closed) {
      quoted = true
      value = ''
    } else if (letter === separator) {
      values.push(value)
      value = ''
      closed = false
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at++
      done()
    } else if (!closed || letter.trim() !== '') {
      value += letter
    }
  }
  if (quoted) throw new Wrong(`Row ${rows.length + 1}: a quotation mark is not closed.`)
  if (value !== '' || values.length > 0) done()
  return rows
}

// Where each column that is compared is in the file, under whatever name: `first_name` is a given name.
export function placesOf(names, fields) {
  return fields.map((field) => {
    const kind = kindOf(field)
    const alike = ['given', 'surname', 'date'].includes(kind)
    const at = names.findIndex((name) => (alike ? kindOf(name) === kind : name.toLowerCase() === field))
    if (at < 0) throw new Wrong(`Row 1, column ${field}: there is no such column.`)
    return at
  })
}

// What is wrong with the values; nothing where they can be encoded.
export function problemsOf(people, fields, places) {
  const problems = []
  for (const person of people) {
    if (problems.length === MOST_PROBLEMS) break
    if (places.every((at) => person.values[at] === '')) {
      problems.push(`Row ${person.number}: nothing is known of this person.`)
    }
    places.forEach((at, field) => {
      if (kindOf(fields[field]) === 'date' && person.values[at] !== '' && !dated(person.values[at])) {
        problems.push(`Row ${person.number}, column ${fields[field]}: this is not a date, such as 31/12/1990.`)
      }
    })
  }
  return problems
}

// A whole date, or a year, or a year and month, where no more is known.
function dated(value) {
  const digits = normalised('date', value)
  const month = Number(digits.slice(4, 6))
  const day = Number(digits.slice(6, 8))
  return (
    [4, 6, 8].includes(digits.length) &&
    (digits.length < 6 || (month >= 1 && month <= 12)) &&
    (digits.length < 8 || (day >= 1 && day <= 31))
  )
}

const quoted = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

export const line = (values) => `${values.map(quoted).join(',')}\n`
