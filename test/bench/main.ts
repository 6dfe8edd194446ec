import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { describeMachine } from './machine.ts'
import { MEASURES } from './measures/index.ts'
import type { Result } from './result.ts'
import { openStage } from './stage.ts'
import { showTable } from './table.ts'

/** Cases of the large workspace, unless told otherwise. */
const MANY_CASES = '1000000'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    cases: { type: 'string', default: MANY_CASES },
  },
})
const unknown = values.only.filter((name) => !Object.hasOwn(MEASURES, name))
if (unknown.length > 0) {
  throw new Error(
    `No measure is called ${unknown.join(', ')}. There are: ${Object.keys(MEASURES).join(', ')}`,
  )
}

const stage = await openStage(Number(values.cases))
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stage.close().then(() => process.exit(1)))
}
try {
  const results: Result[] = []
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (values.only.length > 0 && !values.only.includes(name)) continue
    process.stderr.write(`${name} ...\n`)
    results.push(...(await measure(stage)))
  }
  const machine = await describeMachine(stage.url)
  process.stdout.write(`${showTable(results, machine)}\n`)
  if (values.json) {
    writeFileSync(values.json, `${JSON.stringify({ at: new Date(), machine, results }, null, 2)}\n`)
  }
} finally {
  await stage.close()
}
