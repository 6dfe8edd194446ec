import type { Language } from '../../waiting/customer-message.ts'
import { byWhen, type CustomerZone } from '../estimate-phrase.ts'

/** A latest time as seen at `now`, because a card is read long after it was estimated. */
export const byPhrase = (at: Date, now: Date, language: Language, zone: CustomerZone): string =>
  byWhen({ madeAt: now, latest: at }, language, zone)
