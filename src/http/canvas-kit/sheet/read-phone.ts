import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/** A telephone number that can be called. */
export interface PhoneRead {
  /** E.164, with its extension if it has one: `+393331234567`, `+12125552368 ext. 89`. */
  readonly phone: string
  /** As people write it: `+39 333 123 4567`. */
  readonly shown: string
}

/** Numbers have 15 digits at most (E.164); the rest is blanks, brackets and an extension. Characters. */
const MAX_TYPED_CHARACTERS = 60

/** Numbers nobody should be made to call from a form: they cost extra, or are no telephone. */
const NOT_CALLED = ['PREMIUM_RATE', 'SHARED_COST', 'PAGER', 'VOICEMAIL', 'UAN'] as const

/** Reads a number as it was typed, in a country or with a `+`. Undefined where it cannot be called. */
export function readPhone(typed: string, country: string): PhoneRead | undefined {
  if (typed.length > MAX_TYPED_CHARACTERS) return undefined
  const parsed = parsePhoneNumberFromString(typed, countryOf(country))
  if (!parsed?.isValid()) return undefined
  const type = parsed.getType()
  if (NOT_CALLED.some((one) => one === type)) return undefined
  const phone = parsed.ext ? `${parsed.number} ext. ${parsed.ext}` : parsed.number
  return { phone, shown: parsed.formatInternational() }
}

/** A number on the record as people write it. */
export const showPhone = (phone: string): string =>
  parsePhoneNumberFromString(phone)?.formatInternational() ?? phone

const countryOf = (code: string): CountryCode | undefined =>
  isSupportedCountry(code) ? code : undefined
