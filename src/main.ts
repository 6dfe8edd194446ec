import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isBroken } from '#failpoint'
import { createLog } from './log.ts'
import type { Command, CommandWords } from './program/commands/command.ts'
import { COMMANDS } from './program/commands/index.ts'
import { runCommand } from './program/commands/run-command.ts'
import { type Role, type Running, start } from './program/start.ts'
import { readSettings } from './settings.ts'
import { whyNotStarted } from './why-not-started.ts'

const HELP = `Baton: one durable case record behind an Intercom inbox.

Usage: node src/main.ts [role or command]

  (no role)   everything in one process, on an embedded PostgreSQL unless DATABASE_URL is set
  web         serves the card, webhooks and pages
  worker      reads conversations, drafts notes, does what is to be done in Intercom
  migrate     brings the database up to date and ends
  simulator   a stand-in Intercom alone, for any Canvas Kit app:
              node src/main.ts simulator --app http://localhost:4000 --secret SECRET [--webhooks]

For an operator, on the database of the settings:

  export-contact WORKSPACE CONTACT [--out FILE]
              everything kept about a customer, as JSON
  erase-contact WORKSPACE CONTACT --yes
              forgets a customer everywhere, and says what was removed
  purge-workspace WORKSPACE --yes
              removes everything of a workspace that was uninstalled
  rotate-keys
              seals every secret anew with the first of SECRETS_KEYS, while Baton serves
  after-restore --yes
              prepares a database that was restored from a backup, before Baton runs on it again

  --help      this text
  --version   the version

Settings come from the environment; README lists them. Simulator: PORT and HOST count too.
`

const ROLES: readonly string[] = ['web', 'worker', 'migrate']

/** A process that does not stop within this many milliseconds after it was told to is ended. */
const STOP_LIMIT_MS = 25_000

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`)
  process.exit(1)
})

async function main(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
      app: { type: 'string' },
      secret: { type: 'string' },
      webhooks: { type: 'boolean' },
      out: { type: 'string' },
      yes: { type: 'boolean' },
    },
  })
  if (values.help) return say(HELP)
  if (values.version) return say(`${version()}\n`)
  const [name = 'all', ...more] = positionals
  if (name === 'simulator') return simulate(values.app, values.secret, values.webhooks ?? false)
  const command = COMMANDS.get(name)
  if (command) {
    return operate(command, { words: more, yes: values.yes ?? false, out: values.out })
  }
  if (!(name === 'all' || ROLES.includes(name)) || more.length > 0) {
    throw new Error(`There is no role "${positionals.join(' ')}".\n\n${HELP}`)
  }
  await run(name as Role)
}

/** What was done goes to standard output, why it was not to standard error, and the code says which. */
async function operate(command: Command, given: CommandWords): Promise<void> {
  const { done, text } = await runCommand(command, given, readSettings(process.env))
  if (done) return say(`${text}\n`)
  process.stderr.write(`${text}\n`)
  process.exitCode = 1
}

async function run(role: Role): Promise<void> {
  const settings = readSettings(process.env)
  const log = createLog(settings.LOG_LEVEL, process.stdout.isTTY)
  const starting = start(role, settings, log)
  const told = stopOnSignal(starting)
  const { url } = await starting
  if (told.toStop) return
  if (role === 'migrate') {
    const { stop } = await starting
    await stop()
    say('The database is up to date\n')
  } else {
    say(url ? `Baton is ready: ${url}\n` : 'Baton is ready\n')
  }
}

/** The first signal stops cleanly, also in the middle of a start; a second one at once. */
function stopOnSignal(starting: Promise<Running>): { readonly toStop: boolean } {
  const told = { toStop: false }
  const stop = async () => {
    if (told.toStop || isBroken('drain')) process.exit(1)
    told.toStop = true
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    const running = await starting.catch(() => undefined)
    await running?.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  return told
}

async function simulate(app: string | undefined, secret: string | undefined, webhooks: boolean) {
  if (!app || !secret) throw new Error(`simulator needs --app URL and --secret SECRET.\n\n${HELP}`)
  if (!URL.canParse(app))
    throw new Error('--app must be an address, for example http://localhost:4000')
  const { PORT, HOST } = process.env
  const { PORT: port, HOST: host } = readSettings({ PORT, HOST })
  const { runStandalone } = await import('./simulator/standalone.ts')
  const { close } = await runStandalone({ app, secret, webhooks, port, host })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)))
  }
}

function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(`${import.meta.dirname}/../package.json`, 'utf8'),
  )
  return (manifest as { version: string }).version
}

function say(text: string): void {
  process.stdout.write(text)
}
