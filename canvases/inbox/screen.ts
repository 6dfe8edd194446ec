import { namedCanvas, type ScreenParts } from '../kit/named-canvas.ts'
import type { CanvasResponse, StoredData } from '../kit.ts'

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

/** A screen of the card that fits into what Intercom takes. */
export const screen = (
  name: ScreenName,
  { stored }: ScreenView,
  build: ScreenParts,
): CanvasResponse => namedCanvas(name, stored, build)
