import { LANGUAGES, type Language } from '../waiting/customer-message.ts'

/** What is known of the language a customer reads, surest first. */
export interface LanguageSigns {
  /** What Messenger says the viewer's screen is in, where they look at it now. */
  readonly viewerLocale?: string | undefined
  /** What a teammate set for them in Intercom. */
  readonly override?: string | undefined
  /** What their browser asks for. */
  readonly locale?: string | undefined
  /** What they write in, where that could be told. */
  readonly written?: Language | undefined
}

/** The language a customer is answered in: English where nothing we have words in is known of them. */
export function languageOf({ viewerLocale, override, locale, written }: LanguageSigns): Language {
  return ours(viewerLocale) ?? ours(override) ?? written ?? ours(locale) ?? 'en'
}

/** `pt-BR`, `pt_BR` and `PT` are all Portuguese; undefined for a language we have no words in. */
function ours(locale: string | undefined): Language | undefined {
  const [primary] = (locale ?? '').trim().toLowerCase().split(/[-_]/, 1)
  return LANGUAGES.find((language) => language === primary)
}
