import { addressesIn } from '../safe-text/addresses-in.ts'
import { isSafeLink } from '../safe-text/is-safe-link.ts'
import { seenText } from '../safe-text/seen-text.ts'
import { TEMPLATES, type TemplateName } from './template-names.ts'

/** A sentence of a message is not longer, in characters: the whole is to be read at a glance. */
export const MAX_TEMPLATE_CHARACTERS = 400

/** Whether a sentence may be said, and if not, what to do about it. */
export type WordingChecked =
  | { readonly usable: true; readonly text: string }
  | { readonly usable: false; readonly problem: string }

/** Looks at a sentence an admin wrote for customers: only known placeholders, not too long, and no link that is not https. */
export function checkWording(name: TemplateName, written: string): WordingChecked {
  const text = seenText(written).trim()
  const { placeholders, needs } = TEMPLATES[name]
  if (text === '') return no('Write a sentence, or set it back to ours.')
  if (text.length > MAX_TEMPLATE_CHARACTERS) {
    return no(`Shorten it by ${text.length - MAX_TEMPLATE_CHARACTERS} characters.`)
  }
  const used = [...text.matchAll(/\{([^{}\n]{0,40})\}/g)].map(([, inside = '']) => inside)
  const unknown = used.find((one) => !placeholders.includes(one))
  if (unknown !== undefined) {
    return no(
      placeholders.length === 0
        ? `Take out {${unknown}}: nothing can be filled in here.`
        : `Take out {${unknown}}: here you can use ${listed(placeholders)}.`,
    )
  }
  if (/[{}]/.test(text.replace(/\{[a-z]{1,20}\}/g, ''))) {
    return no('Take out the single brace, or close it around a placeholder.')
  }
  const missing = needs.find((one) => !used.includes(one))
  if (missing !== undefined)
    return no(`Put in {${missing}}: without it the customer would not know.`)
  const link = addressesIn(text).find(({ address }) => !isSafeLink(address))
  if (link) return no(`Begin the link ${link.address} with https://, or take it out.`)
  return { usable: true, text }
}

const no = (problem: string): WordingChecked => ({ usable: false, problem })

const listed = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ')
