// A part of a page that somebody reads while others write it is read again every minute, as long as the page is looked at and for
// an hour at most. Only what is shown is replaced; without a script the page is loaded again by its link.
const EVERY = 60_000
const MOST = 60

export function refreshes(part) {
  let rounds = 0

  async function again() {
    rounds++
    if (rounds > MOST) {
      clearInterval(timer)
      return
    }
    if (document.visibilityState === 'hidden' || part.contains(document.activeElement)) {
      return
    }
    try {
      const answer = await fetch(location.href)
      if (!answer.ok || new URL(answer.url).pathname !== location.pathname) {
        clearInterval(timer)
        return
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id)
      if (!fresh) {
        return
      }
      if (fresh.textContent !== part.textContent) {
        const open = [...part.querySelectorAll('details')].map((one) => one.open)
        part.replaceChildren(...fresh.childNodes)
        part.querySelectorAll('details').forEach((one, place) => {
          one.open = open[place] ?? one.open
        })
      }
      if (!fresh.dataset.module) {
        clearInterval(timer)
      }
    } catch {
      // there is no connection: the next time there may be one
    }
  }

  const timer = setInterval(again, EVERY)
}
