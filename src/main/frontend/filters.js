import { FilterToggleButton } from '@ministryofjustice/frontend/moj/components/filter-toggle-button/filter-toggle-button.mjs'

// Without a script the filters stand above the list; with one they are folded behind a button on narrow screens.
export function filters() {
  for (const panel of document.querySelectorAll('[data-module="moj-filter"]')) {
    new FilterToggleButton(panel, {
      bigModeMediaQuery: '(min-width: 78em)',
      startHidden: false, // narrow screens fold it by themselves; true would fold it on wide ones as well
      toggleButton: { showText: panel.dataset.show, hideText: panel.dataset.hide, classes: 'govuk-button--secondary' },
      closeButton: { text: panel.dataset.close, classes: 'moj-filter__close' },
    })
  }
}
