import type { CardOptionsView } from './card-options.ts'

/** What a teammate is asked before they insert the card. */
export const cardOptionsExamples: Readonly<Record<string, CardOptionsView>> = {
  'as it comes': { stored: {}, shows: 'all', waysOut: 'on' },
  'only this conversation': { stored: {}, shows: 'conversation', waysOut: 'off' },
}
