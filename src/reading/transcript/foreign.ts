import type { Message } from '../../domain/transcript.ts'
import { HANDFUL, isNotEnglish } from '../fields/language.ts'
import { type Written, wordsWritten } from './words-written.ts'

/** Whether these messages are written in something the detectors do not know, so that finding nothing proves nothing. */
export const areForeign = (messages: readonly Message[]): boolean =>
  isForeign(wordsWritten(messages))

/** The same of a sample of what somebody wrote; a few words show nothing. */
export const isForeign = ({ text, words }: Written): boolean =>
  words.length >= HANDFUL && isNotEnglish(text, words)
