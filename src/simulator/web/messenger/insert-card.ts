import type { Insertion, InsertionStep } from '../../control-api.ts'
import { renderAnswer } from '../canvas-renderer.ts'
import { control } from '../control-client.ts'
import { element } from '../element.ts'

/** Asks the app for a card, showing what it wants configured first. Undefined when the teammate gives up. */
export async function insertCard(
  over: HTMLElement,
  insertion: Insertion,
  openUrl: (url: string) => void,
): Promise<unknown> {
  const first = await control.insert(insertion)
  if (isDone(first)) return first.canvas
  return new Promise((resolve, reject) => {
    const place = element('div', {})
    const end = (canvas: unknown) => {
      dialog.remove()
      resolve(canvas)
    }
    const cancel = element(
      'button',
      { type: 'button', class: 'quiet-button', onclick: () => end(undefined) },
      'Cancel',
    )
    const dialog = element(
      'section',
      {
        class: 'insert-dialog',
        role: 'dialog',
        'aria-label': 'Insert a card',
        'data-testid': 'insert-dialog',
      },
      element('header', {}, element('strong', {}, 'Insert a card'), cancel),
      place,
    )
    const show = (step: InsertionStep) => {
      if (isDone(step)) return end(step.canvas)
      const shown = renderAnswer(step.canvas, step.problems, {
        onUrl: openUrl,
        onSubmit: (componentId, inputValues) => {
          shown.setWorking(componentId)
          const used = { component_id: componentId, input_values: inputValues }
          control.insert({ ...insertion, ...used, current_canvas: step.canvas }).then(show, reject)
        },
      })
      place.replaceChildren(shown.element)
    }
    show(first)
    over.append(dialog)
    cancel.focus()
  })
}

const isDone = ({ step, canvas }: InsertionStep) => step === 'initialized' && canvas !== null
