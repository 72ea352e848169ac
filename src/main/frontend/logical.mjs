// Turns left and right into start and end, in place, so that the one style sheet serves both directions of writing.
// GOV.UK Frontend and MoJ Frontend are written for left-to-right only; our own styles are logical to begin with.
import { readFileSync, writeFileSync } from 'node:fs'

const file = process.argv[2]
const side = { left: 'start', right: 'end' }
const corner = {
  'top-left': 'start-start',
  'top-right': 'start-end',
  'bottom-left': 'end-start',
  'bottom-right': 'end-end',
}
const css = readFileSync(file, 'utf8')
  .replace(/(?<=[;{])(margin|padding|border)-(left|right)(-(?:width|style|color))?:/g,
    (_, what, which, part = '') => `${what}-inline-${side[which]}${part}:`)
  .replace(/(?<=[;{])(left|right):/g, (_, which) => `inset-inline-${side[which]}:`)
  .replace(/(?<=[;{])text-align:(left|right)/g, (_, which) => `text-align:${side[which]}`)
  .replace(/(?<=[;{])border-(top|bottom)-(left|right)-radius:/g,
    (_, block, which) => `border-${corner[`${block}-${which}`]}-radius:`)
  // margin and padding of four values: the inline pair is written again, logically, when it differs
  .replace(/(?<=[;{])(margin|padding):([^\s;}(]+) ([^\s;}(]+) ([^\s;}(]+) ([^\s;}(!]+)(?=[;}])/g,
    (all, what, top, right, bottom, left) =>
      right === left ? all
        : `${what}-block:${top} ${bottom};${what}-inline:${left} ${right}`)
  // float has logical values only in younger browsers: the other side is written beside it
  .replace(/([^{}]+)\{([^{}]*?)float:(left|right)([^{}]*)\}/g, (rule, selectors, _, which) => {
    const mirrored = selectors.split(/,(?![^(]*\))/).map((selector) => `[dir=rtl] ${selector.trim()}`).join(',')
    return `${rule}${mirrored}{float:${which === 'left' ? 'right' : 'left'}}`
  })
writeFileSync(file, css)
