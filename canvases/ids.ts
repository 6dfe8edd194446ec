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
} as const

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
} as const

/** Anything whose value comes back with a submit. */
export type InputId = FieldId | (typeof INPUTS)[keyof typeof INPUTS]

/** The option that stands for nothing chosen. */
export const NONE = 'none'

/** The id of what a check found, on the text that says it. */
export const findingId = (check: string): string => `finding:${check}`

/** The button that puts the suggested text into a field. */
export const useSuggestionId = (field: FieldId | 'receiver'): string => `use_suggestion:${field}`

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
  ...[...FIELD_IDS, INPUTS.receiver].map(useSuggestionId),
])
