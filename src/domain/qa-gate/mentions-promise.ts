import type { PromiseMade } from '../reading.ts'

/** Other words for the same kind of promise. For an outcome only its own words will do. */
const SYNONYMS: Readonly<Record<PromiseMade['kind'], readonly string[]>> = {
  callback: ['call', 'callback', 'phone', 'ring'],
  update: [
    'update',
    'follow',
    'reply',
    'answer',
    'inform',
    'news',
    'hear',
    'confirm',
    'back',
    'posted',
  ],
  outcome: [],
}

/** Words in nearly every promise: sharing one of them says nothing. */
const IN_EVERY_PROMISE = new Set(
  'the and you your will for that this with have has are was our out can get let make sure just also then soon all any not but from they them their customer team promise promised been would should could once done know'.split(
    ' ',
  ),
)

const SHORTEST_WORD = 3

/**
 * Whether a text speaks of a promise, in its words or in others for the same thing. Lenient: one telling word is enough.
 *
 * @param all every promise of the conversation: a day that two of them name tells neither of the two
 */
export function mentionsPromise(
  text: string,
  { what, due = '', kind }: PromiseMade,
  all: readonly PromiseMade[],
): boolean {
  const told = tellingWords(text)
  const isShared = all.filter((one) => one.due?.toLowerCase() === due.toLowerCase()).length > 1
  const said = isShared ? what.replace(due, ' ') : `${what} ${due}`
  const promised = [...tellingWords(said), ...SYNONYMS[kind]]
  return promised.some((word) => told.some((other) => sameStem(word, other)))
}

const tellingWords = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) =>
      !IN_EVERY_PROMISE.has(word) &&
      (word.length >= SHORTEST_WORD || /\d|[^\p{ASCII}]/u.test(word)),
  )

/** `fri` and `friday`, `refund` and `refunded`: one begins with the other, or they share all but an ending. */
function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (/\d/.test(short)) return short === long
  return long.startsWith(short) || (short.length > 5 && long.startsWith(short.slice(0, -2)))
}
