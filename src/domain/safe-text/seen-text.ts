/**
 * Characters nobody sees but machines read: controls, zero-width, bidirectional overrides, fillers, private
 * use, and the variation selectors that can carry hidden text. Joiners, emoji selectors and tags are judged
 * by their neighbours.
 */
const INVISIBLE =
  /(?!\n)\p{Cc}|\p{Co}|\u034F|\u061C|[\u00AD\u115F\u1160]|\u17B4|\u17B5|\u180B|\u180C|\u180D|\u180E|\u180F|[\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?:[\uFE00-\uFE0D])|[\u{E0080}-\u{E0FFF}\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}]/gu

/** A zero-width joiner or non-joiner is kept between letters of scripts that spell with it. */
const JOINED_SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gujarati}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Oriya}\\p{Script=Sinhala}\\p{Script=Tamil}\\p{Script=Telugu}'

const STRAY_JOINER = new RegExp(
  `(?<![${JOINED_SCRIPTS}]\\p{M}?)[\\u200C\\u200D](?!\\p{Extended_Pictographic}|[${JOINED_SCRIPTS}])` +
    `|(?<![${JOINED_SCRIPTS}\\p{Extended_Pictographic}\\uFE0F\\p{Emoji_Modifier}\\p{M}])[\\u200C\\u200D]`,
  'gu',
)

/** A selector belongs to the emoji before it, or to a digit that becomes a keycap. */
const STRAY_SELECTOR = /(?<!\p{Extended_Pictographic})[\uFE0E\uFE0F](?!\u20E3)/gu

/** Tags spell the flags of England, Scotland and Wales after a black flag; anything else they say is hidden. */
const TAGS =
  /(?<flag>\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F})|[\u{E0000}-\u{E007F}]/gu

/** Most text has no sign that any of the rules is about, and is seen as it stands. */
const ALL_SEEN = /^[\n -~¡-¬®-ͯ]*$/

/** Text as a reader sees it: what is invisible is gone, line breaks are all alike, everything else is as it was. */
export function seenText(text: string): string {
  if (ALL_SEEN.test(text) && !text.includes('\u034F')) return text
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE, '')
    .replace(TAGS, '$<flag>')
    .replace(STRAY_SELECTOR, '')
    .replace(STRAY_JOINER, '')
}
