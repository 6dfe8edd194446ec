import type { StoredData } from '../../../../canvases/kit.ts'

/** What a teammate chose for a card. It hides things; it never shows more than whoever looks may see. */
export interface CardOptions {
  /** `conversation`: in a conversation, only its case. */
  readonly shows: 'all' | 'conversation'
  readonly waysOut: 'on' | 'off'
}

/** Reads options from wherever they travelled: an address, stored data, what a teammate chose. Odd ones are as if not said. */
export function readCardOptions(from: unknown): CardOptions {
  const said = typeof from === 'object' && from !== null ? from : {}
  return {
    shows: 'shows' in said && said.shows === 'conversation' ? 'conversation' : 'all',
    waysOut: 'ways_out' in said && said.ways_out === 'off' ? 'off' : 'on',
  }
}

/** Options as pairs of texts, the way Intercom carries them. */
export const cardOptionPairs = ({ shows, waysOut }: CardOptions): StoredData => ({
  shows,
  ways_out: waysOut,
})
