import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { renderCanvas } from '../../../../src/simulator/web/canvas-renderer.ts'
import { element } from '../../../../src/simulator/web/element.ts'
import { measuredCard } from '../../../../src/simulator/web/measured-card.ts'

interface PreviewedExample {
  readonly name: string
  readonly first: boolean
  readonly response: CanvasResponse
}

const data = document.getElementById('data')?.textContent ?? '{}'
const screens: Record<string, readonly PreviewedExample[]> = JSON.parse(data)

const links = Object.entries(screens).map(([screen, examples]) =>
  element(
    'a',
    { href: `#${screen}` },
    element('span', {}, screen),
    element('span', { class: 'count' }, String(examples.length)),
  ),
)
const sections = Object.entries(screens).map(([screen, examples]) =>
  element(
    'section',
    { id: screen },
    element('h2', {}, screen),
    element('div', { class: 'examples' }, ...examples.map(example)),
  ),
)
document.body.append(
  element('nav', { 'aria-label': 'Screens' }, element('h1', {}, 'Screens'), ...links),
  element('main', {}, ...sections),
)

function example({ name, first, response }: PreviewedExample): HTMLElement {
  const said = element('output', { class: 'said' })
  const { element: card } = renderCanvas(response.canvas, {
    onSubmit: (id, values) => {
      said.textContent = `Would submit ${id} with ${JSON.stringify(values)}`
    },
    onUrl: (url) => {
      said.textContent = `Would open ${url}`
    },
  })
  const json = JSON.stringify(response, null, 2)
  const bytes = new TextEncoder().encode(JSON.stringify(response)).length
  return element(
    'article',
    { 'data-example': name },
    element('h3', {}, name),
    measuredCard(card, first),
    said,
    element(
      'details',
      {},
      element('summary', {}, `JSON, ${bytes.toLocaleString('en-US')} bytes`),
      element('pre', {}, json),
    ),
  )
}
