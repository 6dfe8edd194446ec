import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Conversation, Part } from '../../src/simulator/state/state.ts'
import { ask } from '../postgres/ask.ts'
import { type ReadingWorld, readingWorld, WORKSPACE } from './reading-world.ts'

const JOE = '215470000000101'

let world: ReadingWorld
let joe: Conversation
let partsBefore: readonly Part[]

beforeAll(async () => {
  world = await readingWorld()
  joe = world.conversation(JOE)
  partsBefore = [...joe.parts]
})

afterAll(() => world.close())

/** What happens in the conversation, one after the other; some within the same second. */
const HAPPENINGS = ['first', 'second', 'third', 'fourth', 'fifth'] as const

function happen(name: string, second: number): void {
  const at = partsBefore.at(-1)?.created_at ?? 0
  joe.updated_at = at + second
  joe.parts.push({
    id: `part-${name}`,
    part_type: 'comment',
    body: `<p>The ${name} thing said</p>`,
    created_at: joe.updated_at,
    updated_at: joe.updated_at,
    assigned_to: null,
    author: {
      type: 'user',
      id: 'c',
      name: 'Joe Marsh',
      email: null,
      from_ai_agent: false,
      is_ai_answer: false,
    },
    attachments: [],
    redacted: false,
    state: 'open',
    app_package_code: null,
  })
}

/** A notification is delivered, and then some of the work is done, or begun and not ended. */
interface Step {
  readonly told: number
  readonly sorted: boolean
  readonly read: 'not-yet' | 'once' | 'twice-at-once' | 'slowly'
  /** Whether the worker that has been slow for longest gets to its end. */
  readonly released: boolean
}

/** Every notification at least once, some twice or three times, in any order. */
const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.nat(HAPPENINGS.length - 1), { maxLength: 5 })
  .chain((again) => {
    const all = [...HAPPENINGS.keys(), ...again]
    return fc.shuffledSubarray(all, { minLength: all.length })
  })
  .chain((order) =>
    fc.tuple(
      ...order.map((told) =>
        fc.record({
          told: fc.constant(told),
          sorted: fc.constantFrom(true, true, false),
          read: fc.constantFrom('not-yet', 'once', 'twice-at-once', 'slowly', 'slowly'),
          released: fc.constantFrom(false, false, false, true),
        }),
      ),
    ),
  )

/** When each thing happens, in steps of the run, and within which second: never backwards. */
const moments = fc
  .array(fc.nat(12), { minLength: 5, maxLength: 5 })
  .map((times) => times.toSorted((a, b) => a - b))

/** The conversations that wait to be read, taken from the queue as a worker takes them. */
async function takeWaiting() {
  const waiting = (await world.jobs()).flatMap(({ data }) =>
    'conversationId' in data ? [data] : [],
  )
  await world.forgetJobs()
  return waiting
}

test('whatever order notifications come in, and however often, the transcript ends as the conversation is', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(steps, moments, async (order, times) => {
      run += 1
      joe.parts.splice(0, joe.parts.length, ...partsBefore)
      await ask(world.database, WORKSPACE, { text: 'delete from conversations' })
      let happened = 0
      const happenUntil = (moment: number) => {
        for (; happened < HAPPENINGS.length && (times[happened] ?? 0) <= moment; happened += 1) {
          happen(HAPPENINGS[happened] ?? '', 1 + Math.floor((times[happened] ?? 0) / 4))
        }
      }
      const slow: { readonly release: () => Promise<void> }[] = []
      const work = async (read: Step['read']) => {
        if (read === 'not-yet') return
        for (const data of await takeWaiting()) {
          if (read === 'slowly') slow.push(await world.readSlowly(data))
          else await Promise.all([world.read(data), read === 'twice-at-once' && world.read(data)])
        }
      }
      for (const [moment, { told, sorted, read, released }] of order.entries()) {
        // Nobody is told of what has not happened.
        happenUntil(Math.max(moment, times[told] ?? 0))
        await world.keep({
          workspaceId: WORKSPACE,
          notificationId: `${run}-${told}`,
          topic: 'conversation.user.replied',
          subject: { type: 'conversation', id: JOE },
          happenedAt: new Date(),
        })
        if (sorted) await world.sort()
        await work(read)
        if (released) await slow.shift()?.release()
      }
      await world.sort()
      await work('once')
      for (const { release } of slow) await release()

      const said = (await world.stored(JOE))?.transcript.messages.slice(-HAPPENINGS.length)
      expect(said?.map(({ text }) => text)).toEqual(
        HAPPENINGS.map((name) => `The ${name} thing said`),
      )
    }),
    { numRuns: 60 },
  )
}, 120_000)
