/** Moments of an effect, the most dangerous first: Intercom has done it and nobody has written it down. */
export const EFFECT_MOMENTS = [
  'after-call',
  'before-call',
  'after-claim',
  'before-claim',
  'after-settle',
] as const
