import { expect, test } from 'vitest'
import type { Intercom } from '../../src/intercom/client.ts'
import { IntercomMe } from '../../src/intercom/payloads/admin.ts'
import { syncDirectoryJob } from '../../src/jobs/handlers/sync-directory.ts'

interface Kept {
  readonly described: object[]
  readonly people: number[]
  readonly warned: string[]
}

async function sync(me: () => Promise<object>): Promise<Kept> {
  const kept: Kept = { described: [], people: [], warned: [] }
  const intercom: Intercom = {
    me: async () => IntercomMe.parse(await me()),
    admins: async () => [
      {
        id: '1',
        type: 'admin',
        name: 'Ana',
        away_mode_enabled: false,
        has_inbox_seat: true,
        team_ids: [],
      },
    ],
    teams: async () => [],
    conversation: async () => undefined,
    contact: async () => undefined,
    wasMerged: () => Promise.reject(new Error('not asked for')),
    company: async () => undefined,
    postNote: () => Promise.reject(new Error('not asked for')),
    assign: () => Promise.reject(new Error('not asked for')),
    look: () => Promise.reject(new Error('not asked for')),
    setAttributes: () => Promise.reject(new Error('not asked for')),
    addTag: () => Promise.reject(new Error('not asked for')),
    searchChanges: () => Promise.reject(new Error('not asked for')),
    linkTicket: () => Promise.reject(new Error('not asked for')),
    reply: () => Promise.reject(new Error('not asked for')),
  }
  await syncDirectoryJob(
    {
      intercomOf: async () => intercom,
      describe: async (_id, known) => void kept.described.push(known),
      keepDirectory: async (_id, { teammates }) => void kept.people.push(teammates.length),
      warn: (words) => void kept.warned.push(words),
    },
    { workspaceId: 'acme' },
  )
  return kept
}

const app = { id_code: 'acme', name: 'Acme', region: 'EU' }

test.each([
  ['europe/rome', 'Europe/Rome'],
  ['Moon/Tranquility', 'UTC'],
  [null, 'UTC'],
])('a workspace in the time zone %j is shown times of %s', async (timezone, timeZone) => {
  const { described, people, warned } = await sync(async () => ({
    id: '1',
    app: { ...app, timezone },
  }))
  expect(described).toEqual([{ name: 'Acme', region: 'EU', timeZone }])
  expect(people).toEqual([1])
  expect(warned).toEqual([])
})

test('a token that may not say who it is still lists the people', async () => {
  expect(await sync(() => Promise.reject(new Error('403')))).toMatchObject({
    described: [],
    people: [1],
  })
})

test('a token of another workspace is told to the operator, and neither its name nor its people are taken over', async () => {
  const { described, people, warned } = await sync(async () => ({
    id: '1',
    app: { ...app, id_code: 'globex' },
  }))
  expect(described).toEqual([])
  expect(people).toEqual([])
  expect(warned).toHaveLength(1)
})
