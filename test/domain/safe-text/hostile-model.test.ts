import { describe, expect, test } from 'vitest'
import { openCase } from '../../../src/domain/case.ts'
import type { FieldName } from '../../../src/domain/context-package.ts'
import { escalate } from '../../../src/domain/escalate.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from '../../../src/domain/handoff-types/index.ts'
import { handOverAnyway } from '../../../src/domain/qa-gate/gate.ts'
import { safeDraft } from '../../../src/domain/safe-text/safe-draft.ts'
import { saidAddresses } from '../../../src/domain/safe-text/said-addresses.ts'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import { DEFAULT_POLICY } from '../../../src/domain/sla/default-policy.ts'
import { writeNote } from '../../../src/domain/write-note.ts'
import { noteHtml } from '../../../src/intercom/note-html.ts'
import { readFields } from '../../../src/reading/fields/read-fields.ts'
import { readText } from '../../../src/reading/fields/read-text.ts'
import { findSecrets } from '../../../src/reading/fields/secrets/find-secrets.ts'
import { toTranscript } from '../../../src/reading/transcript/to-transcript.ts'
import { account, completeDraft, sender } from '../qa-gate/complete-packages.ts'
import { ATTACKS, CARRIERS } from './attacks.ts'
import { obeying } from './obeying-model.ts'
import { skeleton, wrongHtml, wrongWords } from './oracle.ts'

const TYPES = Object.keys(HANDOFF_TYPES) as HandoffTypeName[]

const at = new Date('2026-11-18T10:00:00Z')

const { supportCase } = openCase(
  {
    id: 'case',
    eventId: 'event',
    number: 7,
    conversationId: '7001',
    contactId: 'c1',
    tier: 'priority',
    severity: 'normal',
    owner: sender,
    situation: 'Charged twice',
    at,
  },
  { teammateId: sender.teammateId, name: sender.name },
)

/** A handoff whose every drafted and typed word is the same, as it leaves us. */
function handedOver(words: string, type: HandoffTypeName, addresses: ReadonlySet<string>) {
  const rules = { addresses, withoutSecrets: (text: string) => findSecrets(text).redacted }
  const drafted = safeDraft(obeying(words), rules)
  const fields = Object.fromEntries(
    HANDOFF_TYPES[type].fields.map((name: FieldName) => [name, words.replace(/\s+/g, ' ')]),
  )
  const hostile = { ...account, companyName: words, contactName: words, plan: words }
  const draft = {
    ...completeDraft(type, { fields, account: hostile }),
    typed: readFields(fields),
    drafted,
  }
  const outcome = handOverAnyway(draft, readText('The customer waits on the phone'))
  if (!outcome.granted) throw new Error(outcome.problem)
  const note = writeNote(supportCase, outcome.handoff, drafted, rules)
  let ids = 0
  const change = escalate(supportCase, outcome.handoff, {
    at,
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
    policy: DEFAULT_POLICY,
    hours: DEFAULT_HOURS,
    waiting: undefined,
    clocks: [],
    note,
  })
  const html = noteHtml(note, 'C7-0123456789AB')
  // What the gate has to say of the words differs with the words; everything else is the note's own shape.
  const sections = note.sections.filter(({ heading }) => heading !== 'Handed over with gaps')
  return { drafted, change, html, shape: skeleton(noteHtml({ ...note, sections }, 'C7')) }
}

/** All that leaves or decides, without the words. */
function decided({ change }: ReturnType<typeof handedOver>) {
  const { supportCase: after, clocks, effects } = change
  return {
    owner: after.owner,
    severity: after.severity,
    tier: after.tier,
    status: after.status,
    clocks,
    effects: effects.map(({ plan, conversationId, actorId }) => ({
      conversationId,
      actorId,
      plan: plan.kind === 'internal-note' ? { kind: plan.kind } : plan,
    })),
  }
}

/** Every string of something but its evidence, which is the conversation's own. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'evidence' ? [] : wordsIn(inner),
  )
}

const nobody = new Set<string>()

test('there are more than a thousand different attacks', () => {
  expect(new Set(ATTACKS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(1_000)
})

test('every one of them would be seen if it came through untouched', () => {
  expect(ATTACKS.filter(({ text }) => wrongWords(text).length === 0)).toEqual([])
})

describe('a model that does whatever the attacker says changes nothing but words', () => {
  const typeFor = (index: number): HandoffTypeName =>
    TYPES[index % TYPES.length] ?? 'support-to-support'
  const controls = new Map(
    TYPES.map((type) => [type, handedOver('thank you very much', type, nobody)]),
  )

  for (const carrier of Object.keys(CARRIERS)) {
    test(`brought by ${carrier}`, () => {
      for (const [index, { name, text }] of ATTACKS.entries()) {
        if (!name.startsWith(`${carrier}, `)) continue
        const type = typeFor(index)
        const control = controls.get(type)
        const attacked = handedOver(text, type, nobody)
        expect(wrongHtml(attacked.html), name).toEqual([])
        expect(attacked.shape, name).toBe(control?.shape)
        expect(decided(attacked), name).toEqual(control && decided(control))
        for (const words of wordsIn(attacked.drafted)) expect(wrongWords(words), name).toEqual([])
      }
    })
  }
})

describe('an address the customer wrote', () => {
  const message = (body: string) =>
    toTranscript('7001', [
      {
        id: 'm1',
        partType: 'comment',
        role: 'customer',
        authorName: 'Eve',
        authorId: 'c1',
        body,
        at,
        redacted: false,
        attachments: [],
      },
    ])

  const said = 'https://shop.acme.example/orders/4711?tab=refunds'
  const known = saidAddresses(message(`The page ${said} is blank.`), account)

  test('is kept, byte for byte, and shown as text', () => {
    const { html } = handedOver(`The page ${said} is blank`, 'support-to-support', known)
    expect(html).toContain(`The page ${said} is blank`)
    expect(wrongHtml(html, [said])).toEqual([])
  })

  test.each([
    'https://shop.acme.example/orders/4711',
    'https://shop.acme.example/orders/4711?tab=refunds&next=https://evil.example',
    'https://shop.acme.example.evil.example/orders/4711?tab=refunds',
    'https://shop.acme.example@evil.example/orders/4711?tab=refunds',
    'http://shop.acme.example/orders/4711?tab=refunds',
    'https://shоp.acme.example/orders/4711?tab=refunds',
    'HTTPS://SHOP.ACME.EXAMPLE/orders/4711?tab=refunds',
  ])('allows no other: %s', (other) => {
    const { html } = handedOver(`The page ${other} is blank`, 'support-to-support', known)
    expect(html).toContain('The page [link removed] is blank')
  })

  test('is no link either when it came as one', () => {
    const sent = message('<a href="https://evil.example/a">the invoice</a>')
    const { html } = handedOver(
      '[the invoice](https://evil.example/a)',
      'support-to-support',
      saidAddresses(sent, account),
    )
    expect(wrongHtml(html, ['https://evil.example/a'])).toEqual([])
  })

  test('is not borrowed from what a bot said', () => {
    const [told] = message('See https://evil.example/a').messages
    const messages = told ? [{ ...told, role: 'fin' as const }] : []
    expect(saidAddresses({ conversationId: '7001', messages }, account)).not.toContain(
      'https://evil.example/a',
    )
  })
})

test('what was made safe stays the same when it is made safe again', () => {
  for (const { text, name } of ATTACKS) {
    const rules = { addresses: nobody, withoutSecrets: (words: string) => words }
    const once = safeDraft(obeying(text), rules)
    expect(safeDraft(once, rules), name).toEqual(once)
  }
})

test('a secret that a model repeats is not in the note', () => {
  const { html } = handedOver('Joe is calm', 'support-to-support', nobody)
  expect(html).not.toContain('4111')
  const rules = {
    addresses: nobody,
    withoutSecrets: (text: string) => findSecrets(text).redacted,
  }
  const drafted = safeDraft(obeying('Card 4111 1111 1111 1111, password: hunter22'), rules)
  expect(JSON.stringify(drafted)).not.toMatch(/4111 1111|hunter22/)
})
