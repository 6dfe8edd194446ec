import type { Language } from '../waiting/customer-message.ts'
import type { LanguageWords } from './language-words.ts'
import { de } from './languages/de.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'
import { ja } from './languages/ja.ts'
import { pt } from './languages/pt.ts'

const WORDS: Readonly<Record<Language, LanguageWords>> = { en, de, fr, es, pt, ja }

/** Our words in a customer's language. */
export const wordsIn = (language: Language): LanguageWords => WORDS[language]
