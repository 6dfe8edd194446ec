import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { type WithdrawOutcome, withdrawLatestHandoff } from '../../../use-cases/withdraw-handoff.ts'
import { home } from './home.ts'
import type { Submit } from './submit.ts'

/** Takes the latest handoff back and says what came of it on the first card. */
export async function performWithdraw(submit: Submit): Promise<CanvasResponse> {
  return home(submit, withdrawNotice(await withdrawLatestHandoff(submit.desk, submit.sitting)))
}

function withdrawNotice(withdrawn: WithdrawOutcome): string {
  if (withdrawn.outcome === 'withdrawn')
    return 'The handoff was withdrawn. The case is with its sender again.'
  switch (withdrawn.why) {
    case 'no-case':
    case 'not-waiting':
      return 'There was no handoff left to withdraw.'
    case 'not-the-sender':
      return 'Only the sender can withdraw a handoff.'
    case 'changed-meanwhile':
      return 'The case changed meanwhile. Look again before withdrawing.'
  }
}
