import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figure } from './benchmark.ts'
import { BENCHMARKS } from './index.ts'
import { readRows } from './read-rows.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  },
})
if (values.data === undefined) {
  process.stderr.write('Usage: npm run bench:detectors -- --data DIR [--only BENCHMARK]\n')
  process.exit(2)
}

console.log('| benchmark | figure | ours | target | ok | others |')
console.log('| --- | --- | ---: | ---: | --- | --- |')
for (const [name, { file, predict, score }] of Object.entries(BENCHMARKS)) {
  if (values.only.length > 0 && !values.only.includes(name)) continue
  const path = join(values.data, file)
  if (!existsSync(path)) {
    console.log(`| ${name} | no ${file} under the data folder | | | | |`)
    continue
  }
  const rows = readRows(path, name)
  for (const figure of score(rows, rows.map(predict))) console.log(line(name, figure))
}

function line(name: string, { what, value, target, atMost, beside }: Figure): string {
  const met =
    target === undefined ? '' : (atMost ? value <= target : value >= target) ? 'yes' : 'NO'
  const aim = target === undefined ? '' : `${atMost ? '≤' : '≥'} ${target}`
  const others = Object.entries(beside).map(([who, reached]) => `${who} ${reached}`)
  return `| ${name} | ${what} | ${value.toFixed(3)} | ${aim} | ${met} | ${others.join(', ')} |`
}
