import { isObject, type JsonObject } from '../canvas-check/report.ts'
import { findConversation } from '../changes/find.ts'
import type { Contact, Conversation, Part, SimulatorState } from '../state/state.ts'

/** Where a card stands in a customer's Messenger: on its home, or in a message, with the conversation it is in. */
export type CardPlace =
  | { readonly location: 'home' }
  | { readonly location: 'conversation'; readonly conversation: Conversation; readonly part: Part }

/** Finds the place a page names: `home`, or the id of a message in one of the customer's own conversations. */
export function findPlace(
  state: SimulatorState,
  contact: Contact,
  named: { readonly place: string; readonly conversationId?: string | undefined },
): CardPlace | undefined {
  if (named.place === 'home') return { location: 'home' }
  const conversation = findConversation(state, named.conversationId ?? '')
  const part = conversation?.parts.find(({ id }) => id === named.place)
  if (!conversation || !part || conversation.contact_id !== contact.id) return undefined
  return { location: 'conversation', conversation, part }
}

/** The canvas a customer's Messenger holds at a place; undefined where no card was put. */
export function cardAt(
  { messengerCards: cards = {} }: SimulatorState,
  contact: Contact,
  place: CardPlace,
): JsonObject | undefined {
  const canvas = cards[keyOf(place, contact)] ?? (place.location === 'home' && cards[HOME])
  return isObject(canvas) ? canvas : undefined
}

/** True for a message the app's card came with. */
export function hasCard({ messengerCards: cards = {} }: SimulatorState, { id }: Part): boolean {
  return Object.hasOwn(cards, `part ${id}`)
}

/** Puts a card onto everybody's Messenger home; who used the one before starts anew. */
export function putOnHome(state: SimulatorState, canvas: JsonObject): void {
  const inMessages = Object.entries(state.messengerCards ?? {}).filter(
    ([key]) => !key.startsWith(HOME),
  )
  state.messengerCards = { ...Object.fromEntries(inMessages), [HOME]: canvas }
}

/** Sends a card out with a message. */
export function putInMessage(state: SimulatorState, { id }: Part, canvas: JsonObject): void {
  state.messengerCards = { ...state.messengerCards, [`part ${id}`]: canvas }
}

/** Keeps what an app answered: the customer's Messenger shows that from now on. */
export function keepCard(
  state: SimulatorState,
  contact: Contact,
  place: CardPlace,
  canvas: JsonObject,
): void {
  state.messengerCards = { ...state.messengerCards, [keyOf(place, contact)]: canvas }
}

const HOME = 'home'

const keyOf = (place: CardPlace, contact: Contact) =>
  place.location === 'home' ? `${HOME} of ${contact.id}` : `part ${place.part.id}`
