/** An order stands near the start of a clause; what follows says no more. In UTF-16 units. */
const MAX_CLAUSE_CHARS = 240

/** More beginnings than this are a list of names. */
const MAX_CLAUSES = 24

/** Courtesy before an order. */
const LEAD_IN =
  /^(?:[^\p{L}\p{N}]+|(?:please|kindly|now|then|also|and|so|first|next|finally|remember to|make sure (?:to|you)|be sure to|do not forget to|don't forget to|i want you to|i need you to|(?:can|could|will|would) you(?: please)?|you (?:must|should|have to|need to))\b)\s*/iu

/**
 * Where something new may begin in a sentence: at its start, and at every word with a capital letter,
 * because planted words often follow others without a full stop. Each without the courtesy before it.
 */
export function clausesOf(plain: string): readonly string[] {
  const clauses = [withoutLeadIn(plain)]
  for (const start of plain.matchAll(/(?<=\s|["'([])\p{Lu}/gu)) {
    if (clauses.length === MAX_CLAUSES) break
    clauses.push(withoutLeadIn(plain.slice(start.index, start.index + MAX_CLAUSE_CHARS)))
  }
  return clauses
}

/** Two courtesies at most: nobody writes more. */
function withoutLeadIn(clause: string): string {
  const start = clause.slice(0, MAX_CLAUSE_CHARS)
  return start.replace(LEAD_IN, '').replace(LEAD_IN, '')
}
