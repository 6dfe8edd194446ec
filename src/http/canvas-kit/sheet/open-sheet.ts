import type { SupportCase } from '../../../domain/case.ts'
import { hoursOf } from '../../../domain/sla/hours-of.ts'
import { callbackWindows } from '../../../domain/waiting/callback-windows.ts'
import type { Language } from '../../../domain/waiting/customer-message.ts'
import { windowWords } from '../../../domain/waiting/window-words.ts'
import type { CustomerWish } from '../../../domain/waiting/wish.ts'
import { wishedWay } from '../../../domain/waiting/wished-way.ts'
import { customerCase } from '../../../use-cases/customer-case.ts'
import type { Desk } from '../../../use-cases/desk.ts'
import { guessCountry } from './countries.ts'
import type { SheetUser } from './decrypt-user.ts'
import type { SheetTyped } from './look-at-form.ts'
import { readPhone, showPhone } from './read-phone.ts'
import type { SheetProblems, SheetView } from './sheet-page.ts'
import { sealTicket, TICKET_MS } from './ticket.ts'

/** A customer who opened the page, proven, and what they came from. */
export interface SheetVisit {
  readonly user: SheetUser
  /** As the address says; undefined where it says none. */
  readonly caseNumber: number | undefined
  readonly language: Language
  readonly locale: string | undefined
  readonly secrets: readonly string[]
}

/** Enough wishes to know whether a call is arranged. */
const WISHES_LOOKED_AT = 50

const NO_PROBLEMS: SheetProblems = { phone: undefined, window: undefined }

/** The page for a customer's own open case; or why there is none to show. */
export async function openSheet(
  desk: Desk,
  { user, caseNumber, language, locale, secrets }: SheetVisit,
): Promise<SheetView | 'resolved' | 'nothing-open'> {
  const found = await customerCase(desk, { contactId: user.contactId, caseNumber })
  if (!found) return 'nothing-open'
  if (found.status === 'resolved') return 'resolved'
  const known = await zoneFor(desk, found, user.timeZone)
  const timeZone = known ?? desk.workspace.timeZone
  const country = guessCountry({ seenIn: user.country, timeZone: known, locale })
  const until = desk.now().getTime() + TICKET_MS
  const { id: workspaceId } = desk.workspace
  const ticket = { workspaceId, contactId: user.contactId, caseNumber: found.number, until }
  const onFile = user.phone === undefined ? undefined : readPhone(user.phone, country)
  const typed = { phone: onFile?.shown ?? '', country, window: '' }
  return viewFor(desk, found, {
    ...{ language, timeZone, typed, problems: NO_PROBLEMS },
    ticket: sealTicket({ ...ticket, language, country, timeZone }, secrets),
  })
}

/** What a page shows besides what follows from the case. */
interface SheetState {
  readonly language: Language
  /** IANA zone times are shown in. */
  readonly timeZone: string
  readonly ticket: string
  readonly typed: SheetTyped
  readonly problems: SheetProblems
}

/** The page about a case, as it stands. */
export async function viewFor(
  desk: Desk,
  supportCase: SupportCase,
  state: SheetState,
): Promise<SheetView> {
  const wishes = await desk.wishesOf(supportCase.id, WISHES_LOOKED_AT)
  return {
    ...state,
    windows: callbackWindows(hoursOf(desk.workspace), desk.now()),
    arranged: arrangedCall(wishes, desk.now(), state),
  }
}

/**
 * The zone a case's customer lives by, where it is known.
 *
 * @param seenIn where they were last seen, as Intercom says: counts where nothing is kept of them
 */
export async function zoneFor(
  desk: Desk,
  { conversationId, contactId }: SupportCase,
  seenIn: string | undefined,
): Promise<string | undefined> {
  const conversation = await desk.conversation(conversationId)
  const kept = conversation?.contactId === contactId ? conversation.account.timeZone : undefined
  return kept ?? seenIn
}

function arrangedCall(
  wishes: readonly CustomerWish[],
  now: Date,
  { language, timeZone }: SheetState,
): SheetView['arranged'] {
  const way = wishedWay(wishes, now)
  if (way?.kind !== 'callback') return undefined
  const { phone, from, until } = way
  return { phone: showPhone(phone), window: windowWords(from, until, language, timeZone) }
}
