// The steps of a comparison of lists that happen in the browser: making keys, encoding a list, looking up one's own rows. Without a
// script the pages say how to do the same with the command line.
import { keyOf, markOf, strip } from './encoder.js'
import { forget, hex, keep, kept, newKey, newPair, numberOf, open, wrap } from './keys.js'
import { read, textOf, Wrong } from './table.js'

const digits = (text) => text.replace(/\D/g, '')

export async function overlaps(box) {
  const step = { key: keyStep, list: listStep, pairs: pairsStep, gone }[box.dataset.step]
  if (window.crypto?.subtle && window.indexedDB) {
    await step(box, box.dataset)
    box.hidden = false
  }
}

const part = (box, name) => box.querySelector(`[data-part="${name}"]`)
const place = (data) => `${data.project}|${data.mine}`

function save(name, blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

// The key of the comparison was deleted, and with it what this browser kept of it.
const gone = (_box, data) => forget(place(data))

// The key of the comparison, where this browser may open it: the pair is here, and the number of whoever wrapped it was compared.
async function keyHere(data) {
  const pair = await kept(place(data))
  if (!pair || pair.publicKey !== data.mineKey || !data.wrapped || data.keyTo !== pair.publicKey) {
    return null
  }
  if (data.keyFrom !== data.mine && pair.compared[data.keyFrom] !== data.keyFromKey) {
    return null
  }
  return open(pair, data.wrapped, data.project, data.keyFrom, data.mine, data.keyFromKey)
}

async function keyStep(box, data) {
  const pair = await kept(place(data))
  const mine = pair && pair.publicKey === data.mineKey ? pair : null
  part(box, 'make').hidden = Boolean(mine)
  part(box, 'elsewhere').hidden = Boolean(mine) || data.mineKey === ''
  part(box, 'pair').hidden = !mine
  part(box, 'others').hidden = !mine
  part(box, 'key').hidden = !mine
  makes(part(box, 'make'), data)
  if (!mine) {
    return
  }
  part(box, 'number').textContent = await numberOf(data.project, data.mine, data.mineKey)
  for (const one of box.querySelectorAll('[data-compare]')) {
    compares(box, one, mine, data)
  }
  await shows(box, mine, data)
}

function makes(form, data) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const pair = await newPair()
    await keep(place(data), pair)
    form.elements.publicKey.value = pair.publicKey
    form.submit()
  })
}

function compares(box, one, pair, data) {
  const { organisation, key } = one.dataset
  const field = one.querySelector('input')
  const says = one.querySelector('[role=status]')
  const done = () => {
    one.querySelector('[data-asks]').hidden = true
    says.textContent = `The number of ${one.dataset.name} was compared in this browser.`
  }
  if (pair.compared[organisation] === key) {
    done()
  }
  one.querySelector('button').addEventListener('click', async () => {
    if (digits(field.value) === digits(await numberOf(data.project, organisation, key))) {
      pair.compared[organisation] = key
      await keep(place(data), pair)
      done()
      await shows(box, pair, data)
    } else {
      says.textContent =
        'That is not the number of the key that Waymark passed on. Read it again together; if it still differs, stop and tell information governance.'
      field.focus()
    }
  })
}

async function shows(box, pair, data) {
  const others = [...box.querySelectorAll('[data-compare]')]
  const waits = others.some((one) => pair.compared[one.dataset.organisation] !== one.dataset.key)
  const key = await keyHere(data).catch(() => null)
  const asks = !data.wrapped && data.made === 'true'
  const stale = Boolean(data.wrapped) && data.keyTo !== data.mineKey
  part(box, 'ask').hidden = !asks && !stale
  part(box, 'compare').hidden = asks || stale || Boolean(key) || !waits
  part(box, 'ready').hidden = !key
  const form = part(box, 'wrap')
  form.hidden = waits || others.length === 0 || asks || stale || (Boolean(data.wrapped) && !key) || (Boolean(key) && data.lacks !== 'true')
  if (key && part(box, 'mark').textContent === '') {
    part(box, 'mark').textContent = await markOf(await keyOf(key))
    part(box, 'save').addEventListener('click', () =>
      save(`key-${data.project}.txt`, new Blob([`${hex(key)}\n`], { type: 'text/plain' })),
    )
  }
  form.onsubmit = async (event) => {
    event.preventDefault()
    const secret = key ?? newKey()
    for (const field of form.querySelectorAll('[data-for]')) {
      field.value = await wrap(pair, secret, data.project, data.mine, field.dataset.for, field.dataset.key)
    }
    form.submit()
  }
}

async function listStep(box, data) {
  let key = await keyHere(data).catch(() => null)
  const chooser = part(box, 'list')
  const keyFile = part(box, 'key-file')
  const says = part(box, 'says')
  const bar = part(box, 'bar')
  const wrong = part(box, 'problems')
  const saves = part(box, 'numbered')
  const form = document.getElementById('hand-in')
  let numbered
  let turn = 0
  part(box, 'no-key').hidden = Boolean(key)
  saves.addEventListener('click', () => save(`list-with-numbers-${data.project}.csv`, numbered))

  function refuses(problems) {
    wrong.replaceChildren(
      ...problems.map((text) => {
        const item = document.createElement('li')
        item.textContent = text
        return item
      }),
    )
    part(box, 'refused').hidden = problems.length === 0
    if (problems.length > 0) {
      says.textContent = ''
      bar.hidden = true
    }
  }

  keyFile.addEventListener('change', async () => {
    if (keyFile.files.length === 0) return
    const bytes = new Uint8Array(await keyFile.files[0].arrayBuffer())
    const text = strip(String.fromCharCode(...bytes.slice(0, 4096)))
    const typed = /^(?:[0-9a-f]{2}){16,}$/i.test(text)
    key = typed ? Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16)) : bytes
    if (key.length < 16) {
      key = null
      refuses(['A key has at least 16 bytes.'])
    } else {
      encode()
    }
  })
  chooser.addEventListener('change', encode)

  async function encode() {
    // what was begun with another key or list counts no more
    const mine = ++turn
    saves.hidden = true
    refuses([])
    if (chooser.files.length === 0) return
    if (!key) {
      refuses(['Open the key first, or choose the file with the key.'])
      return
    }
    says.textContent = 'Encoding in this browser…'
    bar.hidden = false
    bar.value = 0
    const worker = new Worker(data.worker, { type: 'module' })
    worker.onerror = () => refuses(['This browser cannot encode a list. Use the command line.'])
    worker.onmessage = ({ data: told }) => {
      if (mine !== turn) {
        worker.terminate()
        return
      }
      if (told.part !== undefined) {
        bar.value = told.part
        return
      }
      worker.terminate()
      if (told.problems) {
        refuses(told.problems)
        return
      }
      const files = new DataTransfer()
      files.items.add(new File([told.encoded], 'encoded.csv.gz'))
      form.elements.file.files = files.files
      numbered = told.numbered
      saves.hidden = false
      bar.hidden = true
      says.textContent = `${told.people.toLocaleString('en-GB')} rows are encoded. Save your list with its row numbers, then hand the encodings in below.`
    }
    worker.postMessage({
      file: chooser.files[0],
      key: await keyOf(key),
      fields: data.fields.split(','),
      least: Number(data.least),
      most: Number(data.most),
    })
  }
}

// One's own rows beside the numbers: read from the file in this browser, and sent nowhere.
function pairsStep(box) {
  const chooser = part(box, 'list')
  const says = part(box, 'says')
  chooser.addEventListener('change', async () => {
    if (chooser.files.length === 0) return
    try {
      const { names, people } = read(await textOf(chooser.files[0]))
      const at = ['waymark_row', 'id', 'rec_id'].map((name) => names.indexOf(name)).find((found) => found >= 0)
      if (at === undefined) throw new Wrong('Choose the list with its row numbers: it has a column waymark_row, or id.')
      const rows = new Map(people.map((person) => [person.values[at], person.values]))
      let found = 0
      for (const shown of document.querySelectorAll('[data-row]')) {
        const values = rows.get(shown.dataset.row)
        found += values ? 1 : 0
        shown.replaceChildren(
          ...(values ?? []).flatMap((value, index) => (index === at || value === '' ? [] : [written(names[index], value)])),
        )
        shown.hidden = !values
      }
      says.textContent = `${found} rows of yours are shown. They stay in this browser.`
    } catch (problem) {
      says.textContent = problem instanceof Wrong ? problem.message : 'The file cannot be read.'
    }
  })
}

function written(name, value) {
  const item = document.createElement('li')
  const words = document.createElement('span')
  words.dir = 'auto'
  words.textContent = value
  item.append(`${name}: `, words)
  return item
}
