import type { Action, ButtonComponent, SheetAction, SubmitAction, UrlAction } from '../kit.ts'
import { present } from './present.ts'

/** Reports back with everything typed on the canvas. */
export const submit = (): SubmitAction => ({ type: 'submit' })

/** Opens an https page in a new tab. */
export const openUrl = (url: string): UrlAction => ({ type: 'url', url })

/** Opens an https page over the Messenger; not for the Inbox. */
export const openSheet = (url: string): SheetAction => ({ type: 'sheet', url })

/** Something to press. The style is always said, because silence means primary. */
export const button = (
  id: string,
  label: string,
  style: NonNullable<ButtonComponent['style']>,
  { action = submit(), disabled }: { action?: Action; disabled?: boolean } = {},
): ButtonComponent => present({ type: 'button', id, label, style, disabled, action })
