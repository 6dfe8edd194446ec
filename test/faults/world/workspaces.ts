import type { FakeWorkspace } from './fake-intercom.ts'

/** Two workspaces whose conversations and people have the same ids: only the workspace tells them apart. */
export const WORKSPACES: readonly [FakeWorkspace, FakeWorkspace] = [
  { id: 'faults_north', token: 'token-of-the-north', canary: 'zirconnorth' },
  { id: 'faults_south', token: 'token-of-the-south', canary: 'walnutsouth' },
]

/** Who hands over, and two who can be handed over to, in every workspace of the simulator. */
export const PEOPLE = { ana: '814001', tom: '814002', david: '814011', mia: '814004' } as const

/** Mia's team. */
export const BILLING = '502'

/** David's team. */
export const ENTERPRISE = '505'
