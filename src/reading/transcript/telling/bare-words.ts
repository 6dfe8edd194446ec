/** Whom a public message is addressed to: `@acme @joe`. */
const ADDRESSED = /^(?:\s*\.?@\w{1,40}:?)+\s*/

const LINK = /https?:\/\/\S+/g

/** The hand of whoever wrote it, at the end of a public message: `^AB`, `/NY`, `*KM`, `- Jordan`. */
const SIGNED =
  /(?:\s*(?:\^\s?\p{L}{1,12}|\/\p{Lu}{1,3}|\*\p{L}{2}|(?<=[.!?\s])-\s?\p{Lu}\p{Ll}{1,11}))\s*$/u

/** A long answer is sent in parts: `1/2`, `(2/3)`. */
const PART_OF = /\(?\b[1-5]\/[1-5]\b\)?|(?:&gt;|>){2}/g

const ENTITY: Readonly<Record<string, string>> = { '&amp;': '&', '&gt;': '>', '&lt;': '<' }

/** A sentence without what belongs to the channel: handles, signatures, links, part numbers. */
export function bareWords(text: string): string {
  const said = text
    .replace(ADDRESSED, '')
    .replace(LINK, '')
    .replace(PART_OF, '')
    .replace(/&(?:amp|gt|lt);/g, (entity) => ENTITY[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
  return said.replace(SIGNED, '').trim()
}
