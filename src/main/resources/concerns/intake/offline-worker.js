// Shows the page that somebody kept on their telephone, and the files it is made of, where there is no signal. It never
// keeps anything else: what is typed, sent or answered passes it by.
const cacheName = 'waymark-offline'
const page = '/report/offline'

// Opening the cache would make it anew where somebody has removed it.
function kept(request, options) {
  return caches.match(request, { ...options, cacheName })
}

async function fresh(request, address) {
  const answer = await fetch(request)
  if (answer.ok && !answer.redirected && (await caches.has(cacheName))) {
    const cache = await caches.open(cacheName)
    await cache.put(address, answer.clone())
  }
  return answer
}

async function pageOf(request) {
  try {
    return await fresh(request, request.url)
  } catch {
    return (await kept(page, { ignoreSearch: true })) ?? Response.error()
  }
}

// After a release the page comes anew, and what it is made of has other names.
async function part(request, client) {
  const found = await kept(request)
  if (found) {
    return found
  }
  const of = await self.clients.get(client)
  return of && new URL(of.url).pathname === page ? fresh(request, request.url) : fetch(request)
}

async function sending(request) {
  try {
    return await fetch(request)
  } catch {
    return Response.redirect(`${page}#waits`, 303) // where it does not try again by itself
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) {
    return
  }
  if (request.method === 'GET' && request.mode === 'navigate' && pathname === page) {
    event.respondWith(pageOf(request))
  } else if (request.method === 'POST' && pathname === '/report/sealed') {
    event.respondWith(sending(request))
  } else if (request.method === 'GET' && pathname.startsWith('/assets/') && event.clientId) {
    event.respondWith(part(request, event.clientId))
  }
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
