import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommandAnswer, CommandWords } from '../../../src/program/commands/command.ts'
import { COMMANDS } from '../../../src/program/commands/index.ts'
import { createSealer, newKeyRing } from '../../../src/secrets.ts'
import { type InboxWorld, inboxWorld, WORKSPACE } from '../../http/inbox-world.ts'
import { canaryNamed, namesOf, tellEverywhere } from '../../store/canaries.ts'
import { rowsNaming } from '../../store/whole-database.ts'

const canary = canaryNamed('of-the-operator')
const { contactId } = canary

let world: InboxWorld
let owner: Client
const written = new Map<string, string>()

beforeAll(async () => {
  world = await inboxWorld()
  owner = new Client({ connectionString: world.testDatabase.ownerUrl })
  await owner.connect()
  await tellEverywhere(world, owner, canary)
})

afterAll(async () => {
  await owner.end()
  await world.close()
})

function operate(name: string, given: Partial<CommandWords>): Promise<CommandAnswer> {
  const command = COMMANDS.get(name)
  if (!command) throw new Error(`There is no command ${name}`)
  const desk = {
    database: world.database,
    sealer: createSealer(newKeyRing()),
    now: () => new Date('2026-03-02T10:00:00Z'),
    writeFile: (path: string, text: string) => void written.set(path, text),
  }
  return command.run(desk, { words: [], yes: false, out: undefined, ...given })
}

const refusals: [name: string, given: Partial<CommandWords>, says: string][] = [
  ['export-contact', { words: [WORKSPACE, 'nobody'] }, 'Nothing is kept about contact nobody'],
  ['export-contact', { words: ['nowhere', contactId] }, 'There is no workspace nowhere here'],
  ['erase-contact', { words: ['nowhere', contactId], yes: true }, 'There is no workspace nowhere'],
  ['erase-contact', { words: [WORKSPACE, 'nobody'], yes: true }, 'Nothing is kept about contact'],
  ['erase-contact', { words: [WORKSPACE, contactId] }, 'With --yes it is.'],
  ['purge-workspace', { words: ['nowhere'], yes: true }, 'There is no workspace nowhere here'],
  ['purge-workspace', { words: [WORKSPACE] }, 'With --yes it is.'],
  ['purge-workspace', { words: [WORKSPACE], yes: true }, 'Baton is installed in workspace acme'],
]

for (const [name, given, says] of refusals) {
  test(`${name} ${given.words?.join(' ')}${given.yes ? ' --yes' : ''} is refused in words, and removes nothing`, async () => {
    const before = await rowsNaming(owner, [WORKSPACE])
    const answer = await operate(name, given)
    expect(answer).toEqual({ done: false, text: expect.stringContaining(says) })
    expect(await rowsNaming(owner, [WORKSPACE])).toEqual(before)
  })
}

describe('what is handed out about a customer', () => {
  test('is every row that erasing would remove, but for jobs, which hold ids only', async () => {
    const { done, text } = await operate('export-contact', { words: [WORKSPACE, contactId] })
    expect(done).toBe(true)
    const handedOut = JSON.parse(text)
    const counts = Object.fromEntries(
      Object.entries(handedOut).flatMap(([key, rows]) =>
        Array.isArray(rows) ? [[SPOKEN_OF[key] ?? key, rows.length]] : [],
      ),
    )
    const { 'jobs.job': _jobs, ...kept } = await rowsNaming(owner, await namesOf(owner, canary))
    const expected = Object.entries(kept).map(([name, rows]) => [name.split('.')[1], rows])
    expect(counts).toEqual(Object.fromEntries(expected))
  })

  test('can be read by whoever asked for it: words for keys, and no ids of ours for the workspace', async () => {
    const { text } = await operate('export-contact', { words: [WORKSPACE, contactId], out: 'f' })
    expect(text).toBe(`Everything kept about contact ${contactId} is in f`)
    const handedOut = JSON.parse(written.get('f') ?? '')
    expect(handedOut).toMatchObject({
      'exported at': '2026-03-02T10:00:00.000Z',
      workspace: WORKSPACE,
      contact: contactId,
      conversations: [{ account: { 'contact name': `Joe ${canary.word}` } }],
      'done in Intercom': expect.any(Array),
    })
    expect(handedOut.conversations[0].transcript.messages).toHaveLength(4)
    expect(keysOf(handedOut).filter((key) => /[A-Z]/.test(key.replace('Intercom', '')))).toEqual([])
  })
})

test('erasing says table by table what was removed', async () => {
  const { done, text } = await operate('erase-contact', {
    words: [WORKSPACE, contactId],
    yes: true,
  })
  expect(done).toBe(true)
  expect(text).toMatch(/cases: 1\n[\s\S]*conversations: 1\n/)
  expect(await rowsNaming(owner, [contactId, canary.word])).toEqual({})
})

test('a workspace that was uninstalled a minute ago can be purged by an operator', async () => {
  await owner.query(
    "update workspaces set standing = 'uninstalled', standing_since = '2026-03-02T09:59:00Z' where workspace_id = $1",
    [WORKSPACE],
  )
  const { done, text } = await operate('purge-workspace', { words: [WORKSPACE], yes: true })
  expect({ done, text }).toEqual({ done: true, text: expect.stringContaining('workspaces: 1') })
  expect(await rowsNaming(owner, [WORKSPACE])).toEqual({})
})

/** The tables that are called something else in what is handed out. */
const SPOKEN_OF: Readonly<Record<string, string>> = {
  history: 'events',
  'model calls': 'model_calls',
  'customers who became this one': 'merged_contacts',
  'done in Intercom': 'effects',
  'notifications received': 'received',
  'verdicts of the gate': 'verdicts',
  'forms as they were left': 'forms',
  'answers given on the card': 'answers',
}

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return [...own, ...Object.values(value).flatMap(keysOf)]
}
