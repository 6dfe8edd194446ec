import type { CanvasExchange, MessengerExchange } from '../control-api.ts'
import { element } from './element.ts'

/** What went over the wire for the card in sight: both requests whole, as they were. */
export function rawExchange({
  request,
  response,
}: Pick<CanvasExchange | MessengerExchange, 'request' | 'response'>): HTMLElement {
  const answer = response
    ? [
        element(
          'p',
          { class: 'raw-line' },
          element(
            'span',
            {
              class: `status ${response.status === 200 ? '' : 'status-bad'}`,
              'data-testid': 'raw-status',
            },
            String(response.status),
          ),
          ` after ${response.ms} ms, ${bytes(response.raw)}`,
        ),
        headers(response.headers),
        body('raw-response', 'Response body', response.raw),
      ]
    : [element('p', { class: 'raw-line' }, 'Nothing came back.')]
  const question = request
    ? [
        element(
          'p',
          { class: 'raw-line' },
          `${request.method} ${request.url}, ${bytes(request.raw)}`,
        ),
        headers(request.headers),
        body('raw-request', 'Request body', request.raw),
      ]
    : [element('p', { class: 'raw-line' }, 'Nothing was asked.')]
  return element(
    'div',
    { class: 'raw', 'data-testid': 'raw' },
    element('h3', {}, 'Response'),
    ...answer,
    element('h3', {}, 'Request'),
    ...question,
  )
}

function headers(all: Readonly<Record<string, string>>): HTMLElement {
  const lines = Object.entries(all).flatMap(([name, value]) => [
    element('dt', {}, name),
    element('dd', {}, value),
  ])
  return element(
    'details',
    {},
    element('summary', {}, `${Object.keys(all).length} headers`),
    element('dl', { class: 'raw-headers' }, ...lines),
  )
}

function body(testId: string, name: string, raw: string): HTMLElement {
  const copy = element(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      onclick: async () => {
        await navigator.clipboard.writeText(raw)
        copy.textContent = 'Copied'
      },
    },
    'Copy',
  )
  const text = element(
    'pre',
    { 'data-testid': testId, tabindex: 0, 'aria-label': name },
    pretty(raw),
  )
  return element('div', { class: 'raw-body' }, copy, text)
}

function pretty(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2)
  } catch {
    return raw
  }
}

function bytes(text: string): string {
  return `${new TextEncoder().encode(text).length.toLocaleString('en-US')} bytes`
}
