import { expect, test } from 'vitest'
import { ANA, type Running, running, SECRET } from '../running.ts'

const page = (url: string, query: Record<string, string>) =>
  fetch(`${url}/simulator/oauth?${new URLSearchParams(query)}`, { redirect: 'manual' })

const agree = (url: string, query: Record<string, string>) =>
  fetch(`${url}/simulator/oauth/answer?${new URLSearchParams(query)}`, { redirect: 'manual' })

const exchange = (url: string, body: Record<string, string>) =>
  fetch(`${url}/simulator/intercom/auth/eagle/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'app', client_secret: SECRET, ...body }),
  })

const codeFor = async ({ url }: Running, admin: string) => {
  const answer = await agree(url, { state: 's', redirect_uri: `${url}/oauth/callback`, admin })
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? ''
}

const tokens = async ({ url }: Running, code: string) => {
  const answer = await exchange(url, { code })
  return (await answer.json()) as { readonly token: string; readonly access_token: string }
}

test('the authorize page asks who one is, and lets nobody send a code to a stranger', async () => {
  const { url } = await running()
  const asked = { client_id: 'app', state: 's', redirect_uri: `${url}/oauth/callback` }
  expect(await (await page(url, asked)).text()).toContain('Authorize as Ana Rossi')
  for (const redirect_uri of ['https://elsewhere.example/oauth/callback', 'not an address']) {
    expect((await page(url, { ...asked, redirect_uri })).status).toBe(400)
    expect((await agree(url, { state: 's', redirect_uri, admin: ANA })).status).toBe(400)
  }
})

test('a code is worth one token, which acts as who agreed', async () => {
  const world = await running()
  const code = await codeFor(world, ANA)
  expect(code).toMatch(/=$/)
  expect((await exchange(world.url, { code, client_secret: 'wrong' })).status).toBe(401)
  const { access_token, token } = await tokens(world, code)
  expect(token).toBe(access_token)
  const me = await world.rest('GET', '/me', undefined, { authorization: `Bearer ${token}` })
  expect(me.json).toMatchObject({ id: ANA, email_verified: true, app: { id_code: 'demo_acme' } })
  expect((await exchange(world.url, { code })).status).toBe(401)
})

test('who cancels sends the app back without a code', async () => {
  const { url } = await running()
  const answer = await agree(url, { state: 's', redirect_uri: `${url}/oauth/callback` })
  const { searchParams } = new URL(answer.headers.get('location') ?? '')
  expect(Object.fromEntries(searchParams)).toEqual({ state: 's', error: 'access_denied' })
})

test('after an uninstall no token works, and the first one neither, until somebody agrees again', async () => {
  const world = await running()
  expect((await world.rest('POST', '/auth/uninstall')).status).toBe(200)
  expect((await world.rest('GET', '/me')).status).toBe(401)
  const { token } = await tokens(world, await codeFor(world, ANA))
  const again = await world.rest('GET', '/me', undefined, { authorization: `Bearer ${token}` })
  expect(again.status).toBe(200)
})

test('what a workspace has beside people: ticket types, office hours', async () => {
  const { rest } = await running()
  const types = (await rest('GET', '/ticket_types')).json
  expect(types.data.map(({ name }: { name: string }) => name)).toContain('Bug report')
  const [schedule] = (await rest('GET', '/office_hours_schedules')).json.data
  expect(schedule).toMatchObject({ is_default: true, time_zone_name: 'America/New_York' })
})

test('an app may say how it is, in the words Intercom knows', async () => {
  const { rest, control } = await running()
  expect((await rest('POST', '/app_install/status', { state: 'SICK' })).status).toBe(422)
  const told = { state: 'UNHEALTHY', message: 'No team', cta_type: 'REINSTALL_CTA' }
  expect((await rest('POST', '/app_install/status', told)).status).toBe(200)
  expect((await control('GET', '/installation')).json).toEqual({ told })
})
