// The pack on the screen in the room: the keys of a presenter's remote control go from section to section, and the whole
// can fill the screen. Without a script it is one long page.
const FORWARD = ['ArrowRight', 'PageDown']
const BACK = ['ArrowLeft', 'PageUp']

export function slides(all) {
  const sections = [...all.querySelectorAll(':scope > section')]
  let at = 0

  const go = (to) => {
    at = Math.min(Math.max(to, 0), sections.length - 1)
    sections[at].focus({ preventScroll: true })
    sections[at].scrollIntoView({ block: 'start' })
  }

  const seen = new IntersectionObserver(
    (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => (at = sections.indexOf(entry.target))),
    { rootMargin: '-40% 0px -55% 0px' },
  )
  sections.forEach((section) => seen.observe(section))

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest('input, select, textarea')) {
      return
    }
    const to = FORWARD.includes(event.key)
      ? at + 1
      : BACK.includes(event.key)
        ? at - 1
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? sections.length - 1
            : null
    if (to !== null) {
      event.preventDefault()
      go(to)
    }
  })

  all.querySelector('.waymark-slides__keys').hidden = false
  const full = all.querySelector('.waymark-slides__full')
  if (document.fullscreenEnabled) {
    full.hidden = false
    full.addEventListener('click', () => all.requestFullscreen().then(() => go(0)))
  }
}
