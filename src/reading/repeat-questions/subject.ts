/** What people order, book, pay or ask about, so that the date of a flight is not taken for the date of a hotel. */
export type Subject =
  | 'alarm'
  | 'appointment'
  | 'bank'
  | 'car'
  | 'event'
  | 'film'
  | 'food'
  | 'home'
  | 'lodging'
  | 'music'
  | 'ride'
  | 'travel'
  | 'weather'

const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  [
    'travel',
    /\b(?:bus(?:es)?|trains?|flights?|fly(?:ing)?|airlines?|planes?|depart\w*|trips?|travel\w*|passengers?|layovers?)\b/gi,
  ],
  [
    'lodging',
    /\b(?:hotels?|guest ?houses?|check(?:ing)?[- ]?in|check[- ]?out|stay(?:ing)?|nights?|accomm?odations?|rooms?(?! apartment))\b/gi,
  ],
  ['home', /\b(?:apartments?|houses?|bed ?rooms?|move (?:in|to)|furnished)\b/gi],
  [
    'event',
    /\b(?:events?|concerts?|games?|match(?:es)?|sports?|venue|festivals?|things? to do|something (?:\w+ ){0,2}to do|activit(?:y|ies))\b/gi,
  ],
  ['film', /\b(?:movies?|films?|genres?|cinema|theaters?|directed)\b/gi],
  [
    'food',
    /\b(?:restaurants?|tables?|cuisines?|foods?|eat(?:ing)?|dine|dinner|lunch|breakfast|serves?)\b/gi,
  ],
  [
    'appointment',
    /\b(?:appointments?|therapists?|psychologists?|psychiatrists?|counselors?|doctors?|dr|dentists?|dermatologists?|gynecologists?|salons?|stylists?|haircut)\b/gi,
  ],
  [
    'car',
    /\b(?:(?:rental |rented |compact |rent a )?cars?|rent(?:al|als|ed|ing)?|pick(?:ing|ed)?(?: (?:it|the car))? up|pick-?up|drop(?:ping)?(?: (?:it|the car))? off|vehicles?)\b/gi,
  ],
  [
    'bank',
    /\b(?:balance|transfer\w*|checking(?! in| out)|savings|send(?:ing)? (?:\w+ )?(?:money|funds|to)|funds|money)\b/gi,
  ],
  ['weather', /\b(?:weather|forecasts?|temperature|rain\w*|wind\w*|humid\w*|degrees)\b/gi],
  ['ride', /\b(?:cabs?|taxis?|rides?|uber|lyft)\b/gi],
  ['music', /\b(?:songs?|tracks?|albums?|play(?:ing)? (?:some )?music)\b/gi],
  ['alarm', /\balarms?\b/gi],
]

/** What a text is about, in the order it comes up; empty when it names nothing of the kind. */
export function subjectsIn(plain: string): readonly Subject[] {
  return SUBJECTS.flatMap(([subject, words]) => {
    words.lastIndex = 0
    let last = -1
    for (const { index } of plain.matchAll(words)) last = index
    return last < 0 ? [] : [{ subject, last }]
  })
    .toSorted((a, b) => a.last - b.last)
    .map(({ subject }) => subject)
}
