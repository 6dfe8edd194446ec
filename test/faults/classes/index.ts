import type { FaultClass } from '../fault-class.ts'
import { doubleClick, twoAgents } from './at-once.ts'
import { databaseLocked, databaseSlow, poolExhausted } from './database-trouble.ts'
import { intercomAnswers } from './intercom-answers.ts'
import { ambiguousCommit, postgresStopped } from './postgres.ts'
import { replyMeetsMessage } from './reply-meets-message.ts'
import { stopUnderLoad } from './stop-under-load.ts'
import { tellingKilled } from './telling-killed.ts'
import { tokenRefused } from './token-refused.ts'
import { twoWatchers } from './two-watchers.ts'
import { twoWorkspaces } from './two-workspaces.ts'
import { watchingKilled } from './watching-killed.ts'
import { webKilledAfterCommit, webKilledAfterReply, webKilledBeforeCommit } from './web-killed.ts'
import { webhooksOutOfOrder, webhooksRepeated, webhooksWebKilled } from './webhooks.ts'
import { workerKilled } from './worker-killed.ts'
import { workerRecovery } from './worker-recovery.ts'
import { zombieWorker } from './zombie-worker.ts'

/** Every class, in the order of the table; those that take longest are begun first. */
export const CLASSES: readonly FaultClass[] = [
  webKilledBeforeCommit,
  webKilledAfterCommit,
  webKilledAfterReply,
  workerKilled,
  zombieWorker,
  workerRecovery,
  tellingKilled,
  watchingKilled,
  twoWatchers,
  replyMeetsMessage,
  postgresStopped,
  ambiguousCommit,
  poolExhausted,
  databaseLocked,
  databaseSlow,
  ...intercomAnswers,
  tokenRefused,
  webhooksRepeated,
  webhooksOutOfOrder,
  webhooksWebKilled,
  doubleClick,
  twoAgents,
  stopUnderLoad,
  twoWorkspaces,
]
