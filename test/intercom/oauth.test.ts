import nock from 'nock'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appHost, appStorePage, authorizePage } from '../../src/intercom/app-host.ts'
import { exchangeCode, identify } from '../../src/intercom/oauth.ts'

beforeAll(() => nock.disableNetConnect())
afterEach(() => nock.cleanAll())
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})

const APP = { clientId: 'the-app', clientSecret: 'the secret & more' }
const US = 'https://api.intercom.io'
const EU = 'https://api.eu.intercom.io'

test('a code goes to Intercom form-encoded and unchanged, its equals sign too', async () => {
  const asked: unknown[] = []
  nock(US, { reqheaders: { 'content-type': /^application\/x-www-form-urlencoded/ } })
    .post('/auth/eagle/token', (body) => asked.push(body) > 0)
    .reply(200, { token_type: 'Bearer', token: 'tok', access_token: 'tok' })
  expect(await exchangeCode(APP, 'abc=', 'US', undefined)).toEqual({
    outcome: 'token',
    token: 'tok',
  })
  expect(asked).toEqual([
    { code: 'abc=', client_id: 'the-app', client_secret: 'the secret & more' },
  ])
})

test('for a European workspace the documented host is asked first, and the European one when that says no', async () => {
  nock(US)
    .post('/auth/eagle/token')
    .reply(401, { errors: [{ message: 'Unauthorized Code' }] })
  nock(EU).post('/auth/eagle/token').reply(200, { token: 'european' })
  expect(await exchangeCode(APP, 'abc', 'EU', undefined)).toEqual({
    outcome: 'token',
    token: 'european',
  })
})

/** Answers of Intercom that give no token, and what they are taken for. */
const noTokens: [label: string, status: number, body: string | object, outcome: string][] = [
  ['says the code is wrong', 401, { errors: [{ message: 'Unauthorized Code' }] }, 'refused'],
  ['answers without a token', 200, { token_type: 'Bearer' }, 'refused'],
  ['answers a page', 200, '<html>Hello</html>', 'refused'],
  ['answers more than anybody reads', 200, `"${'x'.repeat(2_100_000)}"`, 'no-answer'],
  ['fails', 500, 'oops', 'no-answer'],
  ['sends elsewhere', 302, '', 'no-answer'],
]

for (const [label, status, body, outcome] of noTokens) {
  test(`an Intercom that ${label} gives no token: ${outcome}`, async () => {
    nock(US)
      .post('/auth/eagle/token')
      .reply(status, body, status === 302 ? { location: 'https://elsewhere.example/' } : {})
    expect(await exchangeCode(APP, 'abc', 'US', undefined)).toEqual({ outcome })
  })
}

const ME = { id: 7, name: 'Ana', email_verified: true, app: { id_code: 'acme', region: 'EU' } }

test('whose token it is says the region itself, and the host that routes where that one does not know it', async () => {
  nock(EU).get('/me').reply(200, ME)
  expect(await identify('tok', 'EU', undefined)).toMatchObject({
    outcome: 'known',
    me: { id: '7', app: { id_code: 'acme' } },
  })
  nock(EU).get('/me').reply(401, {})
  nock(US).get('/me').matchHeader('authorization', 'Bearer tok').reply(200, ME)
  expect(await identify('tok', 'EU', undefined)).toMatchObject({ outcome: 'known' })
})

/** What Intercom may say to a token, and what it is taken for. Only a plain no is a no. */
const tokens: [label: string, status: number, body: object, outcome: string][] = [
  ['refused', 401, {}, 'unauthorized'],
  ['not allowed to ask', 403, {}, 'unusable'],
  ['of no workspace', 200, { id: '7', app: null }, 'unusable'],
  ['asked about too often', 429, {}, 'no-answer'],
  ['not looked at', 503, {}, 'no-answer'],
]

for (const [label, status, body, outcome] of tokens) {
  test(`a token that is ${label}: ${outcome}`, async () => {
    nock(US).get('/me').reply(status, body)
    expect(await identify('tok', 'US', undefined)).toEqual({ outcome })
  })
}

test('a token that only one of two hosts refuses, while the other is silent, is not gone', async () => {
  nock(EU).get('/me').reply(401, {})
  nock(US).get('/me').replyWithError('reset')
  expect(await identify('tok', 'EU', undefined)).toEqual({ outcome: 'no-answer' })
})

test('each region has its own pages, unless others are set', () => {
  expect(appHost('eu', undefined)).toBe('https://app.eu.intercom.com')
  expect(appHost('AU', undefined)).toBe('https://app.au.intercom.com')
  expect(appHost('us', undefined)).toBe('https://app.intercom.com')
  expect(appHost('EU', 'http://localhost:1/')).toBe('http://localhost:1')
  expect(
    authorizePage('https://h', { clientId: 'a b', state: 's', redirectUri: 'https://x/y?z' }),
  ).toBe('https://h/oauth?client_id=a+b&state=s&redirect_uri=https%3A%2F%2Fx%2Fy%3Fz')
  expect(appStorePage('https://h', 'Too late. Sorry & thanks')).toBe(
    'https://h/appstore/redirect?install_success=false&error_message=Too+late.+Sorry+%26+thanks',
  )
})
