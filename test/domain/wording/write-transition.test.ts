import { describe, expect, test } from 'vitest'
import { HANDOFF_TYPES, type HandoffTypeName } from '../../../src/domain/handoff-types/index.ts'
import { TIERS } from '../../../src/domain/tier.ts'
import { LANGUAGES } from '../../../src/domain/waiting/customer-message.ts'
import type { Estimate } from '../../../src/domain/waiting/estimate.ts'
import { type Transition, writeTransition } from '../../../src/domain/wording/write-transition.ts'

const at = (time: string) => new Date(`2026-11-${time}:00Z`)

const estimate = (over: Partial<Estimate>): Estimate => ({
  madeAt: at('23T14:00'),
  soonest: at('23T14:15'),
  latest: at('23T14:30'),
  backAt: undefined,
  basis: { from: 'policy' },
  ...over,
})

const ESTIMATES: Readonly<Record<string, Estimate | undefined>> = {
  'a stretch': estimate({}),
  sure: estimate({ soonest: at('23T14:30') }),
  'one minute': estimate({ soonest: at('23T14:01'), latest: at('23T14:01') }),
  hours: estimate({ soonest: at('23T14:45'), latest: at('23T18:00') }),
  'another day': estimate({ soonest: at('24T09:00'), latest: at('24T12:00') }),
  'out of hours': estimate({
    madeAt: at('21T14:00'),
    soonest: at('23T08:15'),
    latest: at('23T09:00'),
    backAt: at('23T08:00'),
  }),
  'nobody can tell': undefined,
}

/** Names as people have them, and as nobody should. */
const NAMES = [
  'Priya Rao',
  '山田 太郎',
  'Zoë O’Brien-Ñandú',
  '{team}',
  '$& $1',
  '<b>Bob</b>',
  'www.evil.example',
  'anna@evil.example',
  '',
  'x'.repeat(300),
]

const TRANSITION: Transition = {
  type: 'support-to-support',
  issueType: 'question',
  tier: 'standard',
  senderName: 'Ana Rossi',
  receiver: { name: 'Priya Rao', teamName: 'Billing' },
  estimate: ESTIMATES['a stretch'],
  offersWayOut: false,
  customerName: 'Joe Marsh',
  language: 'en',
  channel: 'chat',
  zone: { timeZone: 'Europe/Rome', isTheirs: true },
  wording: {},
}

const wordsOf = (over: Partial<Transition>) =>
  writeTransition({ ...TRANSITION, ...over }).paragraphs.join('\n')

describe.each(LANGUAGES)('in %s', (language) => {
  test('every combination is whole: nothing left to fill in, nothing internal, nothing odd', () => {
    const odd: string[] = []
    let count = 0
    for (const type of Object.keys(HANDOFF_TYPES) as HandoffTypeName[])
      for (const tier of TIERS)
        for (const channel of ['chat', 'email'] as const)
          for (const one of Object.values(ESTIMATES))
            for (const name of NAMES)
              for (const isTheirs of [true, false]) {
                const message = writeTransition({
                  ...TRANSITION,
                  type,
                  tier,
                  channel,
                  estimate: one,
                  language,
                  issueType: count % 2 === 0 ? 'billing' : 'bug',
                  customerName: name,
                  senderName: name,
                  receiver: { name, teamName: count % 3 === 0 ? undefined : name },
                  offersWayOut: count % 2 === 0,
                  zone: { timeZone: 'Asia/Tokyo', isTheirs },
                })
                const words = message.paragraphs.join('\n')
                count += 1
                const isWhole =
                  message.language === language &&
                  !/[{}<>]|undefined|null|Invalid|evil|standard|priority| {2}| \n|\n /i.test(
                    words,
                  ) &&
                  message.paragraphs.every((one) => one !== '' && one.length < 600)
                if (!isWhole) odd.push(words)
              }
    expect(odd).toEqual([])
    expect(count).toBe(4 * 3 * 2 * 7 * 10 * 2)
  })

  test('is said differently for each kind of handoff, and for money', () => {
    const types = Object.keys(HANDOFF_TYPES) as HandoffTypeName[]
    const said = types.map((type) => wordsOf({ language, type, estimate: undefined }))
    const money = wordsOf({ language, issueType: 'billing', estimate: undefined })
    expect(new Set([...said, money]).size).toBe(types.length + 1)
  })

  test('an e-mail has a greeting and an end, a chat is shorter', () => {
    const chat = writeTransition({ ...TRANSITION, language })
    const email = writeTransition({ ...TRANSITION, language, channel: 'email' })
    expect(email.paragraphs.length).toBe(chat.paragraphs.length + 2)
    expect(email.paragraphs.at(-1)).toContain('Ana')
  })
})

const ESTIMATED: [label: string, over: Partial<Transition>, words: string][] = [
  ['a stretch', {}, 'in 15 to 30 minutes (by 3:30 PM)'],
  ['one that is sure', { estimate: ESTIMATES.sure }, 'within 30 minutes (by 3:30 PM)'],
  ['hours', { estimate: ESTIMATES.hours }, 'in 45 minutes to 4 hours (by 7:00 PM)'],
  ['another day', { estimate: ESTIMATES['another day'] }, 'by Tuesday, November 24 at 1:00 PM'],
  [
    'out of hours',
    { estimate: ESTIMATES['out of hours'] },
    'back on Monday, November 23 at 9:00 AM. You can expect to hear from Priya by Monday, November 23 at 10:00 AM',
  ],
  ['nobody can tell', { estimate: undefined }, 'as soon as possible'],
  [
    'a customer whose clock nobody knows',
    { zone: { timeZone: 'Europe/Rome', isTheirs: false } },
    '(by 3:30 PM GMT+1)',
  ],
  ['in German', { language: 'de' }, 'in 15 bis 30 Minuten (bis 15:30 Uhr)'],
  ['in French', { language: 'fr' }, 'd’ici 15 à 30 minutes (avant 15:30)'],
  ['in Spanish', { language: 'es' }, 'en un plazo de 15 a 30 minutos (antes de las 15:30)'],
  ['in Portuguese', { language: 'pt' }, 'em 15 a 30 minutos (até 15:30)'],
  ['in Japanese', { language: 'ja' }, '15分〜30分ほど（15:30まで）'],
]

test.each(ESTIMATED)('says when: %s', (_, over, words) => {
  expect(wordsOf(over)).toContain(words)
})

test('names who takes over by first name and team, the team once', () => {
  const receiver = { name: 'Priya Rao', teamName: 'Billing Team' }
  expect(wordsOf({ receiver })).toContain('Priya from our Billing team, who')
})

test.each(LANGUAGES)(
  'a sentence about somebody without a name begins as a sentence does, in %s',
  (language) => {
    const receiver = { name: '', teamName: 'Platform' }
    for (const type of Object.keys(HANDOFF_TYPES) as HandoffTypeName[])
      for (const tier of TIERS) {
        const words = wordsOf({ language, type, tier, receiver })
        if (language !== 'ja') expect(words).not.toMatch(/(?:^|[.!?] )\p{Ll}/mu)
      }
  },
)

test('a customer who calls themselves a placeholder stays what they are: nobody', () => {
  expect(wordsOf({ customerName: '{name}' })).toMatch(/^I am passing this to Priya/)
})
