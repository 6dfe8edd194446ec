import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Look, NOTE, TO_PERSON, TO_TEAM, type Write, worldWith } from './world.ts'

const WRITES: Write[] = [
  'works',
  'loses',
  'fails',
  'is-away',
  'is-busy',
  'refuses',
  'is-gone',
  'refuses-token',
  'dies-before',
  'dies-after',
  'stops-before',
]

const LOOKS: Look[] = ['reads', 'is-blind', 'is-busy', 'dies']

const ENDED = ['sent', 'dead', 'needs-human']

const faults = {
  writes: fc.array(fc.constantFrom(...WRITES), { maxLength: 30 }),
  looks: fc.array(fc.constantFrom(...LOOKS), { maxLength: 60 }),
}

test('whatever goes wrong, every effect ends or is in front of a person, and is done at most once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(faults), async ({ writes, looks }) => {
      const world = worldWith([NOTE, TO_TEAM, NOTE, TO_PERSON], writes, looks)
      await world.deliverAll(500)
      const states = world.rows.map(({ state }) => state)
      expect(
        states.every((state) => ENDED.includes(state)),
        states.join(),
      ).toBe(true)
      for (const row of world.rows) {
        const { reference, plan } = row.effect
        if (plan.kind !== 'internal-note') continue
        const times = world.done.filter((what) => what === reference).length
        expect(times, 'a note at most once').toBeLessThanOrEqual(1)
        if (row.state === 'sent') expect(times, 'a note that is sent is there').toBe(1)
      }
    }),
    { numRuns: 1_000 },
  )
})
