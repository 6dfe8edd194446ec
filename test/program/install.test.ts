import { afterAll, afterEach, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { endPrograms, removeDataDirs, runProgram } from './process.ts'
import { canvasCaller } from './simulated-card.ts'

afterEach(endPrograms)
afterAll(removeDataDirs)

const JOE = '215470000000101'

/** A browser as far as an install needs one: keeps cookies, and stops at every redirect. */
function browser(home: string) {
  const cookies = new Map<string, string>()
  const get = async (path: string) => {
    const answer = await fetch(new URL(path, home), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: answer.status,
      to: answer.headers.get('location') ?? '',
      text: await answer.text(),
    }
  }
  return { cookies, get }
}

/** Goes the whole way an admin goes, pressing the link with these words on Intercom's page. */
async function install(home: string, pressing: string) {
  const { cookies, get } = browser(home)
  const page = await get((await get('/install')).to)
  const [, link = ''] =
    new RegExp(`href="([^"]+)">${pressing}<`).exec(
      page.text.replaceAll('&#61;', '=').replaceAll('&#38;', '&'),
    ) ?? []
  const back = await get(link)
  return { cookies, get, done: await get(back.to) }
}

test('on a machine of one’s own, Baton is installed through the stand-in, removed, and installed again', async () => {
  const baton = runProgram()
  const home = await baton.ready()
  const first = await install(home, 'Authorize as Ana Rossi')
  expect(first.done.to).toBe(`${home}/console/welcome`)
  expect([...first.cookies.keys()], 'over plain http, without the prefix').toEqual([
    'baton_session',
  ])

  expect((await first.get('/console/welcome')).status).toBe(200)

  const call = canvasCaller(home)
  const card = async () => {
    const exchange = await call({
      conversationId: JOE,
      teammateId: '814001',
      kind: 'initialize',
    })
    return JSON.stringify(exchange.response)
  }
  await eventually('the card', async () => !(await card()).includes('not connected'))

  const leave = await fetch(`${home}/simulator/api/uninstall`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(await leave.json()).toEqual({ status: 200 })
  await eventually('the card of a workspace that left', async () =>
    (await card()).includes('not connected'),
  )
  expect((await first.get('/console/welcome')).status, 'signed out').not.toBe(200)

  const again = await install(home, 'Authorize as Priya Raman')
  expect(again.done.to).toBe(`${home}/console/welcome`)
  await eventually('the card again', async () => !(await card()).includes('not connected'))
  expect(baton.stderr()).toBe('')
})

test('an admin who cancels is told that nothing was changed', async () => {
  const baton = runProgram()
  const home = await baton.ready()
  const { done, get } = await install(home, 'Cancel')
  expect((await get(done.to)).text).toContain('Nothing was changed')
})
