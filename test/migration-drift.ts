import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import drizzleConfig from '../drizzle.config.ts'

const ROOT = join(import.meta.dirname, '..')
const MIGRATIONS = join(ROOT, 'migrations')
const DRIZZLE_KIT = join(ROOT, 'node_modules/drizzle-kit/bin.cjs')

/**
 * The SQL that is missing from the migrations for the tables to be what `src/store/tables` says.
 * Undefined when they agree. Nothing in `migrations` is touched: a copy is asked.
 *
 * @throws Error with what drizzle-kit said, where it could not compare
 */
export async function migrationDrift(migrations: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-drift-'))
  try {
    await cp(migrations, folder, { recursive: true })
    const before = await sqlFiles(folder)
    const said = await generateInto(folder)
    const added = (await sqlFiles(folder)).filter((file) => !before.includes(file))
    if (added.length > 0) {
      const texts = await Promise.all(added.map((file) => readFile(join(folder, file), 'utf8')))
      return texts.join('\n').trim()
    }
    if (!said.includes('No schema changes'))
      throw new Error(`drizzle-kit did not compare:\n${said}`)
    return undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const sqlFiles = async (folder: string) =>
  (await readdir(folder)).filter((file) => file.endsWith('.sql'))

/** A question (was a column renamed?) cannot be answered here: without a terminal drizzle-kit ends instead. */
async function generateInto(folder: string): Promise<string> {
  const { schema, dialect, casing } = drizzleConfig
  const words = ['--dialect', dialect, '--schema', String(schema), '--casing', String(casing)]
  const run = promisify(execFile)(
    process.execPath,
    [DRIZZLE_KIT, 'generate', ...words, '--out', relative(ROOT, folder), '--name', 'drift'],
    { cwd: ROOT, timeout: 60_000 },
  )
  run.child.stdin?.end()
  const { stdout, stderr } = await run
  return `${stdout}${stderr}`
}

if (import.meta.main) {
  const missing = await migrationDrift(MIGRATIONS)
  if (missing) {
    process.stderr.write(
      `The tables in src/store/tables and the migrations differ. Missing from the migrations:\n\n${missing}\n\n` +
        'Write one with: npx drizzle-kit generate --name what_it_does\n' +
        'Then: UPDATE_GOLDEN=1 npx vitest run test/store/golden-schema.test.ts\n',
    )
    process.exitCode = 1
  } else {
    process.stdout.write('The tables and the migrations agree\n')
  }
}
