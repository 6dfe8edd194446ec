import type { FaultClass } from '../fault-class.ts'
import { openForm, pressed, pressHandOver, startConversation, typedFor } from '../world/run.ts'
import { BILLING, ENTERPRISE, PEOPLE } from '../world/workspaces.ts'

/** With a line this slow, in milliseconds each way, what is pressed at once also runs at once. */
const SLOW_LINE_MS = 10

/** The same press twice at the same moment: one handoff, and the same answer to both. */
export const doubleClick: FaultClass = {
  name: 'double-click',
  what: 'the same submit twice at the same moment',
  iterations: 6,
  control: ['answer-once'],
  controlIterations: 2,
  act: async (run, iterations) => {
    const { world } = run
    await world.running('worker')
    await world.running('web')
    for (let turn = 0; turn < iterations; turn += 1) {
      const conversation = await startConversation(run, turn)
      const form = await openForm(run, conversation)
      const card = turn % 2 === 0 ? await form.press('cancel') : form
      world.databaseLine.delay(SLOW_LINE_MS)
      const press =
        turn % 2 === 0
          ? () => pressed(run, conversation, () => card.press('open_case'))
          : () => pressHandOver(run, conversation, form)
      const [one, other] = await Promise.all([press(), press()])
      world.databaseLine.mend()
      if (!one || one.words !== other?.words) {
        run.violations.push('a double click was answered in two ways')
      }
    }
  },
}

/** Each of the two has somebody else in mind. */
const RECEIVERS = [
  { receiver_team: BILLING, receiver: PEOPLE.mia },
  { receiver_team: ENTERPRISE, receiver: PEOPLE.david },
]

/** Two teammates hand the same case to two others at the same moment: one does, the other is told. */
export const twoAgents: FaultClass = {
  name: 'two-agents',
  what: 'two teammates hand over the same case at the same moment',
  iterations: 6,
  control: ['case-lock'],
  controlIterations: 3,
  act: async (run, iterations) => {
    const { world } = run
    await world.running('worker')
    await world.running('web')
    for (let turn = 0; turn < iterations; turn += 1) {
      const conversation = await startConversation(run, turn)
      const first = await openForm(run, conversation)
      await first.press('cancel').then((card) => card.press('open_case'))
      const forms = [
        await openForm(run, conversation, PEOPLE.ana),
        await openForm(run, conversation, PEOPLE.tom),
      ]
      world.databaseLine.delay(SLOW_LINE_MS)
      const answers = await Promise.all(
        forms.map((form, index) =>
          pressed(run, conversation, () =>
            form.press('check_and_hand_over', { ...typedFor(conversation), ...RECEIVERS[index] }),
          ),
        ),
      )
      world.databaseLine.mend()
      const done = answers.filter((answer) => answer?.ids.includes('withdraw')).length
      const told = answers.filter((answer) => answer?.words.includes('The case changed')).length
      if (done > 0) conversation.acknowledged.add('handoff')
      if (done !== 1 || told !== 1) {
        run.violations.push(`of two teammates ${done} handed over and ${told} heard of the other`)
      }
    }
  },
}
