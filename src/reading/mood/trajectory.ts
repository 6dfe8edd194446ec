import type { MessageMood, Trajectory } from '../../domain/reading.ts'

/** Fewer messages than this show no direction. */
const FEWEST_MESSAGES = 3

/** A change smaller than this is noise. On the scale from -1 to 1. */
const NOTICEABLE = 0.2

/** Which way the customer's feeling goes: the later half of their messages against the earlier. */
export function trajectoryOf(moods: readonly MessageMood[]): Trajectory {
  if (moods.length < FEWEST_MESSAGES) return 'unknown'
  const middle = Math.floor(moods.length / 2)
  const change = mean(moods.slice(-middle)) - mean(moods.slice(0, middle))
  if (change >= NOTICEABLE) return 'improving'
  return change <= -NOTICEABLE ? 'worsening' : 'steady'
}

const mean = (moods: readonly MessageMood[]) =>
  moods.reduce((sum, { score }) => sum + score, 0) / moods.length
