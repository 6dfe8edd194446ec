import type { CanvasResponse, Component, StoredData } from '../kit.ts'
import { fittingCanvas, type Room } from './fit.ts'

/** What a screen shows from top to bottom, in the room there is. */
export type ScreenParts = (room: Room) => readonly (Component | readonly Component[])[]

/** A screen that fits into what Intercom takes, and says which one it is when it comes back, in `stored_data.screen`. */
export const namedCanvas = (name: string, stored: StoredData, build: ScreenParts): CanvasResponse =>
  fittingCanvas({ ...stored, screen: name }, (room) => build(room).flat().filter(says))

/** A text whose words were all stripped or missing would only leave a gap. */
const says = (component: Component): boolean =>
  component.type !== 'text' || component.text.trim() !== ''
