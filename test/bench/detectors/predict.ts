import { writeFileSync } from 'node:fs'
import { BENCHMARKS } from './index.ts'
import { readRows } from './read-rows.ts'

const [name = '', inputs, out] = process.argv.slice(2)
const benchmark = BENCHMARKS[name]
if (!benchmark || inputs === undefined || out === undefined) {
  const known = Object.keys(BENCHMARKS).join(', ')
  process.stderr.write(
    `Usage: npm run predict -- BENCHMARK INPUTS.jsonl OUT.jsonl\nBENCHMARK is one of ${known}\n`,
  )
  process.exit(2)
}
const lines = readRows(inputs, name).map((row) =>
  JSON.stringify({ id: row.id, ...benchmark.predict(row) }),
)
writeFileSync(out, `${lines.join('\n')}\n`)
