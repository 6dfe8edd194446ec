/** What a number is of, and the words for a number: `booking number`, `the serial of`, `Kundennummer`. */
const ASKED =
  /\b(\p{L}{3,20})[- ](?:number|no\.|id|reference|ref|code)\b|\b(?:number|id|reference|serial) (?:of|for|on) (?:the|your) (\p{L}{3,20})|\b(\p{L}{3,20})nummer\b|\b(?:which|what) (order|booking|invoice|ticket|parcel|flight|reservation|contract|policy)s?\b/iu

/** Says nothing of what is numbered. */
const ANY = new Set([
  'the',
  'your',
  'phone',
  'telephone',
  'mobile',
  'account',
  'telefon',
  'what',
  'version',
  'area',
  'country',
  'error',
  'post',
  'zip',
  'this',
  'that',
])

/** A word with a figure in it. */
const NUMBERED = '(?=[\\p{L}\\d#-]*\\d)[\\p{L}\\d#][\\p{L}\\d./#-]*'

/** How a customer's sentence gives the number a question asks for; undefined when it asks for none. */
export function numberAnswer(question: string): RegExp | undefined {
  const asked = ASKED.exec(question)
  const thing = (asked?.[1] ?? asked?.[2] ?? asked?.[3] ?? asked?.[4])?.toLowerCase()
  if (thing === undefined || ANY.has(thing)) return undefined
  return new RegExp(
    `(?<!\\p{L})(?:${thing}\\p{L}{0,8}|reference|ref|serial)(?!\\p{L})[\\s,:]*(?:(?:number|nummer|no\\.?|id|reference|ref|is|code|with|lautet|ist|the|was|called|it)[\\s,:]+){0,4}${NUMBERED}`,
    'iu',
  )
}
