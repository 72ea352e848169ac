// A button beside a text that puts it on the clipboard. Without a script the text can be selected and copied.
export function copies(boxes) {
  for (const box of boxes) {
    const field = box.querySelector('textarea')
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'govuk-button govuk-button--secondary waymark-copy__button'
    button.textContent = 'Copy'
    const said = document.createElement('span')
    said.className = 'govuk-body waymark-copy__said'
    said.setAttribute('role', 'status')
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(field.value)
        said.textContent = box.dataset.copied
      } catch {
        field.select()
        said.textContent = box.dataset.failed
      }
    })
    field.addEventListener('focus', () => field.select())
    box.append(button, said)
  }
}
