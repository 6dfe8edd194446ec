import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ThreadRead } from '../../../src/domain/thread-read.ts'
import { connectModel } from '../../../src/drafting/model/connect-model.ts'
import { readSettings } from '../../../src/settings.ts'
import { readRows } from '../detectors/read-rows.ts'
import { type EvalRow, readRow } from './conversation.ts'
import { figuresOf } from './figures.ts'
import { askAbout, noteFrom, type RecordedAnswer } from './model-notes.ts'

const USAGE = `Usage: npm run eval -- --data DIR [--limit N] [--recorded FILE | --record FILE]

Scores the local drafter and the model alike. With ANTHROPIC_API_KEY the model is asked, and --record keeps its
answers; without, --recorded scores answers that were kept. The file holds what people wrote: keep it to yourself.
`

const FILE = 'summary/tweetsumm_dev.jsonl'

/** Questions under way at one moment. */
const AT_ONCE = 4

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    limit: { type: 'string', default: '1000000' },
    recorded: { type: 'string' },
    record: { type: 'string' },
  },
})
const path = values.data === undefined ? undefined : join(values.data, FILE)
if (path === undefined || !existsSync(path)) {
  process.stderr.write(path === undefined ? USAGE : `There is no ${FILE} in the data folder.\n`)
  process.exit(2)
}

const rows = readRows(path, 'tweetsumm')
  .slice(0, Number(values.limit))
  .map((row) => row as EvalRow)
const threads = rows.map(readRow)
const local = figuresOf(
  rows,
  threads.map(({ drafted }) => drafted),
)
const answers = await answersOf(threads)
if (!answers) {
  console.log(
    'The model is not scored: there is no ANTHROPIC_API_KEY, and no --recorded FILE with its answers.\n',
  )
  console.log(`| ${rows.length} conversations | local drafter |\n| --- | ---: |`)
  for (const { what, value } of local) console.log(`| ${what} | ${value.toFixed(3)} |`)
} else {
  const notes = threads.map((thread, at) => noteFrom(thread, answers[at]))
  const model = figuresOf(rows, notes)
  console.log(`| ${rows.length} conversations | local drafter | model |\n| --- | ---: | ---: |`)
  for (const [at, { what, value }] of local.entries()) {
    console.log(`| ${what} | ${value.toFixed(3)} | ${(model[at]?.value ?? 0).toFixed(3)} |`)
  }
  const byModel = notes.filter(({ drafter }) => drafter.by === 'model').length
  const dropped = notes.reduce((sum, note) => sum + note.dropped.length, 0)
  console.log(`\nDrafted by the model: ${byModel}. Statements left out of its notes: ${dropped}.`)
  for (const [outcome, count] of Object.entries(Object.groupBy(answers, outcomeOf))) {
    console.log(`- ${outcome}: ${count?.length ?? 0}`)
  }
}

function outcomeOf(recorded: RecordedAnswer | undefined): string {
  return recorded?.answer.outcome ?? 'no answer recorded'
}

async function answersOf(
  read: readonly ThreadRead[],
): Promise<readonly (RecordedAnswer | undefined)[] | undefined> {
  if (values.recorded !== undefined) return replay(values.recorded)
  const { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_BASE_URL: baseUrl, ANTHROPIC_MODEL: model } = given()
  if (apiKey === undefined) return undefined
  const ask = connectModel({ apiKey, baseUrl, model })
  const asked: (RecordedAnswer | undefined)[] = []
  for (let at = 0; at < read.length; at += AT_ONCE) {
    const some = read.slice(at, at + AT_ONCE)
    const told = some.map((thread, n) => askAbout(rows[at + n]?.id ?? '', thread, model, ask))
    asked.push(...(await Promise.all(told)))
  }
  if (values.record !== undefined) {
    const lines = asked.filter((one) => one !== undefined).map((one) => JSON.stringify(one))
    writeFileSync(values.record, `${lines.join('\n')}\n`, { mode: 0o600 })
  }
  return asked
}

/** The model's settings alone: nothing else of the program runs here. */
function given() {
  const { ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, ANTHROPIC_MODEL } = process.env
  return readSettings({ ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, ANTHROPIC_MODEL })
}

function replay(file: string): readonly (RecordedAnswer | undefined)[] {
  const kept = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RecordedAnswer)
  return rows.map(({ id }) => kept.find((one) => one.id === id))
}
