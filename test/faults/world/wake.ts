import { eventually } from '../../program/eventually.ts'
import type { Plan } from './plan.ts'

/**
 * Wakes a process that stopped itself at a place of the plan. It says that it is there right before it stops: who wakes
 * it in between wakes nobody, and it would sleep for good. So it is told until it says that it goes on.
 */
export const wake = (plan: Plan, pid: number): Promise<unknown> =>
  eventually('the stopped process goes on', () => {
    if (plan.woken().includes(pid)) return true
    process.kill(pid, 'SIGCONT')
    return false
  })
