/** Where a value stands in the bytes of a text: from its first byte up to, but not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const BACKSLASH = 0x5c
const OPENS_LIST = 0x5b
const CLOSES_LIST = 0x5d
const OPENS_OBJECT = 0x7b
const CLOSES_OBJECT = 0x7d

/**
 * Where the value of a member stands in the bytes of a JSON object, found by quotes and brackets alone: nothing is
 * decoded or kept, and nothing but the outline is looked at. In one pass, however deep the value is nested.
 *
 * @param json in UTF-8
 * @param path names of members, the outermost first, in ASCII. Where a name stands twice, the first is taken.
 * @returns undefined where there is no such member, or where the text is no JSON object as far as it was looked at
 */
export function spanOfMember(
  json: Buffer,
  [name, ...within]: readonly string[],
  from = 0,
): Span | undefined {
  let at = afterBlanks(json, from)
  if (json[at] !== OPENS_OBJECT) return undefined
  at = afterBlanks(json, at + 1)
  while (json[at] === QUOTE) {
    const keyEnd = afterString(json, at)
    const isAsked = json.toString('latin1', at + 1, keyEnd - 1) === name
    const colon = afterBlanks(json, keyEnd)
    if (json[colon] !== COLON) return undefined
    const start = afterBlanks(json, colon + 1)
    if (isAsked && within.length > 0) return spanOfMember(json, within, start)
    const end = afterValue(json, start)
    if (isAsked) return end > json.length ? undefined : { start, end }
    at = afterBlanks(json, end)
    if (json[at] !== COMMA) return undefined
    at = afterBlanks(json, at + 1)
  }
  return undefined
}

function afterBlanks(json: Buffer, from: number): number {
  let at = from
  while (isBlank(json[at])) at += 1
  return at
}

const isBlank = (byte: number | undefined) =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** Past the end of the text where the value never ends. */
function afterValue(json: Buffer, start: number): number {
  const first = json[start]
  if (first === QUOTE) return afterString(json, start)
  if (first === OPENS_OBJECT || first === OPENS_LIST) return afterBrackets(json, start)
  let at = start
  while (at < json.length && !endsScalar(json[at])) at += 1
  return at
}

const endsScalar = (byte: number | undefined) =>
  byte === COMMA || byte === CLOSES_OBJECT || byte === CLOSES_LIST || isBlank(byte)

/** Past the end of the text where a bracket is never closed. */
function afterBrackets(json: Buffer, start: number): number {
  let depth = 0
  let at = start
  while (at < json.length) {
    const byte = json[at]
    if (byte === QUOTE) {
      at = afterString(json, at)
      continue
    }
    at += 1
    if (byte === OPENS_OBJECT || byte === OPENS_LIST) depth += 1
    else if (byte === CLOSES_OBJECT || byte === CLOSES_LIST) depth -= 1
    if (depth === 0) return at
  }
  return json.length + 1
}

/** Past the end of the text where the string never ends. */
function afterString(json: Buffer, quote: number): number {
  let at = quote
  do {
    at = nextQuote(json, at + 1)
    if (at === -1) return json.length + 1
  } while (isEscaped(json, at))
  return at + 1
}

/** Names and ids end within so many bytes: for them asking the machine to search costs more than to look. */
const NEAR_BYTES = 24

function nextQuote(json: Buffer, from: number): number {
  const far = from + NEAR_BYTES
  for (let at = from; at < far; at += 1) if (json[at] === QUOTE) return at
  return json.indexOf(QUOTE, far)
}

/** Whether an odd number of backslashes stands before it: each pair of them is a backslash that was meant. */
function isEscaped(json: Buffer, at: number): boolean {
  let before = at - 1
  while (json[before] === BACKSLASH) before -= 1
  return (at - before) % 2 === 0
}
