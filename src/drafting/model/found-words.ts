/** Marks that people and machines write differently and mean the same. */
const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '…': '.',
}

/** Fewer letters and digits than this prove nothing, unless they are all of the message: `a` stands everywhere. */
const FEWEST_LETTERS = 6

/**
 * The words of a text that a quote repeats, verbatim as they stand there; undefined where they stand nowhere.
 *
 * Letter case, runs of blanks and line breaks, and the kind of quotation mark, apostrophe and dash do not count,
 * nor do dots, blanks and quotation marks around the quote. Every other character does, and nothing may be left
 * out in between.
 */
export function foundWords(quote: string, text: string): string | undefined {
  const asked = levelled(quote).plain.replace(/^[\s".]+|[\s".]+$/g, '')
  const { plain, places } = levelled(text)
  const at = asked === '' ? -1 : plain.indexOf(asked)
  if (at < 0) return undefined
  const isWhole = asked.length >= plain.replace(/^[\s".]+|[\s".!?]+$/g, '').length
  if (!isWhole && (asked.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEWEST_LETTERS) return undefined
  return text.slice(places[at], (places[at + asked.length - 1] ?? 0) + 1)
}

/** The text with what does not count taken out, and for each unit of it where it stood. In UTF-16 units. */
function levelled(text: string): { readonly plain: string; readonly places: readonly number[] } {
  const units: string[] = []
  const places: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charAt(place)
    const isBlank = /\s/.test(unit)
    if (isBlank && (units.length === 0 || units.at(-1) === ' ')) continue
    const lower = unit.toLowerCase()
    units.push(isBlank ? ' ' : (SAME[unit] ?? (lower.length === 1 ? lower : unit)))
    places.push(place)
  }
  return { plain: units.join(''), places }
}
