import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELD_IDS, INPUTS } from '../../canvases/ids.ts'
import { blocked } from '../../canvases/inbox/blocked.ts'
import { briefing } from '../../canvases/inbox/briefing.ts'
import { caseCard } from '../../canvases/inbox/case-card.ts'
import { draftInProgress } from '../../canvases/inbox/draft-in-progress.ts'
import { forgotten } from '../../canvases/inbox/forgotten.ts'
import { handOver } from '../../canvases/inbox/hand-over.ts'
import { handedOver } from '../../canvases/inbox/handed-over.ts'
import { noCaseYet } from '../../canvases/inbox/no-case-yet.ts'
import { notInstalled } from '../../canvases/inbox/not-installed.ts'
import { timeline } from '../../canvases/inbox/timeline.ts'
import { trouble } from '../../canvases/inbox/trouble.ts'
import type { CanvasResponse } from '../../canvases/kit.ts'
import { refuseInvalidCanvas, type Surface } from '../../src/http/canvas-kit/outbound.ts'
import { anyText as words } from './any-text.ts'

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const many = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(arbitrary, { maxLength })

const stored = fc.constant({ nonce: 'n1' })
const moment = fc.date({ noInvalidDate: true })
const timeZone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York', 'Pacific/Apia')
const person = fc.record({ name: words, team: maybe(words) })
const tier = maybe(fc.constantFrom('standard' as const, 'priority' as const, 'enterprise' as const))
const evidence = fc.record({
  messageNumber: fc.nat(500),
  authorName: maybe(words),
  quote: words,
  url: maybe(
    fc.oneof(
      words,
      fc.webUrl({ validSchemes: ['https', 'http'] }),
      words.map((path) => `https://a.example/${path}`),
    ),
  ),
})
const statements = many(fc.record({ text: words, evidence: many(evidence, 5) }), 20)
const story = fc.record({
  gist: statements,
  sinceHandoff: statements,
  concluded: statements,
  activity: many(fc.record({ at: moment, statements }), 12),
  brief: maybe(
    fc.record({ title: words, parts: many(fc.record({ heading: words, statements }), 8) }),
  ),
})
const name = fc.constantFrom(...FIELD_IDS)

const field = fc.record({ name, value: words, asked: fc.boolean(), evidence: many(evidence, 4) })

const finding = fc.record({
  check: fc.integer({ min: 0, max: 30 }).map((number) => `check-${number}`),
  field: fc.oneof(name, fc.constant('receiver' as const)),
  weight: fc.constantFrom('blocking' as const, 'advisory' as const),
  problem: words,
  fix: words,
  evidence: many(evidence, 5),
  suggestion: maybe(words),
})
const findings = fc.uniqueArray(finding, { selector: ({ check }) => check, maxLength: 21 })

const form = {
  stored,
  timeZone,
  type: words,
  types: many(fc.record({ id: words, label: words, purpose: words }), 14),
  receiver: fc.record({
    teams: many(fc.record({ id: words, name: words }), 40),
    teamId: maybe(words),
    teammates: many(
      fc.record({ id: words, name: words, away: fc.boolean(), hasInboxSeat: fc.boolean() }),
      40,
    ),
    teammateId: maybe(words),
    why: maybe(words),
    teamPage: maybe(fc.nat(9_999)),
    teammatePage: maybe(fc.nat(9_999)),
  }),
  known: many(fc.tuple(words, words), 30),
  transcriptUrl: fc.option(words, { nil: undefined }),
  fields: fc.uniqueArray(field, { selector: (one) => one.name, maxLength: 18 }),
  message: fc.record({
    tell: fc.boolean(),
    text: maybe(words),
    languageName: words,
    isEdited: fc.boolean(),
    notice: maybe(words),
  }),
  notice: maybe(words),
}

const screens: [name: string, surface: Surface, drawn: fc.Arbitrary<CanvasResponse>][] = [
  [
    'case-card',
    'inbox-first',
    fc
      .record({
        stored,
        timeZone,
        caseNumber: words,
        status: fc.constantFrom(
          'open',
          'handed-off',
          'in-progress',
          'waiting-on-customer',
          'resolved',
        ),
        tier,
        clock: maybe(
          fc.record({
            label: words,
            word: words,
            dueAt: moment,
            seenAt: moment,
            state: fc.constantFrom('on-track', 'at-risk', 'breached', 'paused', 'met'),
          }),
        ),
        owner: person,
        situation: maybe(words),
        flags: many(words, 12),
        pending: maybe(
          fc.record({ to: person, acceptBy: maybe(moment), canWithdraw: fc.boolean() }),
        ),
        troubles: many(fc.record({ what: words, why: words, doThis: words }), 8),
        waits: maybe(words),
        asOfMessage: maybe(fc.nat()),
        notice: maybe(words),
      })
      .map(caseCard),
  ],
  [
    'no-case-yet',
    'inbox-first',
    fc
      .record({
        stored,
        signal: maybe(fc.record({ why: words, evidence: maybe(evidence) })),
        tier,
        situation: maybe(words),
        asOfMessage: maybe(fc.nat()),
        notice: maybe(words),
      })
      .map(noCaseYet),
  ],
  [
    'draft-in-progress',
    'inbox-first',
    fc.record({ stored, contactName: maybe(words) }).map(draftInProgress),
  ],
  [
    'not-installed',
    'inbox-first',
    fc.record({ stored, installUrl: maybe(fc.oneof(words, fc.webUrl())) }).map(notInstalled),
  ],
  [
    'hand-over',
    'inbox',
    fc.record({ ...form, draft: fc.constantFrom('ready', 'in-progress', 'none') }).map(handOver),
  ],
  [
    'blocked',
    'inbox',
    fc
      .record({ ...form, findings, bypass: fc.record({ reason: words, problem: maybe(words) }) })
      .map(blocked),
  ],
  [
    'handed-over',
    'inbox',
    fc
      .record({
        stored,
        timeZone,
        caseNumber: words,
        to: person,
        acceptBy: maybe(moment),
        accepted: fc.boolean(),
        customerMessage: maybe(words),
        customerTold: fc.constantFrom('on-its-way' as const, undefined),
        notToldWhy: maybe(words),
        note: fc.constantFrom('on-its-way' as const, 'posted' as const, undefined),
        troubles: many(fc.record({ what: words, why: words, doThis: words }), 8),
        advice: findings,
        bypassReason: maybe(words),
        canWithdraw: fc.boolean(),
      })
      .map(handedOver),
  ],
  [
    'briefing',
    'inbox',
    fc
      .record({
        stored,
        timeZone,
        caseNumber: words,
        oneLook: fc.record({
          issue: words,
          tried: words,
          feeling: words,
          account: words,
          previousCases: words,
        }),
        handoff: maybe(
          fc.record({
            from: person,
            at: moment,
            reason: words,
            expectedAction: words,
            fields: fc.uniqueArray(fc.record({ name, value: words }), {
              selector: (one) => one.name,
              maxLength: 18,
            }),
            bypass: maybe(fc.record({ reason: words, missing: many(words, 21) })),
          }),
        ),
        promises: many(
          fc.record({ what: words, due: maybe(words), evidence: maybe(evidence) }),
          20,
        ),
        doNotAsk: many(fc.record({ label: words, value: words, evidence }), 60),
        story,
        firstReply: maybe(words),
        awaited: maybe(
          fc.record({
            told: maybe(words),
            by: maybe(moment),
            isPast: fc.boolean(),
            overruns: fc.nat(3),
          }),
        ),
        asOfMessage: maybe(fc.nat()),
      })
      .map(briefing),
  ],
  [
    'timeline',
    'inbox',
    fc
      .record({
        stored,
        timeZone,
        caseNumber: words,
        events: many(
          fc.record({ at: moment, who: maybe(words), what: words, detail: maybe(words) }),
          120,
        ),
        earlierCount: fc.integer(),
      })
      .map(timeline),
  ],
  [
    'trouble',
    'inbox',
    fc
      .record({
        stored,
        what: maybe(words),
        typed: fc.uniqueArray(
          fc.record({
            id: fc.constantFrom(...FIELD_IDS, ...Object.values(INPUTS)),
            value: words,
            choices: maybe(many(fc.record({ id: words, text: words }), 14)),
          }),
          { selector: ({ id }) => id, maxLength: 23 },
        ),
        retryId: maybe(
          fc.oneof(
            words,
            fc.constantFrom('check_and_hand_over', 'handoff_type', 'receiver_team', 'refresh'),
          ),
        ),
      })
      .map(trouble),
  ],
  [
    'forgotten',
    'inbox',
    fc
      .record({
        stored,
        typed: fc.uniqueArray(fc.record({ id: fc.constantFrom(...FIELD_IDS), value: words }), {
          selector: ({ id }) => id,
          maxLength: 18,
        }),
      })
      .map(forgotten),
  ],
]

/** A link whose address we did not choose, or bold around words we did not write. */
const FOREIGN_LINK = /\]\((?!https:)/

describe('whatever a view holds, the answer is a canvas Intercom takes', () => {
  for (const [screen, surface, drawn] of screens) {
    test(screen, () => {
      fc.assert(
        fc.property(drawn, (response) => {
          expect(refuseInvalidCanvas(response, surface)).toEqual([])
          for (const component of response.canvas.content.components) {
            if (component.type !== 'text') continue
            expect(component.text.trim()).not.toBe('')
            expect(component.text).not.toMatch(FOREIGN_LINK)
            expect((component.text.match(/\*\*/g)?.length ?? 0) % 2).toBe(0)
          }
        }),
        { numRuns: 40, endOnFailure: true },
      )
    })
  }
})
