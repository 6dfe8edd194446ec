import type { Language } from '../waiting/customer-message.ts'
import { windowWords } from '../waiting/window-words.ts'
import { type CustomerZone, zoned } from './estimate-phrase.ts'

/** When a call is, as a customer reads it: `Mon, Nov 23, 2:00 – 4:00 PM`, with its zone where that is not theirs. */
export const windowPhrase = (
  from: Date,
  until: Date,
  language: Language,
  zone: CustomerZone,
): string => zoned(windowWords(from, until, language, zone.timeZone), from, language, zone)
