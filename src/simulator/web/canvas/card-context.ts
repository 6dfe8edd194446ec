import type { Action } from '../../../../canvases/kit.ts'

/** What was typed and chosen on a canvas, by component id, as it goes to the app. */
export type InputValues = Record<string, string | readonly string[]>

/** What one component may do to the card it stands on. */
export interface CardContext {
  /** Sends everything on the card to the app, as the component with this id. */
  readonly submit: (componentId: string) => void
  /** Opens a sheet of the app over the card. Undefined in the Inbox, where there are none. */
  readonly openSheet?: ((componentId: string, url: string) => void) | undefined
  /** Leaves the card for an address. */
  readonly openUrl: (url: string) => void
  /** Says how to read the value of a component; undefined when nothing was chosen. */
  readonly collect: (
    componentId: string,
    read: () => string | readonly string[] | undefined,
  ) => void
}

/** True for an action that cannot be done here: a sheet in the Inbox. */
export function isRefused(action: Action, card: CardContext): boolean {
  return action.type === 'sheet' && card.openSheet === undefined
}

/** Does what an action says. A sheet opens in the Messenger only. */
export function perform(action: Action, componentId: string, card: CardContext): void {
  switch (action.type) {
    case 'submit':
      card.submit(componentId)
      return
    case 'url':
      card.openUrl(action.url)
      return
    case 'sheet':
      card.openSheet?.(componentId, action.url)
      return
  }
}
