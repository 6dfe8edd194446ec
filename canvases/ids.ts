/** Every button, by what it does. */
export const BUTTONS = {
  openCase: 'open_case',
  handOver: 'hand_over',
  changeType: 'change_type',
  changeTeam: 'change_team',
  checkAndHandOver: 'check_and_hand_over',
  handOverAnyway: 'hand_over_anyway',
  saveDraft: 'save_draft',
  cancel: 'cancel',
  refresh: 'refresh',
  briefing: 'briefing',
  timeline: 'timeline',
  accept: 'accept',
  return: 'return',
  withdraw: 'withdraw',
  back: 'back',
  install: 'install',
  addStatusCard: 'add_status_card',
} as const

/** Every button of the customer's card in Messenger, by what it does. Most are about one case: see `aboutCase`. */
export const CUSTOMER_BUTTONS = {
  emailMe: 'email_me',
  undoEmail: 'undo_email',
  callMeBack: 'call_me_back',
  addSomething: 'add_something',
  sendAddition: 'send_addition',
  seeCase: 'see_case',
  refresh: 'refresh',
  back: 'back',
  saveCardOptions: 'save_card_options',
} as const

/** A button of the customer's card. */
export type CustomerButton = (typeof CUSTOMER_BUTTONS)[keyof typeof CUSTOMER_BUTTONS]

/** Every input of the customer's card, and of what a teammate chooses before they insert it. */
export const CUSTOMER_INPUTS = {
  addition: 'addition',
  email: 'email',
  shows: 'shows',
  waysOut: 'ways_out',
} as const

/** The button about one of a customer's cases, by its number: `email_me:1042`. */
export const aboutCase = (button: CustomerButton, caseNumber: number): string =>
  `${button}:${caseNumber}`

/** What a press on the customer's card means; undefined for anything no card of ours ever had. */
export function readCustomerPress(
  id: string,
): { readonly button: CustomerButton; readonly caseNumber: number | undefined } | undefined {
  const [, verb, digits] = /^([a-z_]{1,40})(?::(\d{1,9}))?$/.exec(id) ?? []
  const button = Object.values(CUSTOMER_BUTTONS).find((known) => known === verb)
  return button && { button, caseNumber: digits === undefined ? undefined : Number(digits) }
}

/** Every field of the note, by the id its text comes back under. */
export const FIELD_IDS = [
  'summary',
  'reason',
  'tried',
  'promised',
  'feeling',
  'severity',
  'impact',
  'previous_attempts',
  'product_area',
  'environment',
  'repro_steps',
  'expected',
  'actual',
  'linked_bugs',
  'renewal_date',
  'health',
  'friction',
  'next_step',
] as const

/** A field of the note. */
export type FieldId = (typeof FIELD_IDS)[number]

/** Every other input, by what it asks. */
export const INPUTS = {
  handoffType: 'handoff_type',
  receiverTeam: 'receiver_team',
  receiver: 'receiver',
  bypassReason: 'bypass_reason',
  returnReason: 'return_reason',
  tellCustomer: 'tell_customer',
  customerMessage: 'customer_message',
} as const

/** Whether the customer hears of the handoff, by the option that says so. */
export const TELL = { tell: 'tell', doNotTell: 'do-not-tell' } as const

/** Anything whose value comes back with a submit. */
export type InputId = FieldId | (typeof INPUTS)[keyof typeof INPUTS]

/** The option that stands for nothing chosen. */
export const NONE = 'none'

/** The id of what a check found, on the text that says it. */
export const findingId = (check: string): string => `finding:${check}`

/** Where a suggestion can go. */
export type SuggestibleId = FieldId | 'receiver' | 'customer_message'

/** The button that puts the suggested text into a field. */
export const useSuggestionId = (field: SuggestibleId): string => `use_suggestion:${field}`

/** The button that offers other teams or people than the ten a dropdown holds. Pages count from 0. */
export const moreChoicesId = (input: 'receiver_team' | 'receiver', page: number): string =>
  `more:${input}:${page}`

/** True for everything a canvas of ours can report as pressed or chosen. */
export function isSubmitId(id: string): boolean {
  return SUBMIT_IDS.has(id) || /^more:receiver(_team)?:\d{1,4}$/.test(id)
}

/** True for everything whose value comes back with a submit. */
export const isInputId = (id: string): id is InputId => INPUT_IDS.has(id)

const INPUT_IDS: ReadonlySet<string> = new Set([...FIELD_IDS, ...Object.values(INPUTS)])

const SUBMIT_IDS: ReadonlySet<string> = new Set([
  ...Object.values(BUTTONS),
  INPUTS.handoffType,
  INPUTS.receiverTeam,
  ...[...FIELD_IDS, INPUTS.receiver, INPUTS.customerMessage].map(useSuggestionId),
])
