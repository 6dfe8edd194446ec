import { randomUUIDv7 } from 'node:crypto'
import { failpoint, isBroken } from '#failpoint'
import { shareOfEstimate } from '../domain/waiting/share-of-estimate.ts'
import type { Wait } from '../domain/waiting/wait.ts'
import type { JobName, JobPayloads } from '../jobs/queues.ts'
import type { Metrics } from '../metrics.ts'
import { readFields } from '../reading/fields/read-fields.ts'
import { readText } from '../reading/fields/read-text.ts'
import { findSecrets } from '../reading/fields/secrets/find-secrets.ts'
import { claimNonce, keepAnswer } from '../store/answers.ts'
import { readCardWithin } from '../store/card.ts'
import { caseNumbered, casesOfConversation } from '../store/case-lookups.ts'
import { lockNumbering, lockOpenCase, previousCases, takeCaseNumber } from '../store/cases.ts'
import { runningClocks, saveClock } from '../store/clocks.ts'
import { findConversation, keepConversation, lockConversation } from '../store/conversations.ts'
import type { Database, Db } from '../store/database.ts'
import { readDirectory } from '../store/directory.ts'
import { dropForm, savedForm, saveForm } from '../store/forms.ts'
import { gateWeights } from '../store/gate-weights.ts'
import { hops, latestHandoff } from '../store/handoffs.ts'
import { history } from '../store/history.ts'
import { messageOf, ownMessages } from '../store/own-messages.ts'
import { recordChange } from '../store/record-change.ts'
import { addVerdict } from '../store/verdicts.ts'
import {
  keepWait,
  postponeWait,
  recentReplyMinutes,
  waitingFor,
  waitOf,
  waitsDueBy,
} from '../store/waits.ts'
import { additionsTo, addWish, wishesOf } from '../store/wishes.ts'
import { findWorkspace } from '../store/workspaces.ts'
import type { Desk } from '../use-cases/desk.ts'
import { readThread } from './read-thread.ts'
import { systemTime } from './system-time.ts'

/** Asks for a job inside an open transaction, `afterSeconds` from now at the earliest. */
export type AskWithin = <Name extends JobName>(
  db: Db,
  name: Name,
  payload: JobPayloads[Name],
  afterSeconds?: number,
) => Promise<void>

/** Runs work at the desk of one workspace, in one transaction; `not-installed` where there is none. */
export type AtDesk = <T>(
  workspaceId: string,
  work: (desk: Desk) => Promise<T>,
) => Promise<T | 'not-installed'>

/** Hears what is decided and kept at the desks. */
export type DeskHearing = Pick<Metrics, 'readingKept' | 'verdictReached' | 'waitAnswered'>

/** Sets up desks: what use cases may ask of the outside, made of the store, the reading and the job queue. */
export function setUpDesks(
  database: Database,
  ask: AskWithin,
  hearing?: DeskHearing,
  now: () => Date = systemTime,
): AtDesk {
  return (workspaceId, work) =>
    database.withWorkspace(workspaceId, async (db) => {
      const workspace = await findWorkspace(db, workspaceId)
      return workspace ? work(deskFor(db, workspace, ask, hearing, now)) : 'not-installed'
    })
}

function deskFor(
  db: Db,
  workspace: Desk['workspace'],
  ask: AskWithin,
  hearing: DeskHearing | undefined,
  now: () => Date,
): Desk {
  const { id } = workspace
  const watch = async (wait: Wait) => {
    const measured = shareOfEstimate(wait)
    if (measured) hearing?.waitAnswered(measured.from, measured.share)
    const dueAt = wait.state === 'waiting' && !wait.alertedAt && wait.estimates.at(-1)?.latest
    if (!dueAt) return
    await lookAt(dueAt)
  }
  const lookAt = (moment: Date) => {
    const seconds = Math.max(0, Math.ceil((moment.getTime() - now().getTime()) / MS_PER_SECOND))
    return ask(db, 'watch-waits', { workspaceId: id }, seconds + 1)
  }
  return {
    workspace,
    now,
    newId: randomUUIDv7,
    claim: (conversationId, nonce, fingerprint) =>
      claimNonce(db, id, conversationId, nonce, fingerprint, now()),
    keepAnswer: (nonce, answer) => keepAnswer(db, id, nonce, answer),
    card: (conversationId) => readCardWithin(db, id, conversationId),
    conversation: (conversationId) => findConversation(db, id, conversationId),
    lockConversation: async (conversationId) => {
      await lockOpenCase(db, id, conversationId)
      return lockConversation(db, id, conversationId)
    },
    keepConversation: (record) => {
      hearing?.readingKept((now().getTime() - record.updatedAt.getTime()) / MS_PER_SECOND)
      return keepConversation(db, id, record)
    },
    directory: () => readDirectory(db, id),
    gateWeights: () => gateWeights(db, id),
    readFields,
    readText,
    withoutSecrets: (text) => findSecrets(text).redacted,
    readThread: (conversationId, parts, account) =>
      readThread(conversationId, parts, account, workspace),
    savedForm: (conversationId, teammateId) => savedForm(db, id, conversationId, teammateId),
    saveForm: (conversationId, teammateId, form) =>
      saveForm(db, id, conversationId, teammateId, { package: form, savedAt: now() }),
    dropForm: (conversationId, teammateId) => dropForm(db, id, conversationId, teammateId),
    lockCase: (conversationId) => lockOpenCase(db, id, conversationId),
    lockNumbering: () => lockNumbering(db, id),
    takeCaseNumber: () => takeCaseNumber(db, id),
    hops: (caseId) => hops(db, id, caseId),
    latestHandoff: (caseId) => latestHandoff(db, id, caseId),
    messageOf: (handoffId) => messageOf(db, id, handoffId),
    history: (caseId, limit) => history(db, id, caseId, limit),
    previousCases: (contactId, exceptCaseId) => previousCases(db, id, contactId, exceptCaseId),
    caseNumbered: (number) => caseNumbered(db, id, number),
    casesOfConversation: (conversationId) => casesOfConversation(db, id, conversationId),
    runningClocks: (caseId) => runningClocks(db, id, caseId),
    keepClocks: async (clocks) => {
      for (const clock of clocks) await saveClock(db, id, clock)
    },
    record: async (change) => {
      const written = await recordChange(db, id, change)
      if (isBroken('one-transaction')) await db.$client.query('commit')
      failpoint('change-recorded')
      if (written === 'recorded' && change.effects.length > 0) {
        await ask(db, 'deliver-effects', { workspaceId: id, caseId: change.supportCase.id })
      }
      if (written === 'recorded') for (const wait of change.waits ?? []) await watch(wait)
      return written
    },
    waitOf: (caseId) => waitOf(db, id, caseId),
    waitsDueBy: (by, limit) => waitsDueBy(db, id, by, limit),
    postponeWait: async (waitId, until) => {
      await postponeWait(db, id, waitId, until)
      await lookAt(until)
    },
    keepWait: async (wait) => {
      await keepWait(db, id, wait)
      await watch(wait)
    },
    recentReplyMinutes: (whose, limit) => recentReplyMinutes(db, id, whose, limit),
    waitingFor: (teammateId) => waitingFor(db, id, teammateId),
    ownMessages: (conversationId) => ownMessages(db, id, conversationId),
    wishesOf: (caseId, limit) => wishesOf(db, id, caseId, limit),
    additionsTo: (conversationId) => additionsTo(db, id, conversationId),
    addWish: (wished) => addWish(db, id, wished),
    recordVerdict: (verdict) => {
      const { outcome, findings } = verdict
      hearing?.verdictReached(
        outcome,
        findings.map(({ check }) => check),
      )
      return addVerdict(db, id, verdict)
    },
  }
}

const MS_PER_SECOND = 1_000
