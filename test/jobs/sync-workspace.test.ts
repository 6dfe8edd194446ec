import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Catalog } from '../../src/domain/catalog.ts'
import type { CatalogAnswer, CatalogApi } from '../../src/intercom/catalog.ts'
import { connectCatalog } from '../../src/intercom/catalog.ts'
import { syncWorkspaceJob } from '../../src/jobs/handlers/sync-workspace.ts'
import { keepCatalog, switchFeatures } from '../../src/store/catalog.ts'
import { findInstallation } from '../../src/store/installations.ts'
import { findWorkspace, keepWorkspace } from '../../src/store/workspaces.ts'
import { type InstallWorld, installWorld } from '../http/install/install-world.ts'

let world: InstallWorld

beforeAll(async () => {
  world = await installWorld()
})

afterAll(() => world.close())

let workspaceId = ''
let count = 0

async function newWorkspace() {
  count += 1
  workspaceId = `acme${count}`
  const install = { id: workspaceId, name: 'Acme', timeZone: 'UTC', region: 'US', sealedToken: 's' }
  await world.database.withWorkspace(workspaceId, (db) => keepWorkspace(db, install, new Date()))
}

async function sync(api: CatalogApi | undefined) {
  await syncWorkspaceJob(
    {
      catalogOf: async () => api,
      keepCatalog: (id, read) =>
        world.database.withWorkspace(id, (db) => keepCatalog(db, id, read)),
      switchFeatures: (id, features) =>
        world.database.withWorkspace(id, (db) => switchFeatures(db, id, features)),
    },
    { workspaceId },
  )
}

const installation = () =>
  world.database.withWorkspace(workspaceId, (db) => findInstallation(db, workspaceId))

const standIn = () => connectCatalog('the-first-token', world.restUrl, 'UTC')

const OURS = ['Baton case', 'Baton status', 'Baton owner', 'Baton tier']

test('the first reading finds tags, ticket types and office hours, and makes the four attributes once', async () => {
  await newWorkspace()
  await sync(standIn())
  const first = (await installation())?.catalog
  expect(first?.ticketTypes).toContainEqual({ id: '9001', name: 'Bug report' })
  expect(first?.conversationAttributes).toEqual(expect.arrayContaining(OURS))
  await sync(standIn())
  const second = (await installation())?.catalog
  expect(second?.conversationAttributes).toEqual(first?.conversationAttributes)
  expect((await installation())?.switchedOff).toEqual({})
})

test("from then on promises run in the workspace's own office hours", async () => {
  await newWorkspace()
  const before = await world.database.withWorkspace(workspaceId, (db) =>
    findWorkspace(db, workspaceId),
  )
  expect(before?.officeHours).toBeUndefined()
  await sync(standIn())
  const after = await world.database.withWorkspace(workspaceId, (db) =>
    findWorkspace(db, workspaceId),
  )
  expect(after?.officeHours).toMatchObject({
    timeZone: 'America/New_York',
    week: { monday: [{ fromMinute: 540, toMinute: 1_020 }], sunday: [] },
  })
})

const refused = (status: number, code?: string): CatalogAnswer<never> => ({
  outcome: 'refused',
  status,
  code,
})

/** What Intercom may refuse, and what the admin reads about it. */
const refusals: [label: string, api: Partial<CatalogApi>, feature: string, words: RegExp][] = [
  [
    'the tags',
    { tags: async () => refused(401, 'unauthorized') },
    'tags',
    /^Baton may not read tags.*"Read tags"/,
  ],
  [
    'the office hours',
    { officeHours: async () => refused(403) },
    'office-hours',
    /clocks run Monday to Friday, nine to five/,
  ],
  [
    'ticket types, for the plan has none',
    { ticketTypes: async () => refused(403, 'api_plan_restricted') },
    'ticket-types',
    /plan does not include it/,
  ],
  [
    'to make attributes',
    { createConversationAttribute: async () => refused(422) },
    'conversation-attributes',
    /"Write data attributes"/,
  ],
  [
    'to make attributes, for the name is taken by one that was archived',
    { createConversationAttribute: async () => refused(400, 'parameter_invalid') },
    'conversation-attributes',
    /archived, bring it back/,
  ],
]

for (const [label, api, feature, words] of refusals) {
  test(`a workspace that refuses ${label} has a word why, and everything else`, async () => {
    await newWorkspace()
    const bare: CatalogApi = {
      ...standIn(),
      conversationAttributes: async () => ({ outcome: 'read', value: ['Colour'] }),
      createConversationAttribute: async () => ({ outcome: 'read', value: undefined }),
    }
    await sync({ ...bare, ...api })
    const found = await installation()
    expect(Object.keys(found?.switchedOff ?? {})).toEqual([feature])
    expect(found?.switchedOff[feature]).toMatch(words)
    expect(found?.catalog?.conversationAttributes).toContain('Colour')

    await sync(standIn())
    expect((await installation())?.switchedOff, 'once it is allowed').toEqual({})
  })
}

test('what was switched off for another reason stays off', async () => {
  await newWorkspace()
  await world.database.withWorkspace(workspaceId, (db) =>
    switchFeatures(db, workspaceId, { 'ticket-link': 'The plan has no tickets' }),
  )
  await sync(standIn())
  expect((await installation())?.switchedOff).toEqual({ 'ticket-link': 'The plan has no tickets' })
})

test('where Intercom does not answer one question, the others are kept, what was known stays, and the job runs again', async () => {
  await newWorkspace()
  await sync(standIn())
  const known = (await installation())?.catalog as Catalog
  const silent: CatalogAnswer<never> = { outcome: 'no-answer', why: 'it took too long' }
  const read: CatalogApi = {
    ...standIn(),
    officeHours: async () => silent,
    tags: async () => ({ outcome: 'read', value: [{ id: '1', name: 'New' }] }),
  }
  await expect(sync(read)).rejects.toThrow('did not say everything')
  const found = await installation()
  expect(found?.catalog).toEqual({ ...known, tags: [{ id: '1', name: 'New' }] })
  expect(found?.switchedOff).toEqual({})
})

test('attributes nobody told us of are unknown, not missing: neither listed nor made', async () => {
  const silent: CatalogAnswer<never> = { outcome: 'no-answer', why: 'it took too long' }
  const silences: Partial<CatalogApi>[] = [
    { conversationAttributes: async () => silent },
    {
      conversationAttributes: async () => ({ outcome: 'read', value: ['Colour'] }),
      createConversationAttribute: async () => silent,
    },
  ]
  for (const api of silences) {
    await newWorkspace()
    await expect(sync({ ...standIn(), ...api })).rejects.toThrow('did not say everything')
    const catalog = (await installation())?.catalog
    expect(catalog?.ticketTypes).not.toEqual([])
    expect(catalog?.conversationAttributes).toBeUndefined()
  }
})

test('a workspace that is gone is left alone', async () => {
  await newWorkspace()
  await sync(undefined)
  expect((await installation())?.catalog).toBeUndefined()
})
