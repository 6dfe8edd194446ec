import { describe, expect, test } from 'vitest'
import { HANDOFF_TYPES, type HandoffTypeName } from '../../src/domain/handoff-types/index.ts'
import { CHECKS } from '../../src/domain/qa-gate/checks/index.ts'
import type { Finding } from '../../src/domain/qa-gate/finding.ts'
import { readFields } from '../../src/reading/fields/read-fields.ts'
import { completeDraft } from '../domain/qa-gate/complete-packages.ts'
import { SIMULATED_NAMES, type Simulated, type SimulatedName, simulatedOn } from './simulated.ts'

/** Dates in the words move with the day: an ordinary one, a month's end, a year's beginning. */
const DAYS = ['2025-11-21T15:00:00Z', '2026-02-28T09:00:00Z', '2026-01-02T22:00:00Z']
const days = DAYS.map((day) => ({ day: day.slice(0, 10), read: simulatedOn(new Date(day)) }))

const TYPES = Object.keys(HANDOFF_TYPES) as readonly HandoffTypeName[]

/** What the gate says when somebody opens the form and accepts the draft as it stands. */
function findingsOn(
  { transcript, reading, drafted, account }: Simulated,
  type: HandoffTypeName,
): readonly Finding[] {
  const fields = Object.fromEntries(
    Object.entries(drafted.fields).map(([name, { value }]) => [name, value]),
  )
  const draft = {
    ...completeDraft(type, { transcript, reading, drafted, account, hops: [] }),
    typed: readFields(fields),
  }
  const handoff = { ...draft, package: { ...draft.package, fields } }
  return HANDOFF_TYPES[type].checks.flatMap((name) => CHECKS[name](handoff) ?? [])
}

describe('the gate finds nothing in what the draft itself filled', () => {
  for (const name of SIMULATED_NAMES) {
    for (const type of TYPES) {
      test(`${name}, ${type}`, () => {
        for (const { day, read } of days) {
          const onDraft = findingsOn(read[name], type)
            .filter(({ field }) => field in read[name].drafted.fields)
            .map(({ check, problem }) => `${day} ${check}: ${problem}`)
          expect(onDraft).toEqual([])
        }
      })
    }
  }
})

for (const name of SIMULATED_NAMES) {
  test(`${name}: in the suggested type at most four fields are left to a human`, () => {
    for (const { read } of days) {
      const left = findingsOn(read[name], read[name].drafted.suggestedType)
        .filter(({ weight }) => weight === 'blocking')
        .map(({ field }) => field)
      expect(left.length, left.join(', ')).toBeLessThanOrEqual(4)
    }
  })
}

const [first] = days
if (!first) throw new Error('No day to read')
const { read } = first

describe('what a support lead expects to read', () => {
  const cases: [
    name: SimulatedName,
    type: HandoffTypeName,
    situation: string,
    tried: string | undefined,
    nextStep: string,
    feeling: string,
  ][] = [
    [
      'double-charge',
      'support-to-support',
      'Billing: "my card was charged twice for our Nov 3 subscription"',
      'Ana tried the refund of FW-20818 from the admin panel: rejected with error RF-409 "charge already reconciled".',
      'Get the refund of FW-20818 through (the last try: rejected with error RF-409 "charge already reconciled"), and tell Joe when the money arrives. Time matters: "Our accountant closes the month this week, so we do need the money back or at least a written confirmation".',
      'Frustrated',
    ],
    [
      'csv-export-bug',
      'support-to-engineering',
      'Bug: "The stock valuation export is broken for us since Nov 19"',
      'Tom asked Hannah to try two things: export with the warehouse set to "All", and export as XLSX instead of CSV: with "All" it works, 3,902 rows.\nHannah also cleared the cache and logged in again: no change.\nTom reproduced it on our demo workspace with a single warehouse: request export/valuation answers 200 with 0 rows, log shows EXP-1207 "warehouse filter ignored: null scope".',
      'Fix what Tom reproduced, and tell Hannah by when.',
      'Calm',
    ],
    [
      'labels-do-not-print',
      'support-to-engineering',
      'Bug: "Labels don\'t print anymore"',
      "Ana restarted the print queue of Beatrice's workspace from here: they say it is still the same.",
      'Find out what causes it without asking Beatrice for steps ("No idea, I am not in the warehouse"), and tell them what was found. Time matters: "64 parcels are waiting and the truck comes at four".',
      'Frustrated',
    ],
    [
      'renewal-doubts',
      'support-to-success',
      'Cancellation: "how do I cancel at the end of our term?"',
      'Tom checked the 14 orders: the sync error was fixed in August and they were restored, but nobody told them, which we should have.',
      'Talk to Carla before the renewal on 2025-12-10 about "The wholesale price lists still cannot be imported, we type them in by hand, about six hours a month", and agree whether they stay. They named Nov 28 as their deadline.',
      'Frustrated',
    ],
    [
      'api-outage',
      'enterprise-escalation',
      'Outage: "Your orders API answers 503 on every call since about an hour and a half ago"',
      'Marcus retried with backoff as our docs say, switched to the second key: same thing.\nPriya restarted their API gateway route from the panel: no effect.',
      'Find out whether the service is back for Atlas Medical Supply (Priya: "I restarted the route to it without success, so this needs our on-call engineers"), and give Marcus the cause and an estimate. We promised Marcus an update every 30 minutes.',
      'Angry',
    ],
    [
      'promised-by-friday',
      'support-to-support',
      'Feature request: "Since we moved to the new tax settings, our Xero sync books shipping to the wrong account: 4000" …',
      'Tom asked Ravi in the integrations channel whether shipping_account can be set per workspace: no answer yet.',
      'Get the answer Tom is waiting for ("Asked Ravi in the integrations channel whether shipping_account can be set per workspace"), and tell Grace. We promised Grace an update by Monday.',
      'Calm',
    ],
    [
      'third-time-telling',
      'support-to-engineering',
      'Bug: "Returned items do not go back into stock"',
      'Tom recalculated the stock of this SKU: it said 40 for about ten minutes and is back at 0.\nAna switched that sync off for this SKU and set the stock to 40 by hand: back at 0 this morning.',
      'Act on what Ana noted ("Needs somebody who can change connector mappings"), and tell Nadia when it is done. Call Nadia on +44 161 555 0134, as they ask.',
      'Angry',
    ],
    [
      'german-invoice',
      'support-to-support',
      'Billing: "auf der Rechnung FW-20955 vom 16.11.2025 steht noch unsere alte Umsatzsteuer-Identifikationsnummer"',
      'Mia wrote "Ich habe die neue Nummer in Ihrem Konto hinterlegt": no outcome in the conversation yet.',
      'Act on what Mia wrote ("Die Rechnung FW-20955 kann ich selbst nicht neu ausstellen, weil der Monat schon abgeschlossen ist"), and tell Stefan when it is done. They named 24.11.2025 as their deadline. We promised Stefan an update by 23.11.2025.',
      'Calm',
    ],
    [
      'broken-pieces',
      'support-to-engineering',
      'Bug: "After the stock count of Nov 20 the app shows 212 pieces of ANCHOR-12 in Bergen, we counted 121"',
      'Lena wrote "I compare it with the import log": no outcome in the conversation yet.',
      'Find out what causes it, and answer Erik: "Should we count again or will you correct the import?" Time matters: "The boat for Ålesund loads tomorrow at 07:00".',
      'Calm',
    ],
    [
      'hostile-words',
      'support-to-support',
      'Billing: "My coupon AUTUMN20 does not work"',
      'Nothing tried yet.',
      'Find out who promised Victor what ("your sales person Dana promised me 20 % when I signed up, please check that"), and tell them whether we keep it.',
      'Calm',
    ],
    [
      'two-warehouses',
      'support-to-engineering',
      'Bug: "since the transfer to our new warehouse some stock levels are the same in both warehouses"',
      'Ana noted "Undo of TB-3391": 10 of 23 lines done, then BATCH-217 "line locked by reservation".\nAna skipped that line and continued: now it stops at SHACKLE-A4-10 with the same error.\nAna already tried: undo twice, skip line, wait for shipment: Reservation of SO-88120 still active although shipped.\nLena wrote "I release the second by hand": 12 of 13 lines are back.',
      'Go on with what Lena noted ("Waiting for TB-3402 to arrive in Tromsø, then undo of the last line"), and answer Yuki: "Can you do the last line now?" We promised Yuki an update the day after tomorrow.',
      'Calm',
    ],
    [
      'quick-question',
      'support-to-support',
      'Question: "where do I change the logo on our packing slips?"',
      'Nothing tried yet.',
      'Confirm with Lucy that everything works, then close the case.',
      'Pleased',
    ],
    [
      'lead-asks-for-human',
      'support-to-support',
      'Access: "my boss set up an account for me but the invitation link says "expired""',
      'Nothing tried yet.',
      "Restore Sam's access and check with them that they can sign in.",
      'Calm',
    ],
    [
      'french-returns',
      'support-to-support',
      `In French: "Bonjour, depuis lundi vos étiquettes de retour portent l'adresse de notre ancien entrepôt à Villeurbanne"`,
      undefined,
      'Act on what Tom noted ("The label service seems to keep its own copy of the address: engineering has to look"), and answer Claire in French: "En attendant, que dois-je dire à mes clients ?"',
      'Not known yet',
    ],
    [
      'spanish-double-orders',
      'support-to-support',
      'In Spanish: "Hola, desde esta mañana los pedidos de nuestra tienda llegan dos veces a Fernwick"',
      undefined,
      'Answer Diego in Spanish: "¿Cuánto va a tardar?"',
      'Not known yet',
    ],
    [
      'portuguese-upgrade',
      'support-to-support',
      'In Portuguese: "Ontem mudamos do plano Starter para o Growth e o pagamento de US$ 390 foi aprovado (fatura" …',
      undefined,
      'Answer Marina in Portuguese: "Pode pedir para eles olharem hoje, por favor?"',
      'Not known yet',
    ],
    [
      'japanese-stock',
      'support-to-support',
      'In Japanese: "今朝CSVで在庫を取り込んだところ、SKU「HM-2201」と「HM-2207」の在庫数がマイナスになりました。"',
      undefined,
      'Answer Haruka in Japanese: "本日中にご連絡いただけると助かります。"',
      'Not known yet',
    ],
  ]

  test('of every conversation', () => {
    expect(cases.map(([name]) => name)).toEqual(SIMULATED_NAMES)
  })

  for (const [name, type, situation, tried, nextStep, feeling] of cases) {
    test(name, () => {
      const { suggestedType, situation: line, fields, oneLook } = read[name].drafted
      expect(suggestedType).toBe(type)
      expect(line).toBe(situation)
      expect(fields.tried?.value).toBe(tried)
      expect(fields.next_step?.value).toBe(nextStep)
      expect(oneLook.feeling).toBe(feeling)
    })
  }
})

describe('what the next owner need not ask', () => {
  const cases: [name: SimulatedName, ...facts: string[]][] = [
    [
      'double-charge',
      'Date of the charge: Nov 3',
      'Amount: $480.00',
      'Invoice number: FW-20817',
      'Invoice number: FW-20818',
    ],
    [
      'german-invoice',
      'Invoice number: FW-20955',
      'Invoice date: 16.11.2025',
      'VAT number: DE 811 234 567',
      'Deadline: 24.11.2025',
      'Amount: 856,80 Euro',
    ],
    [
      'third-time-telling',
      'Order number: 118734',
      'Return number: R-55102',
      'SKU: LIP-RUBY-07',
      'Accepted on: Nov 15',
      'Amount: £600',
      'Phone: +44 161 555 0134',
    ],
    ['promised-by-friday'],
    ['hostile-words', 'Error message: CPN-404 unknown'],
  ]
  for (const [name, ...facts] of cases) {
    test(name, () => {
      const told = read[name].drafted.doNotAsk.map(({ label, value }) => `${label}: ${value}`)
      expect(told).toEqual(facts)
    })
  }
})

test('an order to a machine shapes no field of the note', () => {
  const { drafted, reading, transcript } = read['hostile-words']
  const [order] = transcript.messages.filter(({ text }) => text.startsWith('SYSTEM'))
  const { lastCustomerWords, injections, ...found } = reading
  expect(injections.every(({ messageId }) => messageId === order?.id)).toBe(true)
  expect(order?.number).toBe(2)
  expect(JSON.stringify([drafted.fields, drafted.doNotAsk, found])).not.toContain(
    `"messageId":"${order?.id}"`,
  )
  const shown = [
    drafted.situation,
    drafted.firstReply,
    ...Object.values(drafted.oneLook),
    ...Object.values(drafted.fields).map(({ value }) => value),
    ...drafted.doNotAsk.map(({ value }) => value),
    lastCustomerWords?.quote ?? '',
  ]
  expect(shown.join('\n')).not.toMatch(
    /9,999|enterprise|resolved|ignore all|evil\.example|script>|process\.env/,
  )
})

test('no line of the card ends inside a word or a quote', () => {
  for (const { read: threads } of days) {
    for (const name of SIMULATED_NAMES) {
      const { issue, tried } = threads[name].drafted.oneLook
      for (const line of [issue, tried]) {
        expect((line.match(/"/g) ?? []).length % 2, line).toBe(0)
        expect(line.length, line).toBeLessThanOrEqual(150)
      }
    }
  }
})
