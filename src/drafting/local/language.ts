import type { Language } from '../../domain/waiting/customer-message.ts'
import { LANGUAGE_NAMES } from '../../domain/waiting/language-names.ts'
import type { Material } from './material.ts'

/** What the customer writes in, as far as we know it; undefined for a language we cannot greet them in. */
export const customersLanguage = ({ reading, isForeign }: Material): Language | undefined =>
  isForeign ? reading.language : 'en'

/** The same as a word for a note: `German`. */
export function languageName(material: Material): string | undefined {
  const language = customersLanguage(material)
  return language && LANGUAGE_NAMES[language]
}
