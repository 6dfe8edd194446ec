import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIELD_NAMES } from '../../../src/domain/context-package.ts'
import type { TextReading } from '../../../src/domain/reading.ts'
import { readFields } from '../../../src/reading/fields/read-fields.ts'
import { readText } from '../../../src/reading/fields/read-text.ts'

type Flag = {
  [K in keyof TextReading]: TextReading[K] extends boolean ? K : never
}[keyof TextReading]

/** For each flag: texts that raise it, and texts near them that do not. */
const FLAGS: Readonly<
  Record<Flag, { readonly yes: readonly string[]; readonly no: readonly string[] }>
> = {
  saysNone: {
    yes: [
      'none',
      'None.',
      'n/a',
      'nothing',
      'Nothing promised',
      'no bugs linked',
      'No',
      'not yet',
      'nichts',
      'なし',
    ],
    no: [
      '',
      'Nothing happens',
      'No access to Stripe',
      'None of the exports work for them since Monday',
      'nobody answers the phone number on the invoice',
    ],
  },
  saysNothing: {
    yes: [
      'tbd',
      'asdf',
      '???',
      '...',
      '-',
      'see above',
      'See conversation.',
      'xxx',
      'as discussed',
      'test test',
      'not sure',
      'idk',
    ],
    no: [
      '',
      'see invoice FW-1',
      'ok',
      'test environment',
      '😡',
      'Blank page',
      'same error in Firefox',
    ],
  },
  namesProblem: {
    yes: [
      'charged twice',
      'the export fails',
      'cannot log in',
      'asks for a refund',
      "it doesn't load",
      'error 500',
    ],
    no: ['', 'They like the product', 'Joe is in Dublin'],
  },
  namesStatus: {
    yes: ['still open', 'waiting for a refund', 'fixed on Monday', 'not resolved', 'since Tuesday'],
    no: ['', 'They like the product', 'Joe from Dublin'],
  },
  namesNeed: {
    yes: [
      'needs someone with Stripe access',
      'I am not allowed to refund that much',
      'only engineering can restore it',
      'approval above 500',
    ],
    no: ['', 'escalating to billing', 'needs tier 2', 'Joe was charged twice'],
  },
  onlyDestination: {
    yes: [
      'escalating to billing',
      'needs tier 2',
      'Passing to the engineering team please',
      'for L2',
    ],
    no: [
      '',
      'Refund failed, escalating to billing',
      'Needs Stripe access from billing',
      'Joe waits',
    ],
  },
  namesAction: {
    yes: [
      'Refund the second charge',
      'call Joe',
      'to be refunded via Stripe by Mia',
      'Please check invoice FW-1',
    ],
    no: ['', 'Billing', 'fix it', 'investigate', 'The issue with the report', 'asap'],
  },
  namesAttempt: {
    yes: ['Cleared the cache', 'tried Firefox', 'reset the password', 'Refunded it by hand'],
    no: ['', 'On the Pro plan', 'a lot'],
  },
  namesOutcome: {
    yes: ['same error', 'no change', 'did not help', 'worked for a day', 'rejected with RF-409'],
    no: ['', 'Cleared the cache', 'Reset the password'],
  },
  namesPromise: {
    yes: [
      'callback by Friday',
      'we will refund it',
      'Nothing promised',
      'answer within 24 hours',
      'none',
    ],
    no: ['', 'yes', 'On the Pro plan'],
  },
  namesFeeling: {
    yes: ['angry', 'Calm and patient', 'losing patience', 'fed up', 'wütend', '😡'],
    no: ['', 'On the Pro plan', 'yes'],
  },
  namesImpact: {
    yes: [
      '40 users cannot print',
      '$2,000 an hour',
      'the whole team is blocked',
      'only this user',
      'cannot close the month',
    ],
    no: ['', 'High', 'critical', 'It affects their business', 'very important customer'],
  },
  namesWhyItHolds: {
    yes: [
      'agreed with Mia',
      'Mia stays the owner until it is fixed',
      'new log shows the cause',
      'because only they have the key',
    ],
    no: ['', 'Charged twice, refund failed', 'needs tier 2'],
  },
  namesExpected: {
    yes: ['It should download', 'we expected a form', 'supposed to be 480'],
    no: ['', 'the page stays blank'],
  },
  namesActual: {
    yes: ['Blank page', 'nothing happens', 'error 500', 'it shows 0', 'spinner never ends'],
    no: ['', 'it does not work', 'broken', 'fails'],
  },
  namesEnvironment: {
    yes: ['Chrome 141', 'iPhone', 'Windows 11', 'version 4.2', 'staging', 'EU region'],
    no: ['', 'their computer', 'same', 'unknown'],
  },
}

for (const [flag, { yes, no }] of Object.entries(FLAGS) as [Flag, (typeof FLAGS)[Flag]][]) {
  for (const text of yes) test(`${flag}: "${text}"`, () => expect(readText(text)[flag]).toBe(true))
  for (const text of no)
    test(`not ${flag}: "${text}"`, () => expect(readText(text)[flag]).toBe(false))
}

const sentences: [text: string, count: number][] = [
  ['', 0],
  ['One.', 1],
  ['Charged twice on Nov. 3. Refund failed.', 2],
  ['Version 2.3.1 is slow, e.g. on reports. It was fine in 2.2.', 2],
  ['First line\nSecond line', 2],
  ['- one\n- two\n\n- three', 3],
  ['Why? Because! Done.', 3],
  ['Paid $1,200.50 on 3.11.2025. Waiting.', 2],
  ['請求書が違います。まだ待っています。', 2],
  ['...', 0],
]

for (const [text, count] of sentences) {
  test(`${JSON.stringify(text)} has ${count} sentences`, () => {
    expect(readText(text).sentences).toHaveLength(count)
  })
}

const facts: [text: string, facts: readonly string[]][] = [
  ['Charged twice on Nov 3 for FW-20818', ['Nov 3', 'FW-20818']],
  ['Error RF-409 and HTTP 500, $480.00', ['RF-409', '500', '$480.00']],
  ['He said "this is ridiculous" to Ana Rossi.', ['this is ridiculous', 'Ana Rossi']],
  ['needs tier 2', []],
  ['1. Open it\n2. Close it', []],
  ['on 2026-01-08 at v4.2.1', ['2026-01-08', 'v4.2.1']],
]

for (const [text, expected] of facts) {
  test(`${JSON.stringify(text)} holds ${expected.length} facts to look up`, () => {
    expect(readText(text).checkableFacts).toEqual(expected)
  })
}

const otherLanguages = [
  'Der Kunde wurde zweimal belastet und die Rückerstattung ist nicht angekommen.',
  'Le client a été facturé deux fois et le remboursement est refusé pour la facture.',
  'El cliente no puede entrar en la cuenta con el navegador desde el lunes.',
  'お客様は二重に請求され、返金がまだ届いていません。',
  '客户被重复收费，退款还没有到账。',
  'Клиента списали дважды, возврат не прошёл до сих пор.',
  'لم يصل المبلغ المسترد إلى العميل حتى الآن',
  'ลูกค้าถูกเรียกเก็บเงินสองครั้งและยังไม่ได้รับเงินคืน',
]

for (const text of otherLanguages) {
  test(`nobody is blocked for writing their own language: ${text}`, () => {
    const read = readText(text)
    const named = Object.entries(read).filter(([flag]) => flag.startsWith('names'))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(([, raised]) => !raised)).toEqual([])
    expect(read).toMatchObject({ onlyDestination: false, saysNothing: false })
    expect(read.steps.length).toBeGreaterThan(0)
    expect(read.specificWords.length).toBeGreaterThan(3)
  })
}

test('an English text with a foreign name or word stays English', () => {
  expect(readText('The customer is the owner of La Casa de Papel in Den Haag').namesProblem).toBe(
    false,
  )
  expect(readText('Señor Müller is a customer of the Zürich office').namesImpact).toBe(false)
})

test('every field is read, those never filled as empty text', () => {
  const read = readFields({ reason: ' Refund failed ' })
  expect(Object.keys(read)).toEqual([...FIELD_NAMES])
  expect(read.reason.text).toBe('Refund failed')
  expect(read.summary).toMatchObject({ text: '', sentences: [], saysNothing: false, redacted: '' })
})

test('any text at all is read, and the same way every time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const read = readText(text)
      expect(read.text).toBe(text.trim())
      expect(readText(text)).toEqual(read)
      if (read.secrets.length === 0) expect(read.redacted).toBe(read.text)
    }),
  )
})
