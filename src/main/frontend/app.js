import {
  createAll,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { ReplacingExitThisPage, exits } from './exit.js'
import { filters } from './filters.js'
import { flows } from './flow.js'
import { RevealingRadios } from './radios.js'
import { scrolls } from './scrolls.js'

// Everything on the page that is shown.
function start() {
  for (const component of [
    Button,
    CharacterCount,
    Checkboxes,
    ErrorSummary,
    ReplacingExitThisPage,
    NotificationBanner,
    PasswordInput,
    RevealingRadios,
    ServiceNavigation,
    SkipLink,
    Tabs,
  ]) {
    createAll(component)
  }
  filters()
  scrolls()
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }

  // Heavy things only where a page asks for them.
  if (document.querySelector('[data-module="waymark-search-select"]')) {
    import('./search-select.js').then(({ searchSelects }) => searchSelects())
  }

  const passkeyBoxes = document.querySelectorAll('[data-module="waymark-passkey"]')
  if (passkeyBoxes.length > 0) {
    import('./passkeys.js').then(({ passkeys }) => passkeys(passkeyBoxes))
  }

  const positionBoxes = document.querySelectorAll('[data-module="waymark-position"]')
  if (positionBoxes.length > 0) {
    import('./position.js').then(({ positions }) => positions(positionBoxes))
  }

  const idleDialog = document.querySelector('[data-module="waymark-idle"]')
  if (idleDialog && typeof idleDialog.showModal === 'function') {
    import('./idle.js').then(({ idle }) => idle(idleDialog))
  }

  const presentation = document.querySelector('[data-module="waymark-slides"]')
  if (presentation && 'IntersectionObserver' in window) {
    import('./slides.js').then(({ slides }) => slides(presentation))
  }

  const filesForm = document.querySelector('[data-module="waymark-files"]')
  if (filesForm) {
    import('./files.js').then(({ files }) => files(filesForm))
  }

  const puzzleField = document.querySelector('input[name="puzzle"]')
  if (puzzleField) {
    import('./puzzle.js').then(({ puzzle }) => puzzle(puzzleField))
  }

  const autosaved = document.querySelectorAll('[data-module="waymark-autosave"]')
  if (autosaved.length > 0) {
    import('./autosave.js').then(({ autosaves }) => autosaves(autosaved))
  }

  const refreshed = document.querySelector('[data-module="waymark-refresh"]')
  if (refreshed) {
    import('./refresh.js').then(({ refreshes }) => refreshes(refreshed))
  }

  const workshop = document.querySelector('[data-module="waymark-workshop"]')
  if (workshop) {
    import('./workshop.js').then(({ workshops }) => workshops(workshop))
  }

  const network = document.querySelector('[data-module="waymark-network"]')
  if (network) {
    import('./network.js').then(({ networks }) => networks(network))
  }

  const overlap = document.querySelector('[data-module="waymark-overlap"]')
  if (overlap) {
    import('./overlap/step.js').then(({ overlaps }) => overlaps(overlap))
  }

  const dependent = document.querySelectorAll('[data-module="waymark-only"]')
  if (dependent.length > 0) {
    import('./only.js').then(({ only }) => only(dependent))
  }

  const copyBoxes = document.querySelectorAll('[data-module="waymark-copy"]')
  if (copyBoxes.length > 0) {
    import('./copy.js').then(({ copies }) => copies(copyBoxes))
  }

  const offlinePage = document.querySelector('[data-module="waymark-offline"]')
  if (offlinePage) {
    import('./offline.js').then(({ offline }) => offline(offlinePage))
  }

  const sentFromHere = document.querySelector('[data-held]')
  if (sentFromHere?.dataset.held && 'indexedDB' in window) {
    import('./held.js').then(({ forget }) => forget(sentFromHere.dataset.held))
  }
}

start()
exits()
flows(start)
