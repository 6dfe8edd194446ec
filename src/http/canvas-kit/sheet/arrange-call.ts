import type { Language } from '../../../domain/waiting/customer-message.ts'
import { windowPhrase } from '../../../domain/wording/window-phrase.ts'
import { askCallback } from '../../../use-cases/ask-callback.ts'
import type { CustomerAsking } from '../../../use-cases/customer-case.ts'
import type { Desk } from '../../../use-cases/desk.ts'
import type { WishRefused } from '../../../use-cases/grant-wish.ts'
import { lookAtForm, type SheetTyped } from './look-at-form.ts'
import { zoneFor } from './open-sheet.ts'
import { showPhone } from './read-phone.ts'
import type { SheetProblems } from './sheet-page.ts'

/** What became of a call a customer asked for; words as they read them. */
export type CallArranged =
  | { readonly outcome: 'arranged'; readonly phone: string; readonly window: string }
  | { readonly outcome: 'to-mend'; readonly problems: SheetProblems }
  | WishRefused

/** Who reads when the call is. */
export interface CallReader {
  readonly language: Language
  /** IANA zone the page showed times in; without it, the one they live by. */
  readonly timeZone?: string
  /** IANA zone they were last seen in. */
  readonly seenIn?: string | undefined
}

/** Arranges the call a customer asked for, if number and time will do. */
export async function arrangeCall(
  desk: Desk,
  asking: CustomerAsking,
  typed: SheetTyped,
  { language, timeZone, seenIn }: CallReader,
): Promise<CallArranged> {
  const look = lookAtForm(desk, typed)
  if (!look.fine) return { outcome: 'to-mend', problems: look.problems }
  const { phone, windowId } = look
  const came = await askCallback(desk, { ...asking, phone: phone.phone, windowId })
  switch (came.outcome) {
    case 'window-gone':
      return { outcome: 'to-mend', problems: { phone: undefined, window: 'windowGone' } }
    case 'refused':
      return came
    case 'wished':
    case 'already': {
      const { wish } = came.wished
      if (wish.kind !== 'callback')
        throw new Error('A call was asked for and another wish is there')
      const known = timeZone ?? (await zoneFor(desk, came.supportCase, seenIn))
      const zone = { timeZone: known ?? desk.workspace.timeZone, isTheirs: known !== undefined }
      const window = windowPhrase(wish.from, wish.until, language, zone)
      return { outcome: 'arranged', phone: showPhone(wish.phone), window }
    }
  }
}
