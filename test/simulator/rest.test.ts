import { expect, test } from 'vitest'
import { ANA, BILLING, JOE, MIA, running } from './running.ts'

const NO_SEAT = '814008'

test('without the right token nothing is told', async () => {
  const { rest } = await running()
  for (const authorization of ['', 'Bearer wrong', 'Basic abc']) {
    const { status, json } = await rest('GET', '/me', undefined, { authorization })
    expect(status).toBe(401)
    expect(json).toMatchObject({ type: 'error.list', errors: [{ code: 'unauthorized' }] })
    expect(json.request_id).toMatch(/^[0-9a-f-]{36}$/)
  }
})

test('every answer says how much of the rate limit is left', async () => {
  const { rest } = await running()
  const first = await rest('GET', '/teams')
  const second = await rest('GET', '/teams')
  expect(first.headers.get('x-ratelimit-limit')).toBe('1666')
  expect(Number(first.headers.get('x-ratelimit-reset')) % 10).toBe(0)
  expect(Number(second.headers.get('x-ratelimit-remaining'))).toBeLessThan(1666)
})

test('the workspace and who installed the app', async () => {
  const { rest } = await running()
  const { json } = await rest('GET', '/me')
  expect(json).toMatchObject({
    type: 'admin',
    email_verified: true,
    has_inbox_seat: true,
    app: { type: 'app', id_code: 'demo_acme', region: 'US', timezone: 'America/New_York' },
  })
})

test('teammates, teams, customers and companies in the shapes of 2.16', async () => {
  const { rest } = await running()
  const admins = (await rest('GET', '/admins')).json
  expect(admins.type).toBe('admin.list')
  expect(admins.admins.length).toBeGreaterThanOrEqual(7)
  expect(
    admins.admins.some((admin: { away_mode_enabled: boolean }) => admin.away_mode_enabled),
  ).toBe(true)
  expect(admins.admins.some((admin: { has_inbox_seat: boolean }) => !admin.has_inbox_seat)).toBe(
    true,
  )
  expect((await rest('GET', `/admins/${MIA}`)).json).toMatchObject({ id: MIA, team_ids: [502] })

  const teams = (await rest('GET', '/teams')).json
  expect(teams.teams.map((team: { name: string }) => team.name)).toEqual([
    'Support',
    'Billing',
    'Engineering',
    'Customer Success',
    'Enterprise',
  ])
  expect((await rest('GET', `/teams/${BILLING}`)).json).toMatchObject({
    type: 'team',
    id: BILLING,
    admin_ids: [814004, 814005],
  })

  const conversation = (await rest('GET', `/conversations/${JOE}`)).json
  const contact = (await rest('GET', `/contacts/${conversation.contacts.contacts[0].id}`)).json
  expect(contact).toMatchObject({ type: 'contact', name: 'Joe Marsh', role: 'user' })
  const company = (await rest('GET', `/companies/${contact.companies.data[0].id}`)).json
  expect(company).toMatchObject({
    type: 'company',
    name: 'Bluepine Outdoors',
    plan: { name: 'Growth' },
    monthly_spend: 480,
    custom_attributes: { contract_tier: 'Standard', health_score: 71 },
  })
  expect(company.custom_attributes.renewal_date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('a conversation comes with its parts, as HTML or as plain text', async () => {
  const { rest } = await running()
  const html = (await rest('GET', `/conversations/${JOE}`)).json
  const plain = (await rest('GET', `/conversations/${JOE}?display_as=plaintext`)).json
  expect(html.source.body).toMatch(/^<p>Hi, my card/)
  expect(plain.source.body).toMatch(/^Hi, my card/)
  expect(html.conversation_parts.conversation_parts[0].author).toMatchObject({
    type: 'bot',
    name: 'Fin',
    from_ai_agent: true,
  })
  const assignment = html.conversation_parts.conversation_parts[3]
  expect(assignment).toMatchObject({
    part_type: 'assignment',
    body: null,
    assigned_to: { type: 'team', id: '501' },
  })
  expect(Number.isInteger(html.created_at)).toBe(true)
  expect(html.priority).toBe('none')
})

const missing: [path: string, code: string][] = [
  ['/conversations/1', 'not_found'],
  ['/contacts/1', 'not_found'],
  ['/companies/1', 'company_not_found'],
  ['/admins/1', 'admin_not_found'],
  ['/teams/1', 'team_not_found'],
  ['/no/such/thing', 'not_found'],
]
for (const [path, code] of missing) {
  test(`${path} is not there`, async () => {
    const { rest } = await running()
    const { status, json } = await rest('GET', path)
    expect(status).toBe(404)
    expect(json).toMatchObject({ type: 'error.list', errors: [{ code }] })
  })
}

test('a note by the app appears in the thread, sanitised and marked as made by an app', async () => {
  const { rest, conversation } = await running()
  const { status, json } = await rest('POST', `/conversations/${JOE}/reply`, {
    message_type: 'note',
    type: 'admin',
    admin_id: 814001,
    body: '<h2>Handoff</h2><p onclick="x()">Refund of <b>FW-20818</b></p><script>alert(1)</script>',
  })
  expect(status).toBe(200)
  const part = json.conversation_parts.conversation_parts.at(-1)
  expect(part).toMatchObject({
    part_type: 'note',
    body: '<h2>Handoff</h2><p>Refund of <b>FW-20818</b></p>',
    author: { type: 'admin', id: ANA },
    app_package_code: 'simulated-app',
  })
  const shown = (await conversation(JOE)).parts.at(-1)
  expect(shown).toMatchObject({
    id: part.id,
    kind: 'note',
    byApp: true,
    text: 'Handoff\n\nRefund of FW-20818',
  })
})

test('a reply ends the waiting, the customer writing back starts it again', async () => {
  const { rest } = await running()
  const replied = await rest('POST', `/conversations/${JOE}/reply`, {
    message_type: 'comment',
    type: 'admin',
    admin_id: ANA,
    body: 'On it.',
  })
  expect(replied.json.waiting_since).toBeNull()
  const back = await rest('POST', `/conversations/${JOE}/reply`, {
    message_type: 'comment',
    type: 'user',
    email: 'joe@bluepineoutdoors.example',
    body: 'Thanks',
  })
  expect(back.json.conversation_parts.conversation_parts.at(-1)).toMatchObject({
    body: '<p>Thanks</p>',
    author: { type: 'user' },
  })
  expect(back.json.waiting_since).toBeGreaterThan(0)
})

test('a person and a team are assigned independently, and 0 is nobody', async () => {
  const { rest } = await running()
  const assign = (type: string, assignee_id: string) =>
    rest('POST', `/conversations/${JOE}/parts`, {
      message_type: 'assignment',
      type,
      admin_id: ANA,
      assignee_id,
    })
  expect((await assign('team', BILLING)).json).toMatchObject({
    team_assignee_id: 502,
    admin_assignee_id: 814001,
  })
  expect((await assign('admin', MIA)).json).toMatchObject({
    team_assignee_id: 502,
    admin_assignee_id: 814004,
  })
  expect((await assign('admin', '0')).json).toMatchObject({
    team_assignee_id: 502,
    admin_assignee_id: 0,
  })
  expect(await assign('admin', '99')).toMatchObject({
    status: 404,
    json: { errors: [{ code: 'assignee_not_found' }] },
  })
  expect(await assign('team', MIA)).toMatchObject({ status: 404 })
  expect(await assign('admin', NO_SEAT)).toMatchObject({
    status: 400,
    json: { errors: [{ code: 'parameter_invalid' }] },
  })
})

test('close, open and snooze', async () => {
  const { rest } = await running()
  const turn = async (message_type: string, more = {}) =>
    (
      await rest('POST', `/conversations/${JOE}/parts`, {
        message_type,
        type: 'admin',
        admin_id: ANA,
        ...more,
      })
    ).json
  expect(await turn('close')).toMatchObject({ state: 'closed', open: false, waiting_since: null })
  expect(await turn('open')).toMatchObject({ state: 'open', open: true })
  expect(await turn('snoozed', { snoozed_until: 4_000_000_000 })).toMatchObject({
    state: 'snoozed',
    snoozed_until: 4_000_000_000,
  })
  const noted = await rest('POST', `/conversations/${JOE}/reply`, {
    message_type: 'note',
    type: 'admin',
    admin_id: ANA,
    body: 'x',
  })
  expect(noted.json.state, 'a note wakes a snoozed conversation').toBe('open')
})

test('an attribute must exist before it can be written', async () => {
  const { rest, conversation } = await running()
  const write = (custom_attributes: object) =>
    rest('PUT', `/conversations/${JOE}`, { custom_attributes })
  expect(await write({ 'Never made': 'x' })).toMatchObject({
    status: 400,
    json: { errors: [{ code: 'parameter_invalid' }] },
  })
  expect(
    (await rest('POST', '/conversations/attributes', { name: 'Never made', data_type: 'string' }))
      .status,
  ).toBe(200)
  expect((await write({ 'Never made': 'x', 'Case number': 'C-1' })).json.custom_attributes).toEqual(
    { 'Never made': 'x', 'Case number': 'C-1' },
  )
  expect((await conversation(JOE)).attributes).toContainEqual({
    label: 'Case number',
    value: 'C-1',
  })
})

test('tags are made by name and put on by id', async () => {
  const { rest, conversation } = await running()
  const { json: tag } = await rest('POST', '/tags', { name: 'handed over' })
  expect(
    (await rest('POST', `/conversations/${JOE}/tags`, { id: tag.id, admin_id: ANA })).json,
  ).toMatchObject({ type: 'tag', name: 'handed over' })
  expect((await conversation(JOE)).tags).toEqual(['billing', 'handed over'])
  expect(
    (await rest('POST', `/conversations/${JOE}/tags`, { id: '1', admin_id: ANA })).status,
  ).toBe(404)
})

const wrongBodies: [label: string, method: string, path: string, body: unknown, status: number][] =
  [
    [
      'a reply without words',
      'POST',
      `/conversations/${JOE}/reply`,
      { message_type: 'note', type: 'admin', admin_id: ANA, body: ' ' },
      400,
    ],
    [
      'a reply by nobody',
      'POST',
      `/conversations/${JOE}/reply`,
      { message_type: 'note', type: 'admin', admin_id: '1', body: 'x' },
      404,
    ],
    [
      'a stranger as the customer',
      'POST',
      `/conversations/${JOE}/reply`,
      { type: 'user', email: 'x@y.example', body: 'x' },
      404,
    ],
    [
      'snooze instead of snoozed',
      'POST',
      `/conversations/${JOE}/parts`,
      { message_type: 'snooze', admin_id: ANA, snoozed_until: 1 },
      400,
    ],
    [
      'a search by a field that is none',
      'POST',
      '/conversations/search',
      { query: { field: 'mood', operator: '=', value: 1 } },
      400,
    ],
    [
      'more than 150 a page',
      'POST',
      '/conversations/search',
      { query: { field: 'open', operator: '=', value: true }, pagination: { per_page: 151 } },
      400,
    ],
    [
      'an id as the cursor',
      'POST',
      '/conversations/search',
      { query: { field: 'open', operator: '=', value: true }, pagination: { starting_after: JOE } },
      400,
    ],
  ]
for (const [label, method, path, body, status] of wrongBodies) {
  test(`refused: ${label}`, async () => {
    const { rest } = await running()
    const answer = await rest(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.json.type).toBe('error.list')
  })
}

test('a version that does not exist is refused', async () => {
  const { rest } = await running()
  const answer = await rest('GET', '/me', undefined, { 'intercom-version': '3.5' })
  expect(answer).toMatchObject({
    status: 400,
    json: { errors: [{ code: 'intercom_version_invalid' }] },
  })
})

test('what changed since a moment is found, page by page, without parts', async () => {
  const { rest, control } = await running()
  const { json: all } = await rest('POST', '/conversations/search', {
    query: { field: 'updated_at', operator: '>', value: 0 },
    pagination: { per_page: 150 },
  })
  const seen: string[] = []
  let after: string | undefined
  do {
    const { json } = await rest('POST', '/conversations/search', {
      query: {
        operator: 'AND',
        value: [
          { field: 'updated_at', operator: '>', value: 0 },
          {
            operator: 'OR',
            value: [
              { field: 'state', operator: '=', value: 'open' },
              { field: 'state', operator: '=', value: 'closed' },
            ],
          },
        ],
      },
      pagination: { per_page: 4, ...(after && { starting_after: after }) },
    })
    expect(json.conversations[0].conversation_parts).toBeUndefined()
    seen.push(...json.conversations.map((found: { id: string }) => found.id))
    after = json.pages.next?.starting_after
  } while (after)
  expect(seen).toEqual(all.conversations.map((found: { id: string }) => found.id))
  expect(new Set(seen).size).toBe(all.total_count)

  const newest = all.conversations[0].updated_at
  await control('POST', `/conversations/${JOE}/replies`, { as: 'customer', body: 'And now?' })
  const { json: since } = await rest('POST', '/conversations/search', {
    query: { field: 'updated_at', operator: '>', value: newest + 1 },
  })
  expect(since.conversations.map((found: { id: string }) => found.id)).toEqual([JOE])
})
