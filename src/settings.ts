import { z } from 'zod'

const url = () => z.url({ protocol: /^https?$/ })
/** A secret says by its name which key opens it: two of one name, and half of the secrets would not open. */
const namesDiffer = (ring: string) => {
  const names = ring.split(',').map((entry) => entry.split(':')[0])
  return new Set(names).size === names.length
}
const keyRing = /^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/

const Variables = z.object({
  /** Port it listens on. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address it listens on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** How the outside reaches it; `http://localhost:PORT` when not set. */
  PUBLIC_URL: url().optional(),
  /** PostgreSQL, as the role that owns the tables; an embedded one under DATA_DIR when not set. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Folder of the embedded database. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** The app's credentials from Intercom's Developer Hub. Without them the simulator opens. */
  INTERCOM_CLIENT_ID: z.string().min(1).optional(),
  INTERCOM_CLIENT_SECRET: z.string().min(16).optional(),
  /** Also accepted for signatures, while a secret is being rotated. */
  INTERCOM_CLIENT_SECRET_PREVIOUS: z.string().min(16).optional(),
  /** Overrides every regional REST host. */
  INTERCOM_API_BASE_URL: url().optional(),
  /** Overrides the host of Intercom's own pages. */
  INTERCOM_APP_BASE_URL: url().optional(),
  /** A private app's single workspace, registered at start. */
  INTERCOM_WORKSPACE_ID: z.string().min(1).optional(),
  INTERCOM_ACCESS_TOKEN: z.string().min(8).optional(),
  /** The model. Without a key notes are drafted locally. */
  ANTHROPIC_API_KEY: z.string().min(8).optional(),
  ANTHROPIC_BASE_URL: url().optional(),
  ANTHROPIC_MODEL: z.string().min(1).default('claude-haiku-5-5'),
  /** Most tokens one workspace may spend on the model in a day, UTC; past it notes are drafted locally. */
  MODEL_DAILY_TOKENS: z.coerce.number().int().min(0).max(2_000_000_000).default(5_000_000),
  /** Keys for secrets at rest, `kid:base64` of 32 bytes each, comma between; the first one writes. */
  SECRETS_KEYS: z
    .string()
    .regex(keyRing, 'must be kid:base64 of 32 bytes, comma between')
    .refine(namesDiffer, 'must be keys of different names')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** The stand-in Intercom: on when there are no Intercom credentials. */
  SIMULATOR: z.enum(['on', 'off']).optional(),
})

/** Every environment variable the program reads. */
export const SETTING_NAMES = Object.keys(Variables.shape) as readonly (keyof Settings)[]

/** What a process runs with. A variable that is not set and has no default is undefined. */
export type Settings = z.output<typeof Variables>

/** Settings that cannot be used, each named with what is wrong and never with its value. */
export class SettingsError extends Error {}

/**
 * Reads the settings a process runs with. Call once, in `main.ts`. An empty variable counts as not set.
 *
 * @throws SettingsError naming every variable that is missing or malformed, never its value
 */
export function readSettings(source: NodeJS.ProcessEnv): Settings {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '')
  const read = Variables.safeParse(Object.fromEntries(given))
  if (!read.success) {
    throw refusal(
      read.error.issues.map(
        ({ path, code, message }) => `${path.join('.')}: ${said(code, message)}`,
      ),
    )
  }
  const wrong = contradictions(read.data)
  if (wrong.length > 0) throw refusal(wrong)
  return read.data
}

/** Whether the stand-in Intercom opens. */
export function simulatorIsOn(settings: Settings): boolean {
  return (settings.SIMULATOR ?? (settings.INTERCOM_CLIENT_SECRET ? 'off' : 'on')) === 'on'
}

function contradictions(settings: Settings): string[] {
  const wrong: string[] = []
  const needs = (name: keyof Settings, other: keyof Settings) => {
    if (settings[name] !== undefined && settings[other] === undefined) {
      wrong.push(`${other}: missing, and ${name} needs it`)
    }
  }
  needs('INTERCOM_CLIENT_ID', 'INTERCOM_CLIENT_SECRET')
  needs('INTERCOM_WORKSPACE_ID', 'INTERCOM_ACCESS_TOKEN')
  needs('INTERCOM_ACCESS_TOKEN', 'INTERCOM_WORKSPACE_ID')
  needs('INTERCOM_WORKSPACE_ID', 'INTERCOM_CLIENT_SECRET')
  needs('DATABASE_URL', 'SECRETS_KEYS')
  if (
    settings.SIMULATOR === 'on' &&
    (settings.INTERCOM_CLIENT_SECRET || settings.INTERCOM_ACCESS_TOKEN)
  ) {
    wrong.push('SIMULATOR: cannot be on together with real Intercom credentials')
  }
  if (settings.SIMULATOR === 'off' && !settings.INTERCOM_CLIENT_SECRET) {
    wrong.push('INTERCOM_CLIENT_SECRET: missing, and SIMULATOR is off')
  }
  return wrong
}

/** Zod's own messages may quote what was given, so only messages of ours are passed on. */
function said(code: string, message: string): string {
  return message.startsWith('must be') ? message : code.replaceAll('_', ' ')
}

const refusal = (wrong: readonly string[]) =>
  new SettingsError(`Settings are not usable:\n  ${wrong.join('\n  ')}`)
