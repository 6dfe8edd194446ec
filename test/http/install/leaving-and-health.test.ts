import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { installationJobs } from '../../../src/program/installation-jobs.ts'
import { liveApiKeys } from '../../../src/store/api-keys.ts'
import { keepDirectory } from '../../../src/store/directory.ts'
import { changeStanding } from '../../../src/store/installations.ts'
import { findAccess, findWorkspace } from '../../../src/store/workspaces.ts'
import { HOME, type InstallWorld, installWorld, SECRET, WORKSPACE } from './install-world.ts'

let world: InstallWorld
let asked: (readonly [name: string, afterSeconds: number | undefined])[]
let warned: string[]
let jobs: ReturnType<typeof installationJobs>

beforeAll(async () => {
  world = await installWorld()
})

afterAll(() => world.close())

beforeEach(async () => {
  asked = []
  warned = []
  jobs = installationJobs(parts())
  const browser = world.browser()
  await browser.get(await browser.agree(await browser.begin()))
})

afterEach(async () => {
  await world.standIn.inject({
    method: 'DELETE',
    url: '/simulator/api/faults',
  })
})

const parts = (): Parameters<typeof installationJobs>[0] => ({
  database: world.database,
  ask: async (_db, name, _payload, afterSeconds) => void asked.push([name, afterSeconds]),
  sealer: world.sealer,
  restOverride: () => world.restUrl,
  consoleUrl: () => `${HOME}/console`,
  warn: (words) => warned.push(words),
})

const inWorkspace = (statement: string) =>
  world.database.withWorkspace(WORKSPACE, (db) => db.$client.query(statement))

const check = () => jobs['check-installation']({ workspaceId: WORKSPACE, look: 1 })

const revoke = async () => {
  const access = await world.database.withWorkspace(WORKSPACE, (db) => findAccess(db, WORKSPACE))
  const token = world.sealer.open(access?.sealedToken ?? '', `intercom token of ${WORKSPACE}`)
  const answer = await fetch(`${world.restUrl}/auth/uninstall`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  expect(answer.status).toBe(200)
}

const body = JSON.stringify({ app_id: WORKSPACE })
const sha = (algorithm: string, secret = SECRET) =>
  createHmac(algorithm, secret).update(body).digest('hex')

/** Ways to say that Baton was uninstalled. */
const sayings: [label: string, headers: Record<string, string>, status: number][] = [
  ['signed as health checks are', { 'x-body-signature': sha('sha256') }, 200],
  ['signed as webhooks are', { 'x-hub-signature': `sha1=${sha('sha1')}` }, 200],
  ['not signed', {}, 401],
  ['signed by somebody else', { 'x-body-signature': sha('sha256', 'another-secret') }, 401],
  ['signed the one way under the name of the other', { 'x-hub-signature': sha('sha256') }, 401],
]

for (const [label, headers, status] of sayings) {
  test(`word of an uninstall, ${label}, is answered ${status}`, async () => {
    const before = (await world.jobs()).filter((name) => name === 'check-installation').length
    await inWorkspace('select 1')
    const answer = await world.signed('/intercom/uninstall', body, headers)
    expect(answer.statusCode).toBe(status)
    const after = (await world.jobs()).filter((name) => name === 'check-installation').length
    if (status === 401) expect(after).toBe(before)
    else expect(after).toBeGreaterThan(0)
    expect(await world.row()).toMatchObject({ standing: 'installed' })
  })
}

test('word of an uninstall somewhere we never were is answered 200 and asks for nothing', async () => {
  const before = await world.jobs()
  const answer = await world.signed('/intercom/uninstall', { app_id: 'nobody' })
  expect(answer.statusCode).toBe(200)
  expect(await world.jobs()).toEqual(before)
})

test('while the token works nothing ends: it is told to the operator and looked at again', async () => {
  await check()
  expect(await world.row()).toMatchObject({ standing: 'installed' })
  expect(warned).toHaveLength(1)
  expect(asked).toEqual([['check-installation', 60]])
  await jobs['check-installation']({ workspaceId: WORKSPACE, look: 3 })
  expect(asked, 'the third look is the last').toHaveLength(1)
})

test('while Intercom does not answer nothing ends, and the job runs again', async () => {
  await world.standIn.inject({
    method: 'POST',
    url: '/simulator/api/faults',
    payload: { operation: 'admins.identify', effect: 'error-500', times: 5 },
  })
  await expect(check()).rejects.toThrow('did not say')
  expect(await world.row()).toMatchObject({ standing: 'installed' })
})

test('once Intercom refuses the token Baton is gone there: nothing more is done, nobody is signed in, and the data is purged in thirty days', async () => {
  await inWorkspace(`
    insert into cases (workspace_id, id, number, conversation_id, contact_id, status, tier, severity, owner, situation, opened_at, version)
    values ('${WORKSPACE}', '01900000-0000-7000-8000-000000000001', 1, '1', 'c', 'open', 'standard', 'normal', '{"teammateId":"1","name":"Ana"}', 's', now(), 1)
    on conflict do nothing`)
  await inWorkspace(`
    insert into effects (workspace_id, id, case_id, conversation_id, actor_id, reference, position, plan, state, created_at)
    select '${WORKSPACE}', gen_random_uuid(), '01900000-0000-7000-8000-000000000001', '1', '1', 'ref-' || state, 0, '{"kind":"assign-team","teamId":"1"}', state, now()
    from unnest(array['pending', 'unknown', 'sending', 'sent']) state`)
  await inWorkspace(`
    insert into api_keys (workspace_id, id, name, key_hash, ending, created_by, created_at, revoked_at)
    values ('${WORKSPACE}', gen_random_uuid(), 'live', 'hash', 'abcd', '1', now(), null),
      ('${WORKSPACE}', gen_random_uuid(), 'ended before', 'hash', 'abcd', '1', now(), '2026-01-01')`)
  await revoke()
  await check()
  expect(await world.row()).toMatchObject({ standing: 'uninstalled' })
  expect(asked).toEqual([['purge-workspace', 30 * 86_400]])
  const { rows: effects } = await inWorkspace('select reference, state from effects order by 1')
  expect(effects).toEqual([
    { reference: 'ref-pending', state: 'dead' },
    { reference: 'ref-sending', state: 'sending' },
    { reference: 'ref-sent', state: 'sent' },
    { reference: 'ref-unknown', state: 'dead' },
  ])
  const { rows: sessions } = await inWorkspace('select * from console_sessions')
  expect(sessions).toEqual([])
  const found = await world.database.withWorkspace(WORKSPACE, (db) => findWorkspace(db, WORKSPACE))
  expect(found, 'as good as never installed').toBeUndefined()

  await check()
  expect(asked, 'gone once').toHaveLength(1)
})

test('somebody who installs again after an uninstall has everything as it was', async () => {
  expect(await world.row()).toMatchObject({ standing: 'installed' })
  const { rows } = await inWorkspace('select number from cases')
  expect(rows).toEqual([{ number: 1 }])
})

test('an API key ends with the uninstall: installing again does not bring it back', async () => {
  const live = await world.database.withWorkspace(WORKSPACE, (db) => liveApiKeys(db, WORKSPACE))
  expect(live).toEqual([])
  const { rows } = await inWorkspace(
    `select name, revoked_at < '2026-01-02' as before from api_keys order by name`,
  )
  expect(rows, 'one that had ended keeps its date').toEqual([
    { name: 'ended before', before: true },
    { name: 'live', before: false },
  ])
})

describe('who removes Baton and installs again before anybody came to check it', () => {
  const addKey = () =>
    inWorkspace(`insert into api_keys (workspace_id, id, name, key_hash, ending, created_by, created_at)
      values ('${WORKSPACE}', gen_random_uuid(), 'of before', 'hash', 'abcd', '1', now())`)
  const live = async () =>
    (await world.database.withWorkspace(WORKSPACE, (db) => liveApiKeys(db, WORKSPACE))).map(
      ({ name }) => name,
    )
  const installAgain = async () => {
    const browser = world.browser()
    await browser.get(await browser.agree(await browser.begin()))
  }

  test('has no API key of before', async () => {
    await addKey()
    await world.signed('/intercom/uninstall', { app_id: WORKSPACE })
    await installAgain()
    expect(await live()).toEqual([])
    await addKey()
    await installAgain()
    expect(await live(), 'a new one outlasts the next install').toEqual(['of before'])
  })

  test('keeps the keys when the word of it was wrong', async () => {
    await world.signed('/intercom/uninstall', { app_id: WORKSPACE })
    for (const look of [1, 2, 3]) {
      await jobs['check-installation']({ workspaceId: WORKSPACE, look })
    }
    await installAgain()
    expect(await live()).toEqual(['of before'])
  })
})

test('a token that was renewed while the old one was being tried is not taken for uninstalled', async () => {
  const old = String((await world.row())?.sealed_token)
  const browser = world.browser()
  await browser.get(await browser.agree(await browser.begin()))
  const to = { standing: 'uninstalled', why: undefined, at: new Date() } as const
  const changed = await world.database.withWorkspace(WORKSPACE, (db) =>
    changeStanding(db, WORKSPACE, to, old),
  )
  expect(changed).toBe('unchanged')
  expect(await world.row()).toMatchObject({ standing: 'installed' })
})

test('a token that Intercom refuses while the workspace is read parks it, instead of switching everything off', async () => {
  await revoke()
  await jobs['sync-workspace']({ workspaceId: WORKSPACE })
  expect(await world.row()).toMatchObject({ standing: 'parked', switched_off: {} })
  expect((await health()).cta_type).toBe('REINSTALL_CTA')
})

test('who installs again has what waited meanwhile done', async () => {
  await inWorkspace(`
    insert into effects (workspace_id, id, case_id, conversation_id, actor_id, reference, position, plan, state, created_at)
    values ('${WORKSPACE}', gen_random_uuid(), '01900000-0000-7000-8000-000000000001', '1', '1', 'ref-waits', 1, '{"kind":"assign-team","teamId":"1"}', 'pending', now())`)
  const before = (await world.jobs()).filter((name) => name === 'deliver-effects').length
  const browser = world.browser()
  await browser.get(await browser.agree(await browser.begin()))
  const after = (await world.jobs()).filter((name) => name === 'deliver-effects').length
  expect(after).toBe(before + 1)
})

test('what is seldom read is read again every day, for as long as Baton is installed', async () => {
  await jobs['keep-fresh']({ workspaceId: WORKSPACE })
  expect(asked).toEqual(
    expect.arrayContaining([
      ['sync-directory', undefined],
      ['sync-workspace', undefined],
      ['keep-fresh', 86_400],
    ]),
  )
  asked = []
  await inWorkspace(`update workspaces set standing = 'uninstalled'`)
  await jobs['keep-fresh']({ workspaceId: WORKSPACE })
  expect(asked).toEqual([])
})

test('a workspace parked for more than a week is asked every day whether Baton was removed', async () => {
  const kept = async (standing: string, days: number) => {
    asked = []
    await inWorkspace(
      `update workspaces set standing = '${standing}', standing_since = now() - interval '${days} days'`,
    )
    await jobs['keep-fresh']({ workspaceId: WORKSPACE })
    return asked.filter(([name]) => name === 'check-installation')
  }
  expect(await kept('installed', 8)).toEqual([])
  expect(await kept('parked', 6), 'somebody may yet mend it').toEqual([])
  expect(await kept('parked', 8)).toEqual([['check-installation', undefined]])
  await revoke()
  await check()
  expect(await world.row(), 'the word of it was missed').toMatchObject({ standing: 'uninstalled' })
  expect(asked).toContainEqual(['purge-workspace', 30 * 86_400])
})

test('a token that was sealed anew while it was being tried is tried again, not forgotten about', async () => {
  await revoke()
  const purpose = `intercom token of ${WORKSPACE}`
  const token = world.sealer.open(String((await world.row())?.sealed_token), purpose)
  const anew = world.sealer.seal(token, purpose)
  let rewrapped: Promise<unknown> | undefined
  const rewrapping = installationJobs({
    ...parts(),
    // Asked for once the token was read, before it is tried.
    restOverride: () => {
      rewrapped ??= inWorkspace(`update workspaces set sealed_token = '${anew}'`)
      return world.restUrl
    },
    database: {
      ...world.database,
      withWorkspace: async (id, work) => {
        await rewrapped
        return world.database.withWorkspace(id, work)
      },
    },
  })
  await rewrapping['check-installation']({ workspaceId: WORKSPACE, look: 1 })
  expect(await world.row()).toMatchObject({ standing: 'installed', sealed_token: anew })
  expect(asked).toEqual([['check-installation', 0]])
  await check()
  expect(await world.row()).toMatchObject({ standing: 'uninstalled' })
  expect(asked).toHaveLength(2)
})

const health = async (workspaceId = WORKSPACE) => {
  const answer = await world.signed('/intercom/health', { workspace_id: workspaceId })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

const settled = () =>
  world.database.withWorkspace(WORKSPACE, (db) =>
    keepDirectory(
      db,
      WORKSPACE,
      { teams: [{ id: '501', name: 'Support' }], teammates: [] },
      new Date(),
    ),
  )

test('asked how it is, Baton says OK where it is installed and knows its teams', async () => {
  await settled()
  expect(await health()).toEqual({ state: 'OK' })
})

/** What an admin reads when Baton is not well, and what puts it right. */
const illnesses: [label: string, statement: string, answer: object][] = [
  [
    'Intercom refuses its token',
    `update workspaces set standing = 'parked', standing_why = 'Intercom refused the token'`,
    { state: 'UNHEALTHY', message: 'Intercom refused the token', cta_type: 'REINSTALL_CTA' },
  ],
  [
    'it could never read who works there',
    `update workspaces set directory_synced_at = null, installed_at = now() - interval '1 hour'`,
    { state: 'UNHEALTHY', cta_type: 'REINSTALL_CTA' },
  ],
  [
    'there is no team to hand a customer to',
    'delete from teams',
    {
      state: 'UNHEALTHY',
      cta_type: 'URL_CTA',
      cta_label: 'Open Baton',
      cta_url: `${HOME}/console`,
    },
  ],
]

for (const [label, statement, answer] of illnesses) {
  test(`asked how it is, Baton says so when ${label}`, async () => {
    await settled()
    await inWorkspace(statement)
    expect(await health()).toMatchObject(answer)
  })
}

test('asked about a workspace it was never installed in, Baton asks to be installed again', async () => {
  expect(await health('nobody')).toMatchObject({ state: 'UNHEALTHY', cta_type: 'REINSTALL_CTA' })
})

test('asked without a workspace, Baton does not know', async () => {
  const answer = await world.signed('/intercom/health', 'not json')
  expect(answer.json()).toEqual({ state: 'UNKNOWN' })
})

test('a health check without a signature is refused', async () => {
  const answer = await world.signed('/intercom/health', { workspace_id: WORKSPACE }, {})
  expect(answer.statusCode).toBe(401)
})

test('while the database is away Baton does not know, and says so within two seconds', async () => {
  const other = await installWorld()
  await other.database.close()
  const before = performance.now()
  const answer = await other.signed('/intercom/health', { workspace_id: WORKSPACE })
  expect(answer.json()).toEqual({ state: 'UNKNOWN' })
  expect(performance.now() - before).toBeLessThan(2_000)
  const page = await other.browser().get('/install')
  expect(page.statusCode, 'and who wants to install reads a page').toBe(503)
  expect(page.body).toContain('try again in a minute')
  await other.close().catch(() => undefined)
  await other.testDatabase.drop().catch(() => undefined)
})

test('when it changes, Intercom is told early: once for a change, and again when it is over', async () => {
  const told = async () => {
    const answer = await world.standIn.inject({ url: '/simulator/api/installation' })
    return answer.json().told
  }
  await settled()
  await jobs['tell-health']({ workspaceId: WORKSPACE })
  expect((await world.row())?.health_told, 'well from the start: nothing to tell').toBeNull()

  await inWorkspace('delete from teams')
  await jobs['tell-health']({ workspaceId: WORKSPACE })
  expect(await told()).toMatchObject({ state: 'UNHEALTHY', cta_url: `${HOME}/console` })
  expect((await world.row())?.health_told).toMatch(/^unhealthy: There is no team/)

  await settled()
  await jobs['tell-health']({ workspaceId: WORKSPACE })
  expect(await told()).toEqual({ state: 'OK' })
})
