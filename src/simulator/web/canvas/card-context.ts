import type { Action } from '../../../../canvases/kit.ts'

/** What was typed and chosen on a canvas, by component id, as it goes to the app. */
export type InputValues = Record<string, string | readonly string[]>

/** What one component may do to the card it stands on. */
export interface CardContext {
  /** Sends everything on the card to the app, as the component with this id. */
  readonly submit: (componentId: string) => void
  /** Leaves the card for an address. */
  readonly openUrl: (url: string) => void
  /** Says how to read the value of a component; undefined when nothing was chosen. */
  readonly collect: (
    componentId: string,
    read: () => string | readonly string[] | undefined,
  ) => void
}

/** Does what an action says. A sheet is refused: it exists in the Messenger only. */
export function perform(action: Action, componentId: string, card: CardContext): void {
  switch (action.type) {
    case 'submit':
      card.submit(componentId)
      return
    case 'url':
      card.openUrl(action.url)
      return
    case 'sheet':
      return
  }
}
