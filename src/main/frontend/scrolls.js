// A table that fits its place is no stop for the Tab key; one that scrolls is. Without a script every one is.
export function scrolls() {
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
