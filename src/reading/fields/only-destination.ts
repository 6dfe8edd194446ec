const DESTINATION =
  /\b(?:escalat\w{1,6}|transfer\w{0,6}|hand(?:ing|ed)?(?: it| this)? ?-?(?:over|off)|handover|handoff|pass(?:ing|ed)?|forward(?:ing|ed)?|reassign\w{0,4}|rout(?:e|ing|ed)|mov(?:e|ing|ed)|send(?:ing)?|sent|tier|level|l[123]|t[123]|team|department|billing|finance|engineer(?:ing|s)?|developers?|devs?|success|sales|support|specialists?|experts?|senior|managers?|supervisors?|technical)\b/

/** Whether a text says where the case goes and nothing of the case: `escalating to billing`, `needs tier 2`. */
export function onlyDestination(plainText: string, specific: readonly string[]): boolean {
  return specific.length === 0 && DESTINATION.test(plainText)
}
