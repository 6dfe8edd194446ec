import type { Mood, Reading } from '../reading.ts'

const STRONG: Partial<Record<Mood, string>> = { angry: 'angry', frustrated: 'frustrated' }

/** The customer's mood in a word if it is strong and bad; undefined otherwise. */
export const badMood = ({ mood }: Reading): string | undefined => STRONG[mood]
