import { header, muted } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import type { QuietView } from './quiet-view.ts'
import { messengerScreen } from './screen.ts'

/** Shown where nobody knows who looks: a teammate in the Inbox, or a visitor. Says what it is for, and nothing of anybody. */
export function cardPreview(view: QuietView): CanvasResponse {
  return messengerScreen('card-preview', view, () => [header(view.title), muted(view.words)])
}
