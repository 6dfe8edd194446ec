import { getCountries, getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import type { Language } from '../../../domain/waiting/customer-message.ts'

/** A country a number can be of. */
export interface Country {
  /** ISO 3166: `IT`. */
  readonly code: string
  /** `Italia (+39)`. */
  readonly label: string
}

/** Naming 245 countries takes milliseconds, once in a language. */
const named = new Map<Language, readonly Country[]>()

/** Every country a number can be of, by name in a language. */
export function countriesIn(language: Language): readonly Country[] {
  const known = named.get(language)
  if (known) return known
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const sorted = getCountries()
    .map((code) => ({ code, label: `${names.of(code) ?? code} (+${getCountryCallingCode(code)})` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
  named.set(language, sorted)
  return sorted
}

/** What hints at the country of a customer's number, surest first. */
export interface CountrySigns {
  /** Where they were last seen. */
  readonly seenIn: string | undefined
  /** IANA zone they live by. */
  readonly timeZone: string | undefined
  /** Language of their screen: `de-AT`, or only `de`. */
  readonly locale: string | undefined
}

/** The country a number is most likely of; it can be changed on the page. */
export function guessCountry({ seenIn, timeZone, locale }: CountrySigns): string {
  const signs = [seenIn?.toUpperCase(), countryOfZone(timeZone), ...regionsOf(locale)]
  return signs.find((code) => code !== undefined && isSupportedCountry(code)) ?? 'US'
}

/** Zones by name: asking every country for its own takes milliseconds, once. */
const countryOf = new Map<string, string>()

/** The first country whose clocks go by a zone. */
function countryOfZone(timeZone: string | undefined): string | undefined {
  if (timeZone === undefined) return undefined
  if (countryOf.size === 0) {
    for (const code of getCountries()) {
      const zones = new Intl.Locale('und', { region: code }).getTimeZones?.() ?? []
      for (const zone of zones) if (!countryOf.has(zone)) countryOf.set(zone, code)
    }
  }
  return countryOf.get(timeZone)
}

function regionsOf(locale: string | undefined): (string | undefined)[] {
  try {
    const written = new Intl.Locale(locale ?? 'en')
    return [written.region, written.maximize().region]
  } catch {
    return []
  }
}
