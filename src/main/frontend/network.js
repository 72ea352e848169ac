import cytoscape from 'cytoscape'

// The picture of a network, drawn from the rows of the two tables below it: the table is the model, and says all that the
// picture says. The library draws on a canvas, so the keyboard and what is read aloud are made here.
const SHAPES = { PERSON: 'ellipse', OBJECT: 'round-rectangle', LOCATION: 'round-hexagon', EVENT: 'round-diamond' }
const LONGEST = 24

const short = (name) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)

function elements(drawn) {
  const rows = [...document.querySelectorAll('tr[data-node]')].slice(0, drawn)
  const nodes = rows.map(({ dataset: row }, place) => ({
    data: { id: row.node, name: row.name, label: short(row.name), what: row.what, pole: row.pole, path: row.path, place },
  }))
  const there = new Set(nodes.map(({ data }) => data.id))
  const edges = [...document.querySelectorAll('tr[data-from]')]
    .map(({ dataset: row }, place) => ({
      data: {
        id: `link-${place}`, source: row.from, target: row.to, words: row.words, back: row.back ?? row.words,
        same: 'same' in row ? 1 : 0,
      },
    }))
    .filter(({ data }) => there.has(data.source) && there.has(data.target))
  return [...nodes, ...edges]
}

// Colours of the page, so that they hold in every contrast.
function style(box) {
  const styles = getComputedStyle(box)
  const ink = styles.color
  const paper = '#ffffff'
  return [
    {
      selector: 'node',
      style: {
        shape: (node) => SHAPES[node.data('pole')] ?? 'ellipse', width: 34, height: 34, label: 'data(label)',
        'background-color': '#d2e2f1', 'border-width': 2, 'border-color': '#1d70b8', color: ink, 'font-size': 13,
        'font-family': styles.fontFamily, 'text-valign': 'bottom', 'text-margin-y': 5, 'text-background-color': paper,
        'text-background-opacity': 0.85, 'text-background-padding': 2, 'text-wrap': 'wrap', 'text-max-width': 130,
      },
    },
    { selector: 'node[pole = "PERSON"]', style: { 'background-color': '#cce2d8', 'border-color': '#005a30' } },
    { selector: 'node[pole = "LOCATION"]', style: { 'background-color': '#fff7bf', 'border-color': '#594d00' } },
    { selector: 'node[pole = "EVENT"]', style: { 'background-color': '#eeefef', 'border-color': '#383f43' } },
    {
      selector: 'edge',
      style: {
        width: 1.5, 'line-color': '#505a5f', 'curve-style': 'bezier', 'target-arrow-shape': 'triangle',
        'target-arrow-color': '#505a5f', 'arrow-scale': 0.9, 'font-size': 11, color: ink,
        'text-background-color': paper, 'text-background-opacity': 0.9, 'text-background-padding': 1,
      },
    },
    { selector: 'edge[same = 1]', style: { 'line-style': 'dashed', width: 3, 'target-arrow-shape': 'none' } },
    { selector: 'node.middle', style: { width: 46, height: 46, 'font-weight': 'bold' } },
    { selector: 'edge.beside', style: { width: 3, 'line-color': ink, 'target-arrow-color': ink, label: 'data(words)' } },
    { selector: 'node.at', style: { 'border-width': 6, 'border-color': '#0b0c0c', 'underlay-color': '#ffdd00', 'underlay-opacity': 1, 'underlay-padding': 6 } },
  ]
}

export function networks(box) {
  const picture = box.querySelector('[data-network-picture]')
  const said = box.querySelector('[data-network-said]')
  const open = box.querySelector('[data-network-open]')
  box.hidden = false
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  // The library adds a style element unless one of this name is there; the content policy allows none, and app.scss says what it would.
  picture.id = '__________cytoscape_stylesheet'
  const cy = cytoscape({
    container: picture,
    elements: elements(Number(box.dataset.drawn)),
    style: style(box),
    layout: { name: 'cose', animate: false, randomize: false, padding: 30, nodeRepulsion: () => 90_000, idealEdgeLength: () => 110 },
    minZoom: 0.1,
    maxZoom: 3,
    autoungrabify: false,
    userZoomingEnabled: false, // the wheel scrolls the page; buttons and keys change the size
    boxSelectionEnabled: false,
  })
  const middle = cy.getElementById(box.dataset.middle)
  middle.addClass('middle')
  let at = middle

  const words = (from, edge) => (edge.source().same(from) ? edge.data('words') : edge.data('back'))

  function go(node, how = '') {
    cy.elements().removeClass('at beside')
    at = node
    at.addClass('at')
    at.connectedEdges().addClass('beside')
    const neighbours = at.neighborhood('node').length
    said.textContent = `${how}${at.data('name')}, ${at.data('what')}. Linked to ${neighbours} here.`
    open.textContent = `Open ${at.data('name')}`
    open.href = at.data('path')
    for (const row of document.querySelectorAll('tr.waymark-network-at')) {
      row.classList.remove('waymark-network-at')
    }
    document.getElementById(`n-${at.id()}`)?.classList.add('waymark-network-at')
    const seen = cy.extent()
    const { x, y } = at.position()
    if (x < seen.x1 || x > seen.x2 || y < seen.y1 || y > seen.y2) {
      cy.center(at)
    }
  }

  // The neighbour that lies most in that direction; of several, the nearest.
  function towards(x, y) {
    const here = at.position()
    let best = null
    at.neighborhood('node').forEach((node) => {
      const there = node.position()
      const far = Math.hypot(there.x - here.x, there.y - here.y) || 1
      const along = ((there.x - here.x) * x + (there.y - here.y) * y) / far
      const worth = along - far / 10_000
      if (along > 0.2 && (best === null || worth > best.worth)) {
        best = { node, worth }
      }
    })
    if (best) {
      const edge = at.edgesWith(best.node)[0]
      go(best.node, `${at.data('name')} ${words(at, edge)}: `)
    } else {
      said.textContent = `No neighbour of ${at.data('name')} in that direction.`
    }
  }

  function beside(step) {
    const all = cy.nodes().sort((one, other) => one.data('place') - other.data('place'))
    go(all[(at.data('place') + step + all.length) % all.length])
  }

  const size = (by) => cy.zoom({ level: cy.zoom() * by, position: at.position() })
  const whole = () => cy.fit(undefined, 30)
  const keys = {
    ArrowLeft: () => towards(-1, 0),
    ArrowRight: () => towards(1, 0),
    ArrowUp: () => towards(0, -1),
    ArrowDown: () => towards(0, 1),
    n: () => beside(1),
    p: () => beside(-1),
    '+': () => size(1.25),
    '=': () => size(1.25),
    '-': () => size(0.8),
    0: whole,
    Home: () => go(middle),
    Enter: () => open.click(),
  }
  picture.addEventListener('keydown', (event) => {
    const act = keys[event.key] ?? keys[event.key.toLowerCase()]
    if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      act()
    }
  })
  cy.on('tap', 'node', ({ target }) => go(target))
  cy.on('dbltap', 'node', () => open.click())
  box.querySelector('[data-network-in]').addEventListener('click', () => size(1.25))
  box.querySelector('[data-network-out]').addEventListener('click', () => size(0.8))
  box.querySelector('[data-network-whole]').addEventListener('click', whole)
  addEventListener('resize', () => {
    cy.resize()
    whole()
  })
  go(middle)
  whole()
  picture.dataset.ready = calm ? 'calm' : 'yes'
}
