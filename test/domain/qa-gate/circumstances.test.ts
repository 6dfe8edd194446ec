import { expect, test } from 'vitest'
import { CHECKS } from '../../../src/domain/qa-gate/checks/index.ts'
import type { Language } from '../../../src/domain/waiting/customer-message.ts'
import {
  account,
  completeDraft,
  directory,
  draftedNote,
  evidence,
  hopsAgo,
  quietReading,
  reading,
} from './complete-packages.ts'

test('a calm customer needs no word about feelings', () => {
  const draft = completeDraft('support-to-support', {
    reading: quietReading,
    fields: { feeling: '' },
  })
  expect(CHECKS.feeling(draft)).toBeUndefined()
})

test('an unmentioned promise is quoted with the message it stands in', () => {
  const draft = completeDraft('support-to-support', { fields: { promised: 'Nothing promised' } })
  expect(CHECKS.promised(draft)).toMatchObject({
    weight: 'blocking',
    evidence: [evidence(3, 'I will call you back by Friday.')],
    suggestion: 'Ana promised: "I will call you back by Friday." (message 3)',
  })
})

test('of two promises the one left out is added to what was typed', () => {
  const second = {
    what: 'You will receive a written confirmation.',
    due: undefined,
    kind: 'outcome' as const,
    evidence: evidence(3, 'The refund failed with RF-409.'),
  }
  const draft = completeDraft('support-to-support', {
    reading: { ...reading, promises: [...reading.promises, second] },
    fields: { promised: 'Call by Friday.' },
  })
  const suggestion = CHECKS.promised(draft)?.suggestion
  expect(suggestion).toContain('Call by Friday.\n')
  expect(suggestion).toContain('written confirmation')
})

test('a denied attempt is advice, not a block', () => {
  const draft = completeDraft('support-to-support', { fields: { tried: 'Nothing tried yet.' } })
  expect(CHECKS.tried(draft)).toMatchObject({ weight: 'advisory' })
})

test('attempts without outcome are advice, not a block', () => {
  const draft = completeDraft('support-to-support', { fields: { tried: 'Reset the password.' } })
  expect(CHECKS.tried(draft)).toMatchObject({ weight: 'advisory' })
})

test('"no business impact" will do for a calm customer of the standard tier', () => {
  const calm = { reading: quietReading, account: { ...account, tier: 'standard' as const } }
  const fields = { impact: 'No business impact' }
  expect(CHECKS.impact(completeDraft('enterprise-escalation', { ...calm, fields }))).toBeUndefined()
})

test('where the contract says otherwise, it will not, and the finding says why', () => {
  const draft = completeDraft('enterprise-escalation', {
    reading: quietReading,
    fields: { impact: 'No business impact' },
  })
  expect(CHECKS.impact(draft)?.problem).toContain(
    'Northwind is enterprise tier that pays 18000 a month',
  )
})

test('what the account answers is not asked', () => {
  const known = {
    ...account,
    renewalDate: '2026-01-08',
    health: 'green',
    productArea: 'Billing',
    environment: 'Chrome 141',
  }
  const success = completeDraft('support-to-success', {
    account: known,
    fields: { renewal_date: '', health: '' },
  })
  expect(CHECKS['renewal-date'](success)).toBeUndefined()
  expect(CHECKS.health(success)).toBeUndefined()
  const bug = completeDraft('support-to-engineering', {
    account: known,
    fields: { product_area: '', environment: '' },
  })
  expect(CHECKS['product-area'](bug)).toBeUndefined()
  expect(CHECKS.environment(bug)).toBeUndefined()
})

test('the receiver finding names who is present in the team', () => {
  const draft = completeDraft('support-to-support', {
    receiver: { teamId: 't2', teammateId: undefined },
  })
  expect(CHECKS.receiver(draft)?.fix).toBe(
    'Choose one person in Billing. Present now: Mia Chen, Tom Becker.',
  )
})

test('somebody away may be named when nobody else of the team is present', () => {
  const onlyJonas = {
    ...directory,
    teammates: directory.teammates.filter(({ id }) => id === 'ana' || id === 'jonas'),
  }
  const draft = completeDraft('support-to-support', {
    directory: onlyJonas,
    receiver: { teamId: 't2', teammateId: 'jonas' },
  })
  expect(CHECKS.receiver(draft)).toMatchObject({
    weight: 'advisory',
    problem: 'Jonas Okafor is away.',
  })
})

test('a person without a team may be named', () => {
  const draft = completeDraft('support-to-support', {
    receiver: { teamId: undefined, teammateId: 'mia' },
  })
  expect(CHECKS.receiver(draft)).toBeUndefined()
})

const hops: [label: string, hoursAgo: readonly number[], reason: string, blocked: boolean][] = [
  ['the second hop', [3], 'Charged twice, refund failed', false],
  ['the third hop', [20, 3], 'Charged twice, refund failed', true],
  ['the fourth hop', [20, 10, 3], 'Charged twice, refund failed', true],
  ['a third hop after a slow day', [25, 3], 'Charged twice, refund failed', false],
  ['a hop exactly a day ago', [24, 3], 'Charged twice, refund failed', true],
  ['a new fact', [20, 3], 'Charged twice; new log shows the charge was reconciled by hand', false],
  [
    'an agreement',
    [20, 3],
    'Charged twice, refund failed, agreed with Mia who has Stripe access',
    false,
  ],
  ['a final owner', [20, 3], 'Charged twice, Mia stays the owner until it is refunded', false],
  [
    'a cause',
    [20, 3],
    'Charged twice, comes back to billing because only they can release it',
    false,
  ],
]

for (const [label, hoursAgo, reason, blocked] of hops) {
  test(`ping-pong, ${label}: ${blocked ? 'asks why it will hold' : 'lets it go'}`, () => {
    const draft = completeDraft('support-to-support', {
      hops: hopsAgo(...hoursAgo),
      fields: { reason },
    })
    expect(CHECKS['ping-pong'](draft)?.weight).toBe(blocked ? 'blocking' : undefined)
  })
}

test('ping-pong shows the path', () => {
  const draft = completeDraft('support-to-support', {
    hops: hopsAgo(20, 3),
    fields: { reason: 'Charged twice, refund failed' },
  })
  expect(CHECKS['ping-pong'](draft)?.problem).toContain(
    'Support, then Billing, then Support, then Billing',
  )
})

const facts: [label: string, nextStep: string, found: boolean][] = [
  ['an id from the thread', 'Refund FW-20818 by hand.', false],
  ['an amount without its currency', 'Refund 480 to Joe.', false],
  ['a day written another way', 'Explain the charge of 3 November to Joe.', false],
  ['the spend of the account', 'Call Joe about the 18,000 they pay.', false],
  ['a colleague', 'Ask Tom Becker to refund it.', false],
  ['a quote of the customer', 'Answer "This is ridiculous" with an apology.', false],
  ['an invented id', 'Refund FW-11111 by hand.', true],
  ['an invented amount', 'Refund $520 to Joe.', true],
  ['an invented day', 'Call Joe on Dec 24.', true],
  ['an invented person', 'Ask Walter Brown to refund it.', true],
  ['an invented quote', 'Answer "I will sue you all" with an apology.', true],
]

for (const [label, next_step, found] of facts) {
  test(`grounded, ${label}: ${found ? 'is pointed out' : 'is known'}`, () => {
    const spoiling = { fields: { next_step }, drafted: draftedNote({ next_step }) }
    expect(CHECKS.grounded(completeDraft('support-to-support', spoiling))?.weight).toBe(
      found ? 'advisory' : undefined,
    )
  })
}

test('grounded: the language the customer writes is known, another one is pointed out', () => {
  const inLanguage = (language: Language) => {
    const next_step = 'Answer Joe in Portuguese.'
    return CHECKS.grounded(
      completeDraft('support-to-support', {
        reading: { ...reading, language },
        fields: { next_step },
        drafted: draftedNote({ next_step }),
      }),
    )
  }
  expect(inLanguage('pt')).toBeUndefined()
  expect(inLanguage('ja')?.problem).toContain('Portuguese')
})

test('what the agent wrote themselves is theirs to know', () => {
  const draft = completeDraft('support-to-support', {
    fields: { next_step: 'Refund FW-11111 by hand.' },
    drafted: draftedNote({ next_step: 'Refund FW-20818 by hand.' }),
  })
  expect(CHECKS.grounded(draft)).toBeUndefined()
})

test('a secret is named by its kind and field, and never repeated', () => {
  const draft = completeDraft('support-to-support', {
    fields: {
      tried: 'Logged in with password: hunter2, failed.',
      next_step: 'Use sk_live_4eC39HqLyjWDarjtT1',
    },
  })
  const finding = CHECKS.secrets(draft)
  expect(finding?.problem).toBe('Tried so far shows a password. Also look at: Next step.')
  expect(finding?.suggestion).toBe('Logged in with password: [password removed], failed.')
  expect(JSON.stringify(finding)).not.toMatch(/hunter2|sk_live/)
})
