import {
  createAll,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { filters } from './filters.js'

for (const component of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
]) {
  createAll(component)
}
filters()

// Heavy things only where a page asks for them.
if (document.querySelector('[data-module="waymark-search-select"]')) {
  import('./search-select.js').then(({ searchSelects }) => searchSelects())
}
