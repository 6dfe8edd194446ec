import { BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { header, muted, paragraph } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import { type ScreenView, screen } from './screen.ts'

/** What the card says about a conversation it meets for the first time. */
export interface DraftInProgressView extends ScreenView {
  readonly contactName: string | undefined
}

/** Shown while a conversation is read for the first time: what is happening, and that nobody has to wait for it. */
export function draftInProgress(view: DraftInProgressView): CanvasResponse {
  return screen('draft-in-progress', view, (room) => {
    const name = room.line(view.contactName ?? '', 40)
    const whose = name === '' ? 'this conversation' : `the conversation with ${name}`
    return [
      header('Reading the conversation'),
      paragraph(`A handoff note for ${whose} is being drafted. Refresh in a moment to see it.`),
      muted('Handing over works without it: the form starts empty.'),
      button(BUTTONS.refresh, 'Refresh', 'secondary'),
      button(BUTTONS.handOver, 'Hand over', 'link'),
    ]
  })
}
