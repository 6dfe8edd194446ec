import type { JobPayloads } from '../queues.ts'

/** What finding out whether Baton was removed needs. */
export interface CheckInstallationTools {
  /** What Intercom says to the workspace's token; undefined where Baton was never installed or is already gone. */
  readonly tryToken: (workspaceId: string) => Promise<
    | {
        readonly outcome: 'known' | 'unauthorized' | 'unusable' | 'no-answer'
        readonly sealedToken: string
      }
    | undefined
  >
  /** Stops everything there and has the data purged later. Nothing where another token, or the same one sealed anew, is kept by now. */
  readonly uninstall: (
    workspaceId: string,
    sealedToken: string,
  ) => Promise<'uninstalled' | 'unchanged'>
  readonly lookAgain: (workspaceId: string, look: number, afterSeconds: number) => Promise<void>
  /** Baton is still there: the word of its end was wrong. */
  readonly disbelieve: (workspaceId: string) => Promise<void>
  /** Says what an operator should know. */
  readonly warn: (words: string) => void
}

/** A token may outlive the word of its end for a moment: when it still works, it is tried again after so many seconds. */
const LOOK_AGAIN_SECONDS: readonly number[] = [60, 600]

/** Finds out whether Baton was really removed from a workspace: only a token that Intercom refuses says so. */
export async function checkInstallationJob(
  { tryToken, uninstall, lookAgain, disbelieve, warn }: CheckInstallationTools,
  { workspaceId, look }: JobPayloads['check-installation'],
): Promise<void> {
  const tried = await tryToken(workspaceId)
  switch (tried?.outcome) {
    case undefined:
      return
    case 'unauthorized': {
      const ended = await uninstall(workspaceId, tried.sealedToken)
      // Intercom may not say it twice: the one that is kept now is tried too.
      if (ended === 'unchanged') await lookAgain(workspaceId, look, 0)
      return
    }
    case 'no-answer':
      throw new Error('Intercom did not say whether the token still works')
    case 'known':
    case 'unusable': {
      warn('Baton was thought to be uninstalled somewhere, but the token there still works')
      const wait = LOOK_AGAIN_SECONDS[look - 1]
      if (wait === undefined) await disbelieve(workspaceId)
      else await lookAgain(workspaceId, look + 1, wait)
    }
  }
}
