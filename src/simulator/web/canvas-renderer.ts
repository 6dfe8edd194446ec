import type { Canvas } from '../../../canvases/kit.ts'
import type { CardContext, InputValues } from './canvas/card-context.ts'
import { renderComponent } from './canvas/component.ts'
import { canvasProblems } from './canvas-problems.ts'
import { element } from './element.ts'

/** What a card tells the page it stands on. */
export interface CanvasEvents {
  readonly onSubmit: (componentId: string, inputValues: InputValues) => void
  readonly onUrl: (url: string) => void
  /** Given in the Messenger: opens a sheet. Without it a component with a sheet cannot be used. */
  readonly onSheet?: (componentId: string, url: string, inputValues: InputValues) => void
}

/** A canvas on the page. */
export interface ShownCanvas {
  readonly element: HTMLElement
  /** While the app works on a submit nothing can be pressed, and the component that was used turns a spinner. */
  readonly setWorking: (componentId: string | undefined) => void
  /** Everything typed and chosen so far, whether or not it was sent. */
  readonly inputValues: () => InputValues
}

/** Shows a canvas as the Inbox or the Messenger would: see the reference of Canvas Kit, sections 5 and 6. */
export function renderCanvas(canvas: Canvas, events: CanvasEvents): ShownCanvas {
  const readers = new Map<string, () => string | readonly string[] | undefined>()
  const inputValues = () => {
    const values: InputValues = {}
    for (const [id, read] of readers) {
      const value = read()
      if (value !== undefined) values[id] = value
    }
    return values
  }
  const card: CardContext = {
    submit: (componentId) => events.onSubmit(componentId, inputValues()),
    openUrl: events.onUrl,
    openSheet:
      events.onSheet && ((componentId, url) => events.onSheet?.(componentId, url, inputValues())),
    collect: (componentId, read) => readers.set(componentId, read),
  }
  // A disabled fieldset disables every control in it, and gives them back as they were.
  const body = element('fieldset', { class: 'ck-body' })
  body.append(...canvas.content.components.map((component) => renderComponent(component, card)))
  const root = element('div', { class: 'ck-card' }, body)

  const setWorking = (componentId: string | undefined) => {
    body.disabled = componentId !== undefined
    root.toggleAttribute('inert', componentId !== undefined)
    root.setAttribute('aria-busy', String(componentId !== undefined))
    for (const part of root.querySelectorAll<HTMLElement>('[data-component-id]')) {
      part.classList.toggle('ck-working', part.dataset.componentId === componentId)
    }
  }
  return { element: root, setWorking, inputValues }
}

/** Shows whatever an app answered: a canvas, or in red why there is none. */
export function renderAnswer(
  canvas: unknown,
  problems: readonly string[],
  events: CanvasEvents,
): ShownCanvas {
  if (problems.length === 0 && isCanvas(canvas)) {
    try {
      return renderCanvas(canvas, events)
    } catch (error) {
      return refused([`It could not be drawn: ${error}`])
    }
  }
  return refused(problems.length === 0 ? ['The answer holds no canvas.'] : problems)
}

function refused(reasons: readonly string[]): ShownCanvas {
  return {
    element: canvasProblems('Intercom would not show this canvas', reasons),
    setWorking: () => {},
    inputValues: () => ({}),
  }
}

function isCanvas(value: unknown): value is Canvas {
  if (typeof value !== 'object' || value === null || !('content' in value)) return false
  const { content } = value
  if (typeof content !== 'object' || content === null || !('components' in content)) return false
  return Array.isArray(content.components)
}
