const NEED = [
  /\b(?:access|permissions?|admin rights?|approv(?:al|e|es|ed)|sign-?off|authori[sz](?:e|es|ed|ation)|authority|credentials|privileges?|clearance|on-call|decision|decide[sd]?|exception|waiver?|legal|contract owner|account owner|root cause|database|codebase|source code|server logs?|stripe|deploy(?:ment)?|rollback|hotfix|override)\b/,
  /\b(?:i|we|support|my role|our role|my account|our team|tier 1|frontline)(?: can ?not| can't| do not| don't| lack| lacks| am not| are not|'m not|'re not| have no| has no| cannot)\b/,
  /\bonly [^.]{1,40} (?:can|may|has|have|is able|are able)\b/,
  /\b(?:needs?|requires?|takes) [^.]{1,60}\b(?:to|who|with|from|able)\b/,
  /\b(?:speaks?|speaking|native) (?:[a-z]{3,12})\b/,
  /\b(?:shift|on leave|vacation|holiday|parental leave|time ?zone|out of office|off sick|last day)\b/,
] as const

/** Whether a text names what the receiver has and the sender lacks: access, permission, skill, a decision. */
export const namesNeed = (plainText: string): boolean => NEED.some((need) => need.test(plainText))
