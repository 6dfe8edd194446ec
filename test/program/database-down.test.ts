import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DatabaseLine, databaseLine } from './database-line.ts'
import { eventually } from './eventually.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { removeDataDirs, runProgram } from './process.ts'
import { canvasCaller, openCard, openDraftedForm } from './simulated-card.ts'

const ANA = '814001'

/** Ways a database goes away, and the conversation each is tried on. */
const troubles: [trouble: 'cut' | 'freeze', conversation: string][] = [
  ['cut', '215470000000101'],
  ['freeze', '215470000000106'],
]

/** Intercom shows nothing that takes longer, in milliseconds. */
const ANSWER_WITHIN_MS = 10_000

let database: FreshDatabase
let line: DatabaseLine
let url: string

beforeAll(async () => {
  database = await freshDatabase()
  line = await databaseLine(database.url)
  const settings = {
    DATABASE_URL: line.url,
    SECRETS_KEYS: `test:${randomBytes(32).toString('base64')}`,
  }
  url = await runProgram({ settings }).ready()
})

afterAll(async () => {
  await removeDataDirs()
  await line.close()
  await database.drop()
})

for (const [trouble, conversation] of troubles) {
  test(`the database is gone (${trouble}): the card says so, keeps what was typed, and goes on when it is back`, async () => {
    const call = canvasCaller(url)
    const form = await openDraftedForm(call, conversation, ANA)
    const underWay = Array.from({ length: 30 }, () => form.press('save_draft'))
    await sleep(20)
    line[trouble]()
    for (const answer of await inTime(Promise.all(underWay))) {
      expect(answer.words, 'saved, or not: never nothing').toMatch(/Draft saved|That did not work/)
    }

    const card = await inTime(openCard(call, conversation, ANA))
    expect(card.words).toContain('That did not work')
    const typed = { reason: 'Words nobody wants to type twice', next_step: 'And some more of them' }
    const kept = await inTime(form.press('check_and_hand_over', typed))
    expect(kept.words).toContain('That did not work')
    expect(kept.words).toContain(typed.reason)
    expect(kept.words).toContain(typed.next_step)
    expect((await fetch(`${url}/healthz`)).status, 'alive all the same').toBe(200)
    expect((await inTime(fetch(`${url}/readyz`))).status).toBe(503)

    line.mend()
    await eventually('ready again', async () => (await fetch(`${url}/readyz`)).status === 200)
    const again = await kept.press('check_and_hand_over')
    expect(again.words, 'checked this time').toMatch(/finding:/)
    expect(again.words).toContain(typed.reason)
    expect((await openCard(call, conversation, ANA)).ids).toContain('hand_over')
  })
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const started = performance.now()
  const answered = await answer
  expect(performance.now() - started).toBeLessThan(ANSWER_WITHIN_MS)
  return answered
}
