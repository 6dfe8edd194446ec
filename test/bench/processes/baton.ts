import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')

/** The words that start Baton in a role the way `npm start` does, with the same options of Node. */
export function batonWords(...role: readonly string[]): string[] {
  return [...startOptions(), ...EXTRA_OPTIONS, join(ROOT, 'src/main.ts'), ...role]
}

/** `BENCH_NODE_OPTIONS="--cpu-prof --cpu-prof-dir=/tmp/profiles"` shows where the time goes. */
const EXTRA_OPTIONS = process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []

function startOptions(): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const { start } = (manifest as { scripts: { start: string } }).scripts
  return start.split(' ').filter((word) => word.startsWith('--'))
}
