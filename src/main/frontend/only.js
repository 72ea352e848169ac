// Questions that depend on another answer show while it is chosen. Without a script all show, with the words that say when.
export function only(boxes) {
  for (const box of boxes) {
    const form = box.closest('form')
    const wanted = box.dataset.with.split(' ')
    const show = () => {
      const chosen = [...form.querySelectorAll('input:checked')].filter((input) => input.name === box.dataset.of)
      box.hidden = !chosen.some((input) => wanted.includes(input.value))
    }
    form.addEventListener('change', show)
    show()
  }
}
