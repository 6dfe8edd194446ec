import { BUTTONS } from '../ids.ts'
import { button, openUrl } from '../kit/actions.ts'
import { isHttps } from '../kit/plain.ts'
import { header, muted } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import { type ScreenView, screen } from './screen.ts'

/** What the card says in a workspace that has not connected Baton. */
export interface NotInstalledView extends ScreenView {
  /** Where an admin connects it; offered if it is https. */
  readonly installUrl: string | undefined
}

/** Shown when a workspace has the card but no connection behind it: what is missing and who can mend it. */
export function notInstalled(view: NotInstalledView): CanvasResponse {
  const { installUrl } = view
  return screen('not-installed', view, () => [
    header('Baton is not connected yet'),
    muted('An admin of this workspace can connect it in about two minutes. Then press Refresh.'),
    isHttps(installUrl)
      ? button(BUTTONS.install, 'Connect Baton', 'secondary', { action: openUrl(installUrl) })
      : [],
    button(BUTTONS.refresh, 'Refresh', 'link'),
  ])
}
