import { describe, expect, test } from 'vitest'
import type { Message } from '../../../../src/domain/transcript.ts'
import { sentencesOf } from '../../../../src/reading/transcript/sentences.ts'
import { bareWords } from '../../../../src/reading/transcript/telling/bare-words.ts'
import { denseLead } from '../../../../src/reading/transcript/telling/dense-lead.ts'
import { pickTelling } from '../../../../src/reading/transcript/telling/pick-telling.ts'
import { weighSentences } from '../../../../src/reading/transcript/telling/weigh-sentences.ts'
import { withoutCourtesy } from '../../../../src/reading/transcript/telling/without-courtesy.ts'

type Line = readonly [role: 'customer' | 'teammate', text: string]

const sentences = (lines: readonly Line[]) =>
  lines.flatMap(([role, text], index) => {
    const message: Message = {
      id: `m${index + 1}`,
      number: index + 1,
      role,
      authorName: role,
      authorId: role,
      kind: 'said',
      text,
      at: new Date(0),
    }
    return sentencesOf(message)
  })

const PRINTER: readonly Line[] = [
  [
    'customer',
    'Hello there! The label printer in our Leeds depot prints blank pages since Tuesday.',
  ],
  ['teammate', 'Hi, sorry for the trouble! Could you send us the model and the firmware version?'],
  ['customer', 'Thanks. It is a Zebra ZD421 with firmware 4.2.'],
  ['teammate', 'Thank you! Please install firmware 4.3 and print a test page. Have a nice day!'],
  ['customer', 'Blank again. 40 parcels wait for the van.'],
  ['teammate', 'We have reported it to our hardware team, they will answer within 24 hours.'],
]

const textsOf = (picked: readonly { readonly sentence: { readonly text: string } }[]) =>
  picked.map(({ sentence }) => sentence.text)

describe('the sentences that tell a story', () => {
  test('what the customer came with tells most', () => {
    expect(textsOf(pickTelling(sentences(PRINTER)))[0]).toBe(
      'The label printer in our Leeds depot prints blank pages since Tuesday.',
    )
  })

  test('what we asked for, advised and passed on is told; courtesy is not', () => {
    const picked = textsOf(pickTelling(sentences(PRINTER)))
    expect(picked).toContain('Could you send us the model and the firmware version?')
    expect(picked).toContain('Please install firmware 4.3 and print a test page.')
    expect(picked).toContain(
      'We have reported it to our hardware team, they will answer within 24 hours.',
    )
    for (const courtesy of ['Hello there!', 'Hi, sorry for the trouble!', 'Have a nice day!'])
      expect(picked).not.toContain(courtesy)
  })

  test('the same is not told twice', () => {
    const said = 'The label printer in our Leeds depot prints blank pages since Tuesday.'
    const picked = textsOf(pickTelling(sentences([...PRINTER, ['customer', said]])))
    expect(picked.filter((text) => text === said)).toHaveLength(1)
  })

  test('nothing is picked from nothing, and courtesy alone tells no story', () => {
    expect(pickTelling([])).toEqual([])
    expect(pickTelling(sentences([['customer', 'Hi! Thanks! OK.']]))).toEqual([])
  })

  test('every sentence is weighed, in its place', () => {
    const all = sentences(PRINTER)
    expect(weighSentences(all).map(({ index }) => index)).toEqual([...all.keys()])
  })
})

describe('the lead of a note', () => {
  test('is told in order and within sixty words', () => {
    const lead = denseLead(sentences(PRINTER))
    expect(lead.map(({ sentence }) => sentence.message.number)).toEqual(
      lead.map(({ sentence }) => sentence.message.number).toSorted((a, b) => a - b),
    )
    const words = lead
      .map(({ text }) => text)
      .join(' ')
      .split(' ').length
    expect(words).toBeGreaterThan(30)
    expect(words).toBeLessThanOrEqual(60)
  })

  test('says with dots where it was cut', () => {
    const [part] = denseLead(
      sentences([['customer', `The report lists ${'many parts '.repeat(70)}`]]),
    )
    expect(part?.text).toMatch(/…$/)
  })
})

describe('what a sentence says without its trimmings', () => {
  const bare: [said: string, words: string][] = [
    ['@acme @joe My order is late https://t.example/x ^AB', 'My order is late'],
    ['Please restart the router. /NY', 'Please restart the router.'],
    ['We refunded it 2/2', 'We refunded it'],
    ['Reset it &amp; try again', 'Reset it & try again'],
    ['Write to joe@mail.example', 'Write to joe@mail.example'],
  ]
  for (const [said, words] of bare)
    test(`channel marks: ${said}`, () => expect(bareWords(said)).toBe(words))

  const plain: [said: string, words: string][] = [
    ['Hi Joe, so the export is empty, thanks!', 'the export is empty'],
    ['Just wanted to let you know that the parcel is lost.', 'the parcel is lost.'],
    ['Sorry for the delay. Hi!', 'Hi!'],
    ['Thanks!', 'Thanks!'],
  ]
  for (const [said, words] of plain)
    test(`courtesy: ${said}`, () => expect(withoutCourtesy(said)).toBe(words))
})
