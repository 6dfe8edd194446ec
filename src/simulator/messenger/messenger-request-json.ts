import type { JsonObject } from '../canvas-check/report.ts'
import type { Admin, Contact, SimulatorState } from '../state/state.ts'
import { adminJson } from '../wire/admin-json.ts'
import { contactJson } from '../wire/contact-json.ts'
import type { CardPlace } from './cards.ts'
import { spokenLanguage } from './spoken-language.ts'

/** The colour of the demo workspace's Messenger. */
const COLOUR = '#0d6b5e'

/** Where the customer is while they look at their Messenger's home. */
const REFERRER = 'https://app.fernwick.example/orders'

/** What a person or a teammate did with a card, as far as it is sent along. */
export interface Used {
  readonly component_id: string
  readonly input_values: JsonObject
}

/** Where a card is shown and in which language. The conversation's id is a number here, and only here. */
function contextJson(
  place: { readonly location: 'home' } | { readonly location: 'conversation'; readonly id: string },
  locale: string,
) {
  return {
    location: place.location,
    locale,
    messenger_action_color: COLOUR,
    messenger_background_color: COLOUR,
    ...(place.location === 'home' ? { referrer: REFERRER } : { conversation_id: Number(place.id) }),
  }
}

/** What comes with every request on behalf of a customer: who they are, in all three of Intercom's ways, and where. */
function viewerJson(state: SimulatorState, contact: Contact, place: CardPlace) {
  const person = contactJson(state, contact)
  const where = place.location === 'home' ? place : { ...place, id: place.conversation.id }
  return {
    ...workspaceJson(state),
    context: contextJson(where, spokenLanguage(contact)),
    contact: person,
    customer: { ...person, type: contact.role },
    user: { ...person, type: contact.role },
  }
}

/** Somebody looks at a live card. The canvas is called `canvas` here, and there is no `user`. */
export function liveRequestJson(
  state: SimulatorState,
  contact: Contact,
  place: CardPlace,
  canvas: JsonObject,
) {
  const { user: _user, customer: _customer, ...viewer } = viewerJson(state, contact, place)
  return { ...viewer, canvas }
}

/** A customer used something on a card. */
export function submitRequestJson(
  state: SimulatorState,
  contact: Contact,
  place: CardPlace,
  canvas: JsonObject,
  used: Used,
) {
  return { ...viewerJson(state, contact, place), ...used, current_canvas: canvas }
}

/** A customer sent a sheet. As logged in public: `customer` and `contact`, no `user`. */
export function sheetRequestJson(
  state: SimulatorState,
  contact: Contact,
  place: CardPlace,
  canvas: JsonObject,
  values: JsonObject,
) {
  const { user: _user, ...viewer } = viewerJson(state, contact, place)
  return { ...viewer, current_canvas: canvas, sheet_values: values }
}

/** What goes through the customer's browser to open a sheet; the person is sealed by whoever sends it. */
export function openSheetJson(
  state: SimulatorState,
  contact: Contact,
  place: CardPlace,
  canvas: JsonObject,
  used: Used,
  sealed: (user: unknown) => string,
) {
  const {
    contact: _contact,
    customer: _customer,
    user,
    ...rest
  } = viewerJson(state, contact, place)
  return { ...rest, ...used, current_canvas: canvas, user: sealed(user) }
}

/** A teammate puts the app somewhere: into a reply, or onto the Messenger's home. */
export function insertionJson(
  state: SimulatorState,
  admin: Admin,
  place: { readonly location: 'home' } | { readonly location: 'conversation'; readonly id: string },
) {
  return {
    ...workspaceJson(state),
    admin: adminJson(admin),
    context: contextJson(place, 'en'),
  }
}

const workspaceJson = ({ workspace }: SimulatorState) => ({
  workspace_id: workspace.id_code,
  workspace_region: workspace.region,
})
