import accessibleAutocomplete from 'accessible-autocomplete'

// The component writes what it suggests as HTML; a name is text, whatever is in it.
const asText = (text) => {
  const place = document.createElement('span')
  place.textContent = text ?? ''
  return place.innerHTML
}

// A plain select becomes a box to type in; what it sends stays the value of the select.
export function searchSelects() {
  for (const select of document.querySelectorAll('[data-module="waymark-search-select"]')) {
    const words = select.dataset
    const describedBy = select.getAttribute('aria-describedby')
    accessibleAutocomplete.enhanceSelectElement({
      selectElement: select,
      defaultValue: select.value === '' ? '' : select.options[select.selectedIndex].text,
      showAllValues: true,
      confirmOnBlur: true,
      autoselect: false,
      templates: { inputValue: (text) => text ?? '', suggestion: asText },
      inputClasses: select.classList.contains('govuk-select--error') ? 'govuk-input--error' : null,
      menuAttributes: { 'aria-label': words.label },
      tNoResults: () => words.none,
      tAssistiveHint: () => words.assist,
      tStatusQueryTooShort: (length) => words.short.replace('{0}', length),
      tStatusNoResults: () => words.none,
      tStatusSelectedOption: (option, length, index) =>
        words.selected.replace('{0}', option).replace('{1}', index + 1).replace('{2}', length),
      tStatusResults: (length, option) => words.results.replace('{0}', length) + ' ' + option,
    })
    // What the box says is what is sent: another text takes back the choice before it, and so does none.
    const box = document.getElementById(select.id.replace(/-select$/, ''))
    if (!(box instanceof HTMLInputElement)) continue
    if (describedBy) box.setAttribute('aria-describedby', `${describedBy} ${box.getAttribute('aria-describedby') ?? ''}`.trim())
    box.addEventListener('input', () => {
      const chosen = [...select.options].find((option) => option.text === box.value)
      select.value = chosen?.value ?? ''
    })
  }
}
