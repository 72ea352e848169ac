// Encodes a list beside the page, so that the page does not stand still. The list comes in as a file from the page and leaves as
// encodings; this script asks the network for nothing.
import { Encoder, markOf } from './overlap/encoder.js'
import { line, placesOf, problemsOf, read, textOf, Wrong } from './overlap/table.js'

const STEP = 500
const COLUMN = 'waymark_row'

onmessage = async ({ data }) => {
  try {
    postMessage(await encoded(data))
  } catch (problem) {
    postMessage({ problems: [problem instanceof Wrong ? problem.message : 'The file cannot be read.'] })
  }
}

async function encoded({ file, key, fields, least, most }) {
  const { names, people } = read(await textOf(file))
  const places = placesOf(names, fields)
  const problems = problemsOf(people, fields, places)
  if (people.length < least) problems.push(`The list has ${people.length} people. It needs at least ${least}.`)
  if (people.length > most) problems.push(`The list has ${people.length} people. It may have ${most} at most.`)
  if (problems.length > 0) return { problems }
  const encoder = new Encoder(key)
  const mark = await markOf(key)
  const numbers = shuffled(people.length)
  const lines = Array.from({ length: people.length })
  for (let from = 0; from < people.length; from += STEP) {
    const some = people.slice(from, from + STEP)
    for (const [field, at] of places.entries()) {
      await encoder.learn(
        fields[field],
        some.map((person) => person.values[at]),
      )
    }
    some.forEach((person, index) => {
      const number = numbers[from + index]
      const encodings = places.map((at, field) => encoder.encode(fields[field], person.values[at]))
      lines[number - 1] = line([String(number), mark, ...encodings])
    })
    postMessage({ part: Math.min(1, (from + STEP) / people.length) })
  }
  const plain = people.map((person, index) => line([String(numbers[index]), ...person.values]))
  return {
    people: people.length,
    encoded: await packed([line(['id', 'key', ...fields]), ...lines]),
    numbered: new Blob(['\ufeff', line([COLUMN, ...names.filter((name) => name !== COLUMN)]), ...plain], { type: 'text/csv' }),
  }
}

const packed = (lines) =>
  new Response(new Blob(lines).stream().pipeThrough(new CompressionStream('gzip'))).blob()

// The numbers from 1 on in an order by chance, so that a number says nothing of the file.
function shuffled(size) {
  const numbers = Array.from({ length: size }, (_, at) => at + 1)
  const chance = new Uint32Array(1)
  for (let at = size - 1; at > 0; at--) {
    const other = below(at + 1, chance)
    ;[numbers[at], numbers[other]] = [numbers[other], numbers[at]]
  }
  return numbers
}

function below(most, chance) {
  const limit = Math.floor(2 ** 32 / most) * most
  do {
    crypto.getRandomValues(chance)
  } while (chance[0] >= limit)
  return chance[0] % most
}
