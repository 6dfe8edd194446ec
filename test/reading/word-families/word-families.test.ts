import { expect, test } from 'vitest'
import { readThread } from '../../../src/reading/transcript/thread.ts'
import { plainWords } from '../../../src/reading/word-families/plain-words.ts'
import { wordFamilies } from '../../../src/reading/word-families/word-families.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'
import { told } from '../conversations.ts'

const byFamily = wordFamilies(
  {
    someone: 'someone stranger*',
    entered: 'logged_into accessed',
    ours: 'my our',
    asks: 'how_do',
  },
  ['someone > entered > ours !asks'],
)

const brokeIn = (said: string) => byFamily(plainWords(said))

const sentences: [label: string, said: string, found: boolean][] = [
  ['all words in order', 'Someone accessed our files.', true],
  ['a word by its beginning', "A stranger's phone accessed my chat", true],
  ['two words in a row', 'Someone has logged into my page', true],
  ['a slip of the pen', 'somoene acessed our files', true],
  ['the other order', 'Our files were accessed by someone.', false],
  ['a word missing', 'Someone accessed the files.', false],
  ['a word that rules it out', 'How do I see whether someone accessed my files?', false],
  ['nothing at all', '', false],
]

for (const [label, said, found] of sentences) {
  test(`a family of words is ${found ? '' : 'not '}found in ${label}`, () => {
    expect(brokeIn(said)).toBe(found)
  })
}

test('denials are two words, whatever way they are written', () => {
  expect(plainWords("I can't, cannot, didn't and dont")).toEqual(
    'i can not can not did not and do not'.split(' '),
  )
})

test('a sentence of a thread is taken apart once, however many lists are asked', () => {
  const { wordsIn } = readThread(told([['Joe', "I can't log in."]]))
  expect(wordsIn("I can't log in.")).toEqual(['i', 'can', 'not', 'log', 'in'])
  expect(wordsIn("I can't log in.")).toBe(wordsIn("I can't log in."))
})

test('a family that names a list nobody wrote is refused at once', () => {
  expect(() => wordFamilies({ a: 'one' }, ['a b'])).toThrow('No word list "b"')
})

test('more lists than bits are refused at once', () => {
  const lists = Object.fromEntries(Array.from({ length: 32 }, (_, at) => [`list${at}`, 'word']))
  expect(() => wordFamilies(lists, [])).toThrow('32 word lists')
})

for (const unit of ['someone ', 'a', "n't ", "'", 'someone accessed ', 'ß']) {
  test(`four times as much of "${unit}" takes about four times as long`, () => {
    const ofLength = (chars: number) => unit.repeat(chars / unit.length)
    expect(growthOf(25_000, ofLength, brokeIn)).toBeLessThan(LINEAR_GROWTH)
  })
}
