import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsNaming } from '../store/whole-database.ts'
import { eventually } from './eventually.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { newDataDir, type Program, removeDataDirs, runProgram } from './process.ts'
import { openDraftedForm } from './simulated-card.ts'
import { type StandIn, standInIntercom } from './stand-in.ts'

const JOE = '215470000000101'
const ANOTHER = '215470000000103'
const ANA = '814001'
const MIA = '814004'
const BILLING = '502'

const credentials = {
  workspaceId: 'forgetful_workspace',
  clientSecret: randomBytes(20).toString('hex'),
  accessToken: randomBytes(20).toString('hex'),
}

let database: FreshDatabase
let owner: Client
let intercom: StandIn
let settings: Record<string, string>
let baton: Program

beforeAll(async () => {
  database = await freshDatabase()
  intercom = await standInIntercom(credentials)
  settings = {
    DATABASE_URL: database.url,
    SECRETS_KEYS: `test:${randomBytes(32).toString('base64')}`,
    INTERCOM_API_BASE_URL: intercom.restUrl,
    INTERCOM_WORKSPACE_ID: credentials.workspaceId,
    INTERCOM_ACCESS_TOKEN: credentials.accessToken,
    INTERCOM_CLIENT_SECRET: credentials.clientSecret,
  }
  baton = runProgram({ settings })
  intercom.tellApp(await baton.ready())
  owner = new Client({ connectionString: database.url })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await removeDataDirs()
  await intercom.close()
  await database.drop()
})

const { workspaceId } = credentials

const operate = async (...words: string[]) => {
  const program = runProgram({ words, settings })
  const { code } = await program.ended
  return { code, said: program.stdout(), refused: program.stderr() }
}

/** Hands a conversation over with an unusual word in the reason, and says whose it is. */
async function handOver(conversationId: string, word: string): Promise<string> {
  const form = await openDraftedForm(intercom.call, conversationId, ANA)
  const typed = {
    receiver_team: BILLING,
    receiver: MIA,
    reason: `The refund failed with RF-409 ${word}, needs someone with Stripe access`,
  }
  const checked = await form.press('check_and_hand_over', typed)
  if (checked.ids.includes('hand_over_anyway')) {
    await checked.press('hand_over_anyway', { ...typed, bypass_reason: `Because ${word}` })
  }
  const [row] = await database.ask<{ contact: string }>(
    `select contact_id as contact from cases where conversation_id = '${conversationId}'`,
  )
  return row?.contact ?? ''
}

test('a conversation deleted in Intercom is forgotten here within seconds, wherever it was', async () => {
  await handOver(ANOTHER, 'canarydeleted')
  expect(Object.keys(await rowsNaming(owner, ['canarydeleted'])).length).toBeGreaterThan(2)
  const gone = await fetch(
    `${intercom.restUrl.replace('/intercom', '/api')}/conversations/${ANOTHER}`,
    { method: 'DELETE' },
  )
  expect(gone.status).toBe(200)
  await eventually('forgotten', async () => {
    const left = await rowsNaming(owner, ['canarydeleted', ANOTHER])
    return Object.keys(left).length === 0
  })
})

test('an operator hands out everything kept about a customer, in a file nobody else can read', async () => {
  const contact = await handOver(JOE, 'canaryjoe')
  const out = join(newDataDir(), 'joe.json')
  const { code, said } = await operate('export-contact', workspaceId, contact, '--out', out)
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining(out) })
  const text = readFileSync(out, 'utf8')
  expect(statSync(out).mode & 0o777).toBe(0o600)
  expect(Object.keys(JSON.parse(text))).toEqual(
    expect.arrayContaining(['exported at', 'conversations', 'cases', 'handoffs', 'history']),
  )
  expect(text).toContain('canaryjoe')
  expect(text).toContain('Joe Marsh')
  const again = await operate('export-contact', workspaceId, contact, '--out', out)
  expect(again, 'a file that is there is not written over').toMatchObject({ code: 1, said: '' })
  expect(readFileSync(out, 'utf8')).toBe(text)
})

test('and forgets them, first saying what that would remove, while Baton serves', async () => {
  const [row] = await database.ask<{ contact: string }>('select contact_id as contact from cases')
  const contact = row?.contact ?? ''
  const asked = await operate('erase-contact', workspaceId, contact)
  expect(asked).toMatchObject({ code: 1, refused: expect.stringContaining('With --yes it is.') })
  expect(Object.keys(await rowsNaming(owner, ['canaryjoe'])).length).toBeGreaterThan(2)

  const erased = await operate('erase-contact', workspaceId, contact, '--yes')
  expect(erased).toMatchObject({ code: 0, said: expect.stringMatching(/cases: 1\n/) })
  expect(await rowsNaming(owner, ['canaryjoe', JOE, contact])).toEqual({})

  // The conversation goes on in Intercom: Baton is told, looks, and keeps nothing of it.
  await intercom.control(`/conversations/${JOE}/replies`, {
    as: 'customer',
    body: 'Hello? canaryjoe',
  })
  await eventually('it was read again', async () => {
    const [job] = await database.ask<{ state: string }>(
      `select state from jobs.job where name = 'read-conversation' and data->>'conversationId' = '${JOE}'`,
    )
    return job?.state === 'completed'
  })
  expect(await rowsNaming(owner, ['canaryjoe'])).toEqual({})
})

test('who is not known is refused, with words and no stack', async () => {
  const { code, refused, said } = await operate('erase-contact', 'nowhere', '1', '--yes')
  expect({ code, said }).toEqual({ code: 1, said: '' })
  expect(refused).toMatch(/^There is no workspace nowhere here/)
  expect(refused).not.toMatch(/^\s+at /m)
})
