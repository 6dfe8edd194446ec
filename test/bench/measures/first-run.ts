import { join } from 'node:path'
import { percentile } from '../percentile.ts'
import { batonWords } from '../processes/baton.ts'
import { startProgram } from '../processes/program.ts'
import type { Result } from '../result.ts'
import type { Stage } from '../stage.ts'

const RUNS = 3

/** How long a newcomer waits after `npm start` on an empty folder: database, migrations, simulator and all. */
export async function firstRun({ folder }: Stage): Promise<Result[]> {
  const seconds: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const settings = { PORT: '0', DATA_DIR: join(folder, `first-run-${run}`), LOG_LEVEL: 'error' }
    const { readyAfterMs, stop } = await startProgram(batonWords(), settings)
    seconds.push(readyAfterMs / 1_000)
    await stop()
  }
  return [
    {
      name: 'first-run',
      what: 'first start to a usable card, after install',
      value: percentile(seconds, 50),
      unit: 's',
      target: { at: 'most', value: 10 },
    },
  ]
}
