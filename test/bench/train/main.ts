import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { TRIGGER_NAMES } from '../../../src/reading/transcript/triggers/trigger-marks.ts'
import { trainTrigger } from './train-trigger.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string', multiple: true, default: [] } },
})
if (values.data === undefined) {
  process.stderr.write('Usage: node test/bench/train/main.ts --data DIR [--only TRIGGER]\n')
  process.exit(2)
}

for (const name of TRIGGER_NAMES) {
  if (values.only.length > 0 && !values.only.includes(name)) continue
  const { weights, figures } = trainTrigger(values.data, name)
  const file = new URL(`../../../src/reading/weights/${name}.json`, import.meta.url)
  writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`)
  console.log(`${name}: ${Object.keys(weights.weights).length} weights, ${figures.join('; ')}`)
}
