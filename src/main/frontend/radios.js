import { Radios } from 'govuk-frontend'

// GOV.UK Frontend marks a radio that reveals a field with aria-expanded, which the role of radio does not have (WCAG
// 4.1.2). What is revealed follows the radio directly, so that nothing is lost without it.
export class RevealingRadios extends Radios {
  syncConditionalRevealWithInputState(input) {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}
