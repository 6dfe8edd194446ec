import { fittingCanvas, type Room } from '../kit/fit.ts'
import type { CanvasResponse, Component, StoredData } from '../kit.ts'

/** What every view of a screen brings along. */
export interface ScreenView {
  /** Comes back with the next press: the render nonce and ids. */
  readonly stored: StoredData
}

/** The screens of the card, by the name that comes back in `stored_data.screen`. */
export type ScreenName =
  | 'case-card'
  | 'no-case-yet'
  | 'hand-over'
  | 'blocked'
  | 'handed-over'
  | 'briefing'
  | 'timeline'
  | 'draft-in-progress'
  | 'trouble'
  | 'forgotten'
  | 'not-installed'

/** A screen of the card that fits into what Intercom takes, and says which one it is when it comes back. */
export function screen(
  name: ScreenName,
  { stored }: ScreenView,
  build: (room: Room) => readonly (Component | readonly Component[])[],
): CanvasResponse {
  return fittingCanvas({ ...stored, screen: name }, (room) => build(room).flat().filter(says))
}

/** A text whose words were all stripped or missing would only leave a gap. */
function says(component: Component): boolean {
  return component.type !== 'text' || component.text.trim() !== ''
}
