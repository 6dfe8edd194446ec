const WORD = /[a-z']+/g

/** Words two messages share without speaking of the same thing. */
const SAYS_LITTLE = new Set(
  `a about able again also always am an and any anyway anyways are as at awesome be because been being best better bit but by can can't cant could cool currently day definitely did didn't didnt do does don't dont ever feel for from get glad go going good got great had has have having he hear heard hello her hey hi him his home hope how i i'd i'll i'm i've id if im in interesting into is isn't isnt it it's its ive just kind kinds know last let life like little live long lot love make many may me might more most much my never new next nice no not now of oh ok okay on one or our out own people please really right sad say see she should so some something sometimes sorry sounds sure tell than thank thanks that that's thats the their them then there there's these they thing things think this those time to today too tried try trying up us usually very wait want was wasn't way we well were what what's when where which who why will with won't wont would wow yeah year yes you you're your youre yours yourself`.split(
    ' ',
  ),
)

const FEWEST_LETTERS = 3

/** Words are compared by their first letters, so that `hike` and `hiking` are one. */
const STEM_LETTERS = 6

const ENDINGS = ['ing', 'ers', 'ed', 'es', 's', 'er', 'ly']

/** The telling words of a message, each by its stem. */
export function replyStems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(WORD) ?? []
  return new Set(
    words
      .filter((word) => word.length >= FEWEST_LETTERS && !SAYS_LITTLE.has(word))
      .map((word) => stemOf(word)),
  )
}

function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 3)
  return word.slice(0, ending ? -ending.length : undefined).slice(0, STEM_LETTERS)
}
