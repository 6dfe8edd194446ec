const WORD = /[\p{L}\p{N}]+(?:['’._-][\p{L}\p{N}]+)*/gu

const WRITTEN_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** The words of a text in order, as they are written. Japanese, Chinese or Thai are split by dictionary. */
export function wordsOf(text: string): readonly string[] {
  if (!WRITTEN_WITHOUT_SPACES.test(text)) return text.match(WORD) ?? []
  return text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)])
    .flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
}
