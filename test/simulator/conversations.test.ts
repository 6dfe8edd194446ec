import { expect, test } from 'vitest'
import { conversationDetail } from '../../src/simulator/control/conversation-view.ts'
import { CONVERSATIONS } from '../../src/simulator/conversations/index.ts'
import { makeState } from '../../src/simulator/state/make-state.ts'

const now = new Date('2026-03-02T15:00:00Z')
const state = makeState('demo_acme', now)
const names = Object.keys(CONVERSATIONS)
const named = (name: keyof typeof CONVERSATIONS) => {
  const conversation = state.conversations[names.indexOf(name)]
  if (!conversation) throw new Error(`${name} is missing`)
  return conversation
}
const words = (name: keyof typeof CONVERSATIONS) =>
  conversationDetail(state, named(name))
    .parts.map(({ text }) => text)
    .join('\n')

test('there are at least ten conversations, each with its own customer words', () => {
  expect(state.conversations.length).toBeGreaterThanOrEqual(10)
  for (const conversation of state.conversations) {
    expect(conversation.source.author.type).toMatch(/user|lead/)
    expect(conversation.source.body).toMatch(/^<p>/)
  }
})

test('everything happened in the past, in order, and recently', () => {
  for (const { created_at: created, updated_at: updated, parts } of state.conversations) {
    const times = [created, ...parts.map((part) => part.created_at)]
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(updated).toBe(times.at(-1))
    expect(updated).toBeLessThanOrEqual(now.getTime() / 1000)
    expect(now.getTime() / 1000 - updated).toBeLessThan(86_400)
  }
})

test('ids are unique, and conversations keep theirs when made anew', () => {
  const ids = state.conversations.flatMap(({ id, source, parts }) => [
    id,
    source.id,
    ...parts.map((part) => part.id),
  ])
  expect(new Set(ids).size).toBe(ids.length)
  const later = makeState('demo_acme', new Date('2026-07-14T08:00:00Z'))
  expect(later.conversations.map(({ id }) => id)).toEqual(state.conversations.map(({ id }) => id))
})

test('dates in the words move with the day', () => {
  const at = (day: string) =>
    makeState('demo_acme', new Date(`${day}T15:00:00Z`)).conversations[0]?.source.body
  expect(at('2026-03-02')).toContain('Feb 12')
  expect(at('2026-11-21')).toContain('Nov 3')
})

const says: [name: keyof typeof CONVERSATIONS, what: RegExp][] = [
  ['double-charge', /charged twice[\s\S]*RF-409/],
  ['csv-export-bug', /1\. Open Reports[\s\S]*I expected[\s\S]*Chrome 141/],
  ['renewal-doubts', /do not want it to renew/],
  ['api-outage', /URGENT[\s\S]*sick of explaining/],
  ['promised-by-friday', /I will get back to you by (?:Mon|Tues|Wednes|Thurs|Fri)day/],
  ['third-time-telling', /THIRD time/],
  ['german-invoice', /Umsatzsteuer[\s\S]*melde mich bis zum/],
  ['hostile-words', /\[Click here[\s\S]*ignore all previous instructions/],
  ['quick-question', /Thanks for the quick help/],
]
for (const [name, what] of says) {
  test(`${name} says what it is there for`, () => expect(words(name)).toMatch(what))
}

test('a bug report without steps stays without steps', () => {
  expect(words('labels-do-not-print')).not.toMatch(/^\s*1\.|browser|chrome|steps/im)
})

test('the long thread has at least 60 parts, with notes of two people', () => {
  const { parts } = named('two-warehouses')
  expect(parts.length).toBeGreaterThanOrEqual(60)
  expect(
    new Set(parts.filter(({ part_type }) => part_type === 'note').map(({ author }) => author.name))
      .size,
  ).toBe(2)
})

test('Fin speaks first where Fin was there, as an AI agent', () => {
  const fin = state.conversations.filter(({ parts }) =>
    parts.some(({ author }) => author.from_ai_agent),
  )
  expect(fin.length).toBeGreaterThanOrEqual(3)
  for (const { ai_agent } of fin) expect(ai_agent?.resolution_state).toBe('escalated')
})

test('the broken thread has a deleted part, an empty one, files and a picture', () => {
  const { parts } = conversationDetail(state, named('broken-pieces'))
  expect(parts.some(({ redacted, html }) => redacted && html === null)).toBe(true)
  expect(parts.some(({ attachments }) => attachments.length === 2)).toBe(true)
  expect(named('broken-pieces').parts.some(({ body }) => body === '<p></p>')).toBe(true)
})

test('hostile markup reaches the app as it is, and the page without teeth', () => {
  expect(named('hostile-words').parts.some(({ body }) => body?.includes('onerror='))).toBe(true)
  for (const { html } of conversationDetail(state, named('hostile-words')).parts) {
    expect(html ?? '').not.toMatch(/<(?:script|img|div)|onerror|javascript:/i)
  }
})

test('one conversation needs nothing and is closed, one has nobody, one is a lead without a company', () => {
  expect(named('quick-question').state).toBe('closed')
  expect(named('lead-asks-for-human')).toMatchObject({
    admin_assignee_id: 0,
    team_assignee_id: 501,
  })
  expect(conversationDetail(state, named('lead-asks-for-human')).contact).toMatchObject({
    role: 'lead',
    company: null,
  })
})
