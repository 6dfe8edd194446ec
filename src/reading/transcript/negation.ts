const DENIED_BEFORE =
  /(?:n't|\b(?:not|no|never|without|neither|cannot|dont|didnt|isnt))(?: (?:a|an|any|the|that|really|so|too|very|being|getting|get|want|need|looking for|asking for|here for|to)){0,4} ?$/i

/** Whether the words just before `index` deny what stands there: `I don't want a refund`. */
export function isDenied(plain: string, index: number): boolean {
  return DENIED_BEFORE.test(plain.slice(Math.max(0, index - 40), index))
}
