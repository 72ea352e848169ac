// Reports that wait on this telephone, sealed: the number each is known by, what the queue needs beside it, and bytes
// that only the desk can open, or only the custodian. There is no database before somebody asked for one, and none after they took it away.
const name = 'waymark-held'
const reports = 'reports'

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function opened() {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(reports, { keyPath: 'held' })
  return asked(opening)
}

async function within(mode, act) {
  const database = await opened()
  try {
    const transaction = database.transaction(reports, mode, { durability: 'strict' })
    const result = await asked(act(transaction.objectStore(reports)))
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error)
    })
    return result
  } finally {
    database.close()
  }
}

async function isThere() {
  return !indexedDB.databases || (await indexedDB.databases()).some((each) => each.name === name)
}

export async function all() {
  return (await isThere()) ? within('readonly', (store) => store.getAll()) : []
}

export function hold(report) {
  return within('readwrite', (store) => store.put(report))
}

// The server has it, or its writer does not want it any more. With the last one goes the database.
export async function forget(held) {
  if (!(await isThere())) {
    return
  }
  await within('readwrite', (store) => store.delete(held))
  if ((await all()).length === 0) {
    await forgetAll()
  }
}

export function forgetAll() {
  return asked(indexedDB.deleteDatabase(name))
}
