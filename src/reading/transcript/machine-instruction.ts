const TAKES_OVER =
  /\b(?:(?:ignore|disregard|forget|override) (?:all |any |the |your |of |these |those ){0,3}(?:previous|prior|above|earlier|existing) (?:instructions?|prompts?|rules|directions|guidelines)|(?:system|developer) (?:prompt|message|instructions?)|you are now (?:an?|the|in) (?!\w+ (?:person|agent|colleague|one|time|call)\b)|act as (?:an? )?(?:admin|system|ai|assistant|developer)|(?:field|note|summary|reply|draft|output) must (?:say|contain|be|include))\b|<\/?(?:system|instructions?|prompt)>/i

/**
 * Words aimed at a model, not at a person: `ignore all previous instructions`.
 * They are kept and quoted like everything else, but no fact, signal or step is read from them.
 */
export const INSTRUCTS_A_MACHINE = new RegExp(
  `${TAKES_OVER.source}|^\\W*(?:system|assistant|developer) ?:`,
  'i',
)

/** Whether what follows in the same message is aimed at a model as well: orders rarely come alone. */
export const startsOrders = (plain: string): boolean => TAKES_OVER.test(plain)
