import { parseArgs } from 'node:util'
import { CLASSES } from './classes/index.ts'
import { type ClassResult, runClass } from './run-class.ts'
import { showTable } from './table.ts'
import { openWorld, type World } from './world/world.ts'

/** Worlds side by side: most of the time is spent waiting for leases and pauses to run out. */
const LANES = '6'

const { values } = parseArgs({
  options: {
    iterations: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    lanes: { type: 'string', default: LANES },
  },
})
const unknown = values.only.filter((name) => !CLASSES.some((fault) => fault.name === name))
if (unknown.length > 0) {
  const names = CLASSES.map(({ name }) => name).join(', ')
  throw new Error(`No class is called ${unknown.join(', ')}. There are: ${names}`)
}
const chosen = CLASSES.filter(({ name }) => values.only.length === 0 || values.only.includes(name))
/** Those that take longest are begun first, so that the lanes end together. */
const LONGEST_FIRST = [
  'intercom-timeout',
  'intercom-slow-body',
  'intercom-silent',
  'worker-recovery',
  'database-slow',
  'web-killed-after-reply',
  'intercom-429',
  'watching-killed',
  'telling-killed',
  'pool-exhausted',
  'zombie-worker',
]
const waiting = chosen.toSorted((a, b) => rank(a.name) - rank(b.name))
const results: ClassResult[] = []

const worlds: World[] = []
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.allSettled(worlds.map(({ close }) => close())).then(() => process.exit(1))
  })
}

const lane = async () => {
  if (waiting.length === 0) return
  const world = await openWorld()
  worlds.push(world)
  try {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const iterations = Number(values.iterations ?? fault.iterations)
      const result = await runClass(world, fault, iterations)
      results.push(result)
      say(result)
    }
  } finally {
    await world.close()
  }
}
await Promise.all(Array.from({ length: Number(values.lanes) }, lane))

const inOrder = chosen.flatMap(({ name }) => results.filter((result) => result.name === name))
process.stdout.write(`${showTable(inOrder)}\n`)
process.exit(
  inOrder.some(({ violations, control }) => violations.length > 0 || control.length === 0) ? 1 : 0,
)

function rank(name: string): number {
  const place = LONGEST_FIRST.indexOf(name)
  return place === -1 ? LONGEST_FIRST.length : place
}

function say({ name, violations, control, seconds }: ClassResult): void {
  const seen = (found: readonly string[]) =>
    [...new Set(found)].map((one) => `\n    ${one}`).join('')
  process.stderr.write(
    `${name}: ${violations.length} violations in ${seconds.toFixed(0)} s${seen(violations)}\n` +
      `  broken on purpose: ${control.length > 0 ? 'noticed' : 'NOT NOTICED'}${seen(control)}\n`,
  )
}
