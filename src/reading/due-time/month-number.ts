const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** 1 to 12 for the name of a month or its beginning; 0 for another word. */
export const monthNumber = (name: string): number =>
  MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1
