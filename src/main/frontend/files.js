// Photos with a report: says before anything is sent that a file is too large or that there are too many, since a slow
// line would carry them in vain; and that sending takes its time. The server asks again.
export function files(form) {
  const chooser = form.querySelector('input[type="file"]')
  const says = form.querySelector('[role="status"]')
  const largest = Number(form.dataset.largest) * 1024 * 1024

  function wrong() {
    if (chooser.files.length > Number(form.dataset.most)) {
      return form.dataset.many
    }
    const large = [...chooser.files].find((file) => file.size > largest)
    return large ? `${large.name}: ${form.dataset.large}` : ''
  }

  chooser.addEventListener('change', () => {
    says.textContent = wrong()
  })
  form.addEventListener('submit', (event) => {
    const words = wrong()
    if (words) {
      event.preventDefault()
      says.textContent = words
      chooser.focus()
    } else {
      says.textContent = says.dataset.says
    }
  })
}
