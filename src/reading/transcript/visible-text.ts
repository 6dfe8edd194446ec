/**
 * Characters nobody sees but machines read: controls, zero-width, bidirectional overrides, fillers,
 * and the variation selectors and tags that can carry hidden text. Joiners and emoji selectors are judged by their neighbours.
 */
const INVISIBLE =
  /\p{Cc}|\u034F|\u061C|[\u00AD\u115F\u1160]|\u17B4|\u17B5|\u180B|\u180C|\u180D|\u180E|\u180F|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?:[\uFE00-\uFE0D])|[\u{E0100}-\u{E01EF}]/gu

/** A zero-width joiner or non-joiner is kept between letters of scripts that spell with it. */
const JOINED_SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gujarati}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Oriya}\\p{Script=Sinhala}\\p{Script=Tamil}\\p{Script=Telugu}'

const STRAY_JOINER = new RegExp(
  `(?<![${JOINED_SCRIPTS}]\\p{M}?)[\\u200C\\u200D](?!\\p{Extended_Pictographic}|[${JOINED_SCRIPTS}])` +
    `|(?<![${JOINED_SCRIPTS}\\p{Extended_Pictographic}\\uFE0F\\p{Emoji_Modifier}\\p{M}])[\\u200C\\u200D]`,
  'gu',
)

const STRAY_SELECTOR = /(?<![\p{Extended_Pictographic}0-9#*])[\uFE0E\uFE0F]/gu

/** Tag characters spell the flags of England, Scotland and Wales after a black flag; anywhere else they hide text. */
const STRAY_TAGS = /(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]+/gu

/** Text as it looks: what a reader cannot see is gone, lines are kept, runs of blanks are one blank. */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(INVISIBLE, (char) => (char === '\n' ? char : ''))
    .replace(STRAY_TAGS, '')
    .replace(STRAY_SELECTOR, '')
    .replace(STRAY_JOINER, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
