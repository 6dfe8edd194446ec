import { element } from './element.ts'

/** The frame around the card: its two tabs, its reload button, how long the app took. */
export interface CardTabs {
  readonly element: HTMLElement
  readonly setWaiting: (isWaiting: boolean) => void
  readonly setTiming: (text: string) => void
}

/** Puts the card and the raw exchange behind two tabs. */
export function cardTabs(faces: {
  readonly card: HTMLElement
  readonly raw: HTMLElement
  readonly onReload: () => void
}): CardTabs {
  const timing = element('span', { class: 'timing', 'data-testid': 'card-ms' })
  const reload = element(
    'button',
    {
      type: 'button',
      class: 'quiet-button',
      'data-testid': 'card-reload',
      title: 'Ask the app for the card again',
      onclick: faces.onReload,
    },
    'Reload',
  )
  const panes = [
    { name: 'card', label: 'Card', face: faces.card },
    { name: 'raw', label: 'Raw', face: faces.raw },
  ] as const
  const tabs = panes.map(({ name, label }) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${name}`,
        'aria-controls': `pane-${name}`,
        'data-testid': `tab-${name}`,
        onclick: () => turnTo(name),
        onkeydown: (event) => {
          if (!(event instanceof KeyboardEvent) || !event.key.startsWith('Arrow')) return
          turnTo(name === 'card' ? 'raw' : 'card')?.focus()
        },
      },
      label,
    ),
  )
  for (const { name, face } of panes) {
    face.id = `pane-${name}`
    face.setAttribute('role', 'tabpanel')
    face.setAttribute('aria-labelledby', `tab-${name}`)
  }

  const turnTo = (shown: 'card' | 'raw') => {
    for (const [at, { name, face }] of panes.entries()) {
      face.hidden = name !== shown
      tabs[at]?.setAttribute('aria-selected', String(name === shown))
      tabs[at]?.setAttribute('tabindex', name === shown ? '0' : '-1')
    }
    return tabs.find((tab) => tab.id === `tab-${shown}`)
  }
  turnTo('card')

  const root = element(
    'section',
    { class: 'card-panel', 'aria-label': 'App card' },
    element(
      'div',
      { class: 'card-head' },
      element('div', { role: 'tablist', class: 'tabs', 'aria-label': 'App card' }, ...tabs),
      timing,
      reload,
    ),
    ...panes.map(({ face }) => face),
  )
  return {
    element: root,
    setWaiting: (isWaiting) => {
      root.setAttribute('aria-busy', String(isWaiting))
      if (isWaiting) timing.textContent = ''
    },
    setTiming: (text) => {
      timing.textContent = text
    },
  }
}
