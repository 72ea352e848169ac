import { ExitThisPage } from 'govuk-frontend'

// The component of GOV.UK Frontend, but it takes the place of the page in the history, empties the page first, and tells
// the server that nothing of this visit may be shown again.
export class ReplacingExitThisPage extends ExitThisPage {
  constructor($root, config) {
    // one listener for all pages that are shown in this document, and not one each
    document.body.dataset.govukFrontendExitThisPageKeypress = 'true'
    super($root, config)
    now = this
  }

  exitPage() {
    others?.postMessage('exit')
    this.leave()
  }

  leave() {
    const { to, visit } = this.$root.dataset
    if (visit) {
      navigator.sendBeacon('/report/exit', new URLSearchParams({ visit }))
    }
    document.body.classList.add('govuk-exit-this-page-hide-content')
    document.body.replaceChildren()
    location.replace(to)
  }
}

let now = null

// A page of ours that is open beside this one in another tab leaves too.
const others = 'BroadcastChannel' in window ? new BroadcastChannel('waymark-exit') : null

export function exits() {
  others?.addEventListener('message', () => now?.$root.isConnected && now.leave())
  document.addEventListener('keyup', (event) => now?.$root.isConnected && now.handleKeypress(event), true)
}
