// A drawing that is wider than its place is shown from its first box on, not from its left edge.
function fromTheFirst(region) {
  const first = region.querySelector('.waymark-diagram__step')
  if (first) {
    const box = first.getBoundingClientRect()
    region.scrollLeft += box.left + box.width / 2 - (region.getBoundingClientRect().left + region.clientWidth / 2)
  }
}

// A table that fits its place is no stop for the Tab key; one that scrolls is. Without a script every one is.
export function scrolls() {
  document.querySelectorAll('.waymark-diagram').forEach(fromTheFirst)
  if (!('ResizeObserver' in window)) return
  const check = (region) => {
    const scrolling = region.scrollWidth > region.clientWidth + 1
    const set = (name, value) => (scrolling ? region.setAttribute(name, value) : region.removeAttribute(name))
    set('tabindex', '0')
    set('role', 'region')
    set('aria-label', region.dataset.label)
  }
  const watch = new ResizeObserver((entries) => entries.forEach((entry) => check(entry.target)))
  for (const region of document.querySelectorAll('.waymark-scroll')) {
    region.dataset.label = region.getAttribute('aria-label')
    watch.observe(region)
  }
}
