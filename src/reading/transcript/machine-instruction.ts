/**
 * Words aimed at a model, not at a person: `ignore all previous instructions`.
 * They are kept and quoted like everything else, but no fact, signal or step is read from them.
 */
export const INSTRUCTS_A_MACHINE =
  /\b(?:(?:ignore|disregard|forget|override) (?:all |any |the |your |of |these |those ){0,3}(?:previous|prior|above|earlier|existing) (?:instructions?|prompts?|rules|directions|guidelines)|(?:system|developer) (?:prompt|message|instructions?)|you are now (?:an?|the|in)\b|act as (?:an? )?(?:admin|system|ai|assistant|developer)|(?:field|note|summary|reply|draft|output) must (?:say|contain|be|include))\b|^\W*(?:system|assistant|developer) ?:|<\/?(?:system|instructions?|prompt)>/i
