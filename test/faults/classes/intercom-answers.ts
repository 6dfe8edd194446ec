import type { FaultClass } from '../fault-class.ts'
import type { BadAnswer } from '../world/bad-answer.ts'
import { handOverAtLast, openForm, startConversation } from '../world/run.ts'

/** What Intercom does with the note and with the message to the customer, in words, and which protection of Baton's it puts to the test. */
const BAD_ANSWERS: readonly (readonly [
  name: string,
  how: BadAnswer,
  what: string,
  control: 'read-back' | 'outcomes' | 'show-troubles',
])[] = [
  ['intercom-429', 'rate-limited', 'Intercom answers 429', 'outcomes'],
  ['intercom-500-before', 'error-before', 'Intercom fails with 500 and kept nothing', 'outcomes'],
  ['intercom-500-after', 'error-after', 'Intercom kept the note and fails with 500', 'read-back'],
  ['intercom-silent', 'silent-after', 'Intercom kept the note and never answers', 'read-back'],
  ['intercom-timeout', 'silent-before', 'Intercom keeps nothing and never answers', 'outcomes'],
  [
    'intercom-reset-before',
    'reset-before',
    'the connection is reset and nothing was kept',
    'outcomes',
  ],
  [
    'intercom-reset-after',
    'reset-after',
    'Intercom kept the note and the connection is reset',
    'read-back',
  ],
  [
    'intercom-slow-body',
    'slow-body-after',
    'Intercom kept the note and its answer never ends',
    'read-back',
  ],
  ['intercom-html', 'html-after', 'Intercom kept the note and a page comes back', 'read-back'],
  ['intercom-403', 'forbidden', 'Intercom refuses the note with 403', 'show-troubles'],
  ['intercom-404', 'missing', 'Intercom says the conversation is gone', 'outcomes'],
]

/** Handoffs of one class that are under way at the same time. */
const ITERATIONS = 10

/** One class for each way Intercom can answer badly. */
export const intercomAnswers: readonly FaultClass[] = BAD_ANSWERS.map(
  ([name, how, what, control]) => ({
    name,
    what,
    iterations: ITERATIONS,
    control: [control],
    controlIterations: 1,
    act: async (run, iterations) => {
      await run.world.running('worker')
      await run.world.running('web')
      const turns = Array.from({ length: iterations }, (_, turn) => turn)
      await Promise.all(
        turns.map(async (turn) => {
          const conversation = await startConversation(run, turn)
          const form = await openForm(run, conversation)
          const { workspaceId, id } = conversation
          for (const which of ['note', 'message'] as const) {
            run.world.intercom.spoil(workspaceId, id, which, how)
          }
          await handOverAtLast(run, conversation, form)
        }),
      )
    },
  }),
)
