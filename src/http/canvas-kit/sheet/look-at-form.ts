import { hoursOf } from '../../../domain/sla/hours-of.ts'
import { callbackWindows } from '../../../domain/waiting/callback-windows.ts'
import type { Desk } from '../../../use-cases/desk.ts'
import { type PhoneRead, readPhone } from './read-phone.ts'
import type { SheetProblems } from './sheet-page.ts'

/** What a customer put into the page. */
export interface SheetTyped {
  readonly phone: string
  /** ISO 3166. */
  readonly country: string
  /** Id of a window, empty where none was chosen. */
  readonly window: string
}

/** A page that can be sent, or what is to be mended. */
export type FormLook =
  | { readonly fine: true; readonly phone: PhoneRead; readonly windowId: string }
  | { readonly fine: false; readonly problems: SheetProblems }

/** Looks at what a customer typed: a number that can be called, and a time that is offered. */
export function lookAtForm(desk: Desk, { phone, country, window }: SheetTyped): FormLook {
  const read = readPhone(phone, country)
  const offered = callbackWindows(hoursOf(desk.workspace), desk.now()).some(
    ({ id }) => id === window,
  )
  if (read && offered) return { fine: true, phone: read, windowId: window }
  return {
    fine: false,
    problems: {
      phone: read ? undefined : phone.trim() === '' ? 'phoneMissing' : 'phoneWrong',
      window: offered ? undefined : window === '' ? 'windowMissing' : 'windowGone',
    },
  }
}
