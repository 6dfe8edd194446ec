import { expect, test } from 'vitest'
import { tidyJob } from '../../src/jobs/handlers/tidy.ts'

test('one workspace in trouble holds up no other, and it is all looked at again tomorrow', async () => {
  const done: string[] = []
  await tidyJob({
    workspaceIds: async () => ['acme', 'broken', 'globex'],
    tidyWorkspace: async (workspaceId) => {
      if (workspaceId === 'broken') throw new Error('The database is busy')
      done.push(workspaceId)
    },
    tidyOutside: async () => void done.push('outside'),
    again: async (seconds) => void done.push(`again in ${seconds / 3_600} hours`),
    warn: (words) => void done.push(words),
    now: () => new Date(),
  })
  expect(done).toEqual([
    'outside',
    'acme',
    'A workspace could not be tidied today; it is tried again tomorrow',
    'globex',
    'again in 24 hours',
  ])
})
