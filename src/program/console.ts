import { randomUUIDv7 } from 'node:crypto'
import type { ConsoleOptions, GateRecord, Overview } from '../http/console/options.ts'
import type { OauthStart } from '../http/install/send-to-intercom.ts'
import { addApiKey, listApiKeys, revokeApiKey } from '../store/api-keys.ts'
import { chooseHandoffTag } from '../store/catalog.ts'
import { tallyCases } from '../store/console-queries.ts'
import type { Database, Db } from '../store/database.ts'
import { readDirectory } from '../store/directory.ts'
import { bypassRecords, checkRecords } from '../store/gate-record.ts'
import { gateWeights, setGateWeight } from '../store/gate-weights.ts'
import { findInstallation } from '../store/installations.ts'
import { settleByHand } from '../store/settle-by-hand.ts'
import { troubledEffects } from '../store/troubled-effects.ts'
import { setWording, wordingOf } from '../store/wording.ts'
import type { AskWithin } from './desks.ts'
import { sessionKeeper } from './session-keeper.ts'
import { systemTime } from './system-time.ts'

/** What the console is made of. */
export interface ConsoleParts {
  readonly database: Database
  readonly ask: AskWithin
  readonly oauth: OauthStart
  readonly publicUrl: () => string
  readonly conversationUrl: ConsoleOptions['conversationUrl']
  /** The machine's own time where it is not given. */
  readonly now?: (() => Date) | undefined
}

/** The figures of the overview look back this many milliseconds: a week. */
const TALLY_MS = 7 * 24 * 3_600_000

/** More troubles than this on one page help nobody; the rest follows when these are settled. */
const TROUBLES_SHOWN = 50

/** Wires the console to the store. */
export function consoleOptions(parts: ConsoleParts): ConsoleOptions {
  const { database, ask, oauth, publicUrl, conversationUrl, now = systemTime } = parts
  const within = <T>(workspaceId: string, work: (db: Db) => Promise<T>) =>
    database.withWorkspace(workspaceId, work)
  return {
    now,
    publicUrl,
    oauth,
    conversationUrl,
    sessions: sessionKeeper(database),
    overview: (workspaceId) => within(workspaceId, (db) => overviewOf(db, workspaceId, now())),
    decide: (workspaceId, effectId, decision) =>
      within(workspaceId, async (db) => {
        const settled = await settleByHand(db, workspaceId, effectId, decision)
        if (settled === 'not-in-trouble') return 'gone'
        if (settled === 'superseded') return 'superseded'
        if (decision === 'do-it-again') {
          await ask(db, 'deliver-effects', { workspaceId, caseId: settled.caseId })
        }
        return 'decided'
      }),
    gate: {
      weights: (workspaceId) => within(workspaceId, (db) => gateWeights(db, workspaceId)),
      set: (workspaceId, check, weight) =>
        within(workspaceId, (db) => setGateWeight(db, workspaceId, check, weight)),
      record: (workspaceId) => within(workspaceId, (db) => gateRecordOf(db, workspaceId, now())),
    },
    chooseTag: (workspaceId, tagId) =>
      within(workspaceId, (db) => chooseHandoffTag(db, workspaceId, tagId)),
    wording: {
      of: (workspaceId) => within(workspaceId, (db) => wordingOf(db, workspaceId)),
      set: (workspaceId, language, name, text) =>
        within(workspaceId, (db) => setWording(db, workspaceId, language, name, text)),
    },
    keys: {
      list: (workspaceId) => within(workspaceId, (db) => listApiKeys(db, workspaceId)),
      add: (workspaceId, key) =>
        within(workspaceId, (db) =>
          addApiKey(db, workspaceId, { ...key, id: randomUUIDv7(), createdAt: now() }),
        ),
      revoke: (workspaceId, id) =>
        within(workspaceId, (db) => revokeApiKey(db, workspaceId, id, now())),
    },
  }
}

/** What the gate did is shown for this many days: long enough to see a pattern in a small team. */
const GATE_DAYS = 30

/** As many reasons as somebody reads in one sitting. */
const BYPASSES_SHOWN = 50

async function gateRecordOf(db: Db, workspaceId: string, at: Date): Promise<GateRecord> {
  const since = new Date(at.getTime() - GATE_DAYS * 24 * 3_600_000)
  return {
    days: GATE_DAYS,
    checks: await checkRecords(db, workspaceId, since),
    bypasses: await bypassRecords(db, workspaceId, since, BYPASSES_SHOWN),
  }
}

async function overviewOf(db: Db, workspaceId: string, at: Date): Promise<Overview | undefined> {
  const installation = await findInstallation(db, workspaceId)
  if (!installation) return undefined
  return {
    installation,
    directory: await readDirectory(db, workspaceId),
    tally: await tallyCases(db, workspaceId, new Date(at.getTime() - TALLY_MS)),
    troubles: await troubledEffects(db, workspaceId, TROUBLES_SHOWN),
  }
}
