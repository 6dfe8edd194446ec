import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claim } from '../../drafting/model/said.ts'
import { KEY, type ModelStandIn, openModelStandIn, writing } from '../../drafting/model/stand-in.ts'

const ROOT = join(import.meta.dirname, '../../..')
let folder: string
let standIn: ModelStandIn

const ROW = {
  id: 'one',
  turns: [
    {
      tweet_id: 1,
      role: 'customer',
      sentences: [
        { off: '[0, 29]', text: 'My router lost its connection.' },
        { off: '[30, 50]', text: 'It blinks red since Monday.' },
      ],
    },
    {
      tweet_id: 2,
      role: 'agent',
      sentences: [{ off: '[0, 30]', text: 'We have restarted your line.' }],
    },
  ],
  extractive: [
    [
      [1, '[0, 29]'],
      [2, '[0, 30]'],
    ],
  ],
  abstractive: ['The router lost its connection. The agent restarted the line.'],
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baton-eval-'))
  mkdirSync(join(folder, 'summary'))
  writeFileSync(join(folder, 'summary/tweetsumm_dev.jsonl'), `${JSON.stringify(ROW)}\n`)
  standIn = await openModelStandIn()
  standIn.usual = writing({
    gist: [
      { message: 'm1', quote: 'My router lost its connection' },
      { message: 'm2', quote: 'We have restarted your line' },
      { message: 'm2', quote: 'We will send you a new router' },
    ],
    summary: [
      claim('The router lost its connection.', ['m1', 'My router lost its connection']),
      claim('The line was restarted and it is still open.', ['m2', 'We have restarted your line']),
      claim('The customer wants to cancel.', ['m1', 'I want to cancel']),
    ],
  })
})

afterAll(async () => {
  await standIn.close()
  rmSync(folder, { recursive: true })
})

/** Runs the evaluation as a person does, without the settings of this machine. */
function evaluate(words: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env
  const child = spawn(
    join(ROOT, 'node_modules/.bin/node'),
    ['test/bench/eval/main.ts', '--data', folder, ...words],
    { cwd: ROOT, env: { PATH, ...settings } },
  )
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return new Promise<string>((resolve) => child.once('close', () => resolve(text)))
}

test('without a key and without recorded answers it says plainly that the model is not scored', async () => {
  const text = await evaluate([])
  expect(text).toContain('The model is not scored: there is no ANTHROPIC_API_KEY')
  expect(text).toMatch(/\| evidence precision \| [01]\.\d{3} \|/)
})

test('answers are recorded, and scored again without a key to the same figures', async () => {
  const file = join(folder, 'answers.jsonl')
  const key = { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: standIn.url }
  const asked = await evaluate(['--record', file], key)
  expect(asked).toContain('Drafted by the model: 1. Statements left out of its notes: 2.')
  expect(asked).toMatch(/\| picked F1 \| [01]\.\d{3} \| 1\.000 \|/)
  expect(asked).toMatch(/\| novel content \| 0\.000 \| 0\.000 \|/)
  expect(asked).toMatch(/\| evidence precision \| [01]\.\d{3} \| [01]\.\d{3} \|/)
  expect(readFileSync(file, 'utf8')).not.toContain(KEY)
  expect(await evaluate(['--recorded', file])).toBe(asked)
})
