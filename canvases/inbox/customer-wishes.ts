import type { Room } from '../kit/fit.ts'
import { header, paragraph } from '../kit/texts.ts'
import type { Component } from '../kit.ts'
import { showMoment } from '../moment.ts'

/** Something the customer asked for instead of waiting. */
export interface WishLineView {
  readonly at: Date
  /** What they asked for, as a short sentence. */
  readonly what: string
  /** Their own words, where they added some. */
  readonly words: string | undefined
}

/** So many of them are read; the timeline has the rest. */
const MAX_WISHES = 5

/** What the customer asked for meanwhile, newest first. Nothing where they asked for nothing. */
export function customerWishes(
  wishes: readonly WishLineView[],
  timeZone: string,
  room: Room,
): Component[] {
  if (wishes.length === 0) return []
  return [
    header('What the customer asked for'),
    ...wishes.slice(0, MAX_WISHES).map(({ at, what, words }) => {
      const said = room.text(words ?? '', 400)
      const line = `${room.line(what, 160)} (${showMoment(at, timeZone)})`
      return paragraph(said === '' ? line : `${line}: “${said}”`)
    }),
  ]
}
