import { afterAll, afterEach, expect, test } from 'vitest'
import { claim } from '../drafting/model/said.ts'
import {
  type Behaviour,
  KEY,
  type ModelStandIn,
  openModelStandIn,
  silent,
  writing,
} from '../drafting/model/stand-in.ts'
import { eventually } from './eventually.ts'
import { endPrograms, removeDataDirs, runProgram } from './process.ts'
import { canvasCaller, openDraftedForm } from './simulated-card.ts'

let standIn: ModelStandIn | undefined

afterEach(async () => {
  await endPrograms()
  await standIn?.close()
})
afterAll(removeDataDirs)

/** The first of the simulator's conversations, seen by Ana Rossi. */
const CONVERSATION = '215470000000101'
const ANA = '814001'

async function programWith(usual: Behaviour) {
  standIn = await openModelStandIn()
  standIn.usual = usual
  const program = runProgram({
    settings: { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: standIn.url },
  })
  return { program, call: canvasCaller(await program.ready()), model: standIn }
}

test('a model that never answers delays neither the card nor the form', async () => {
  const { call, model, program } = await programWith(silent)
  const form = await openDraftedForm(call, CONVERSATION, ANA)
  expect(form.words).toContain('Drafted by Baton from messages 1 to')
  await eventually('a question to the model', async () => model.asked.length > 0 || undefined)
  const startedAt = performance.now()
  const again = await openDraftedForm(call, CONVERSATION, ANA)
  expect(performance.now() - startedAt).toBeLessThan(1_000)
  expect(again.words).toContain('Drafted by Baton')
  expect(program.stdout() + program.stderr()).not.toContain(KEY)
}, 90_000)

test('the form says that the model drafted it, and from what', async () => {
  const { call } = await programWith((asked, response) => {
    const [, first = ''] =
      /id="m1"[^\n]*\n([^\n]{10,60})/.exec(asked.body.messages[0]?.content ?? '') ?? []
    const quote: [string, string] = ['m1', first]
    const note = {
      summary: [claim('It goes wrong and fails.', quote), claim('It is still open.', quote)],
      impact: [claim('Sold to Mordor.', ['m1', 'we sold it to Mordor'])],
    }
    writing(note)(asked, response)
  })
  const form = await eventually('a form by the model', async () => {
    const drafted = await openDraftedForm(call, CONVERSATION, ANA)
    return drafted.words.includes('Drafted by claude-haiku-5-5') ? drafted : undefined
  })
  expect(form.words).toMatch(/from messages 1 to \d+, as of \w{3} \d+, \d{4} at /)
  expect(form.words).toContain('One statement of the model was left out')
  expect(form.words).toContain('It goes wrong and fails. It is still open.')
  expect(form.words).not.toContain('Mordor')
}, 90_000)
