import { wordList } from './word-list.ts'

const FILLER_WORDS = wordList(`
  tbd tba tbc todo wip asdf asdfg asdfgh asdfghjkl asdasd asd sdf sdfsdf dfg fgh jkl jkjk hjk qwe qwer qwert
  qwerty qwertz zxc zxcv xx xxx xxxx test testing foo bar baz foobar blah bla lorem ipsum dummy placeholder
  idk dunno whatever later various misc unknown unsure`)

const FILLER = [
  /^(?:please )?(?:see|read|check|refer to|look at|as per|as in|same as|look|per|cf)(?: the| my| our| full| whole| previous| last| internal| entire)*(?: (?:above|below|conversation|thread|transcript|ticket|notes?|chat|history|messages?|case|comments?|description|title|subject|summary|before|attached|attachment|details))+$/,
  /^(?:as )?(?:discussed|mentioned|stated|described|written|explained|agreed)(?: (?:above|before|below|earlier|already|in|the|chat|slack|call|on|by|phone|with|you|team))*$/,
  /^(?:above|below|same|same as (?:above|before)|ditto|to be (?:done|added|confirmed|determined|defined)|to do|to follow|will (?:add|fill|update)(?: (?:this|it|in))?(?: (?:later|soon))?|fill (?:in )?later|add later)$/,
  /^(?:i )?(?:don't know|do not know|not sure|no idea|no clue|can't say|cannot say|who knows|not known)(?: (?:yet|really|sorry))?$/,
  /^(?:lorem ipsum)\b/,
] as const

/** Longer than this, a text is judged by what it says. */
const MAX_LENGTH = 80

/** Whether something was typed that answers nothing: `tbd`, `asdf`, `???`, `see above`. */
export function saysNothing(plainText: string, words: readonly string[]): boolean {
  if (plainText === '') return false
  if (words.length === 0) return !/\p{Extended_Pictographic}/u.test(plainText)
  if (words.every((word) => word === words[0]) && words.length > 2) return true
  if (words.every((word) => FILLER_WORDS.has(word) || isOneKey(word))) return true
  const said = plainText.replace(/[.!?…,\s]{1,20}$/, '')
  return plainText.length <= MAX_LENGTH && FILLER.some((filler) => filler.test(said))
}

/** `aaaa`, `zzz`: one key held down. */
const isOneKey = (word: string) => /^([a-z])\1+$/.test(word) && word.length > 2
