import { wordList } from './word-list.ts'

/** Words that hold a sentence together and say nothing about a case. */
const STOP_WORDS = wordList(`
  a an the this that these those it its it's there here i i'm i've i'd i'll me my mine we we're we've
  we'd we'll us our ours you your yours he him his she her hers they they're they've them their
  theirs who whom whose which what is isn't are aren't was wasn't were weren't be been being am do
  does doesn't did didn't done doing don't has hasn't have haven't had hadn't having will won't would
  wouldn't can can't cannot could couldn't should shouldn't may might must shall not no nor and or but
  so if then than as at by for from in into of off on onto out over to up with within about after
  before because since until while during via per too also just very really quite only even some any
  all each both few more most other such own same again once how when where why yes ok okay s t
  let let's get gets got etc eg ie`)

/** The words that carry meaning, from words already in lower case. */
export function contentWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !STOP_WORDS.has(word))
}
