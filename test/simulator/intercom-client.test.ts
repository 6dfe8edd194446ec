import { IntercomClient } from 'intercom-client'
import { expect, test } from 'vitest'
import { ANA, BILLING, JOE, MIA, running, TOKEN } from './running.ts'

const connected = async () => {
  const simulator = await running()
  const client = new IntercomClient({
    token: TOKEN,
    baseUrl: `${simulator.url}/simulator/intercom`,
    headers: { 'Intercom-Version': '2.16' },
    maxRetries: 0,
  })
  return { ...simulator, client }
}

test("Intercom's own client finds its way: who am I, teammates, teams", async () => {
  const { client } = await connected()
  expect(await client.admins.identify()).toMatchObject({
    name: 'Priya Raman',
    app: { id_code: 'demo_acme' },
  })
  expect((await client.admins.list()).admins?.length).toBeGreaterThanOrEqual(7)
  expect(await client.admins.find({ admin_id: Number(MIA) })).toMatchObject({ name: 'Mia Chen' })
  expect((await client.teams.list()).teams?.length).toBe(5)
  expect(await client.teams.find({ team_id: BILLING })).toMatchObject({
    name: 'Billing',
    admin_ids: [814004, 814005],
  })
})

test("Intercom's own client reads a conversation, its customer and their company", async () => {
  const { client } = await connected()
  const conversation = await client.conversations.find({
    conversation_id: JOE,
    display_as: 'plaintext',
  })
  expect(conversation.source.body).toMatch(/charged twice/)
  expect(conversation.conversation_parts?.total_count).toBe(10)
  const contact = await client.contacts.find({
    contact_id: conversation.contacts.contacts?.[0]?.id ?? '',
  })
  expect(contact).toMatchObject({ name: 'Joe Marsh' })
  const companies = await client.contacts.listAttachedCompanies({ contact_id: contact.id ?? '' })
  expect(companies.data[0]).toMatchObject({
    name: 'Bluepine Outdoors',
    plan: { name: 'Growth' },
  })
  expect(await client.companies.find({ company_id: companies.data[0]?.id ?? '' })).toMatchObject({
    monthly_spend: 480,
  })
})

test("Intercom's own client writes a note, assigns, tags and sets attributes", async () => {
  const { client, conversation } = await connected()
  await client.conversations.reply({
    conversation_id: JOE,
    body: { message_type: 'note', type: 'admin', admin_id: ANA, body: '<p>Ref AB-1</p>' },
  })
  const assign = (type: 'admin' | 'team', assignee_id: string) =>
    client.conversations.manage({
      conversation_id: JOE,
      body: { message_type: 'assignment', type, admin_id: ANA, assignee_id },
    })
  await assign('team', BILLING)
  await assign('admin', MIA)
  await client.conversations.update({
    conversation_id: JOE,
    custom_attributes: { 'Case number': 'C-1042' },
  })
  const tag = await client.tags.create({ name: 'baton' })
  await client.tags.tagConversation({ conversation_id: JOE, id: tag.id ?? '', admin_id: ANA })
  const shown = await conversation(JOE)
  expect(shown).toMatchObject({ teamId: BILLING, assigneeId: MIA, tags: ['billing', 'baton'] })
  expect(shown.attributes).toEqual([{ label: 'Case number', value: 'C-1042' }])
  expect(shown.parts.find(({ kind, byApp }) => kind === 'note' && byApp)?.text).toBe('Ref AB-1')
})

test("Intercom's own client searches page by page", async () => {
  const { client } = await connected()
  const found: string[] = []
  const pages = await client.conversations.search({
    query: { field: 'updated_at', operator: '>', value: 0 },
    pagination: { per_page: 5 },
  })
  for await (const conversation of pages) found.push(conversation.id)
  expect(found.length).toBeGreaterThanOrEqual(10)
  expect(new Set(found).size).toBe(found.length)
})

test("Intercom's own client sees errors as it would", async () => {
  const { client, control } = await connected()
  await expect(client.conversations.find({ conversation_id: '1' })).rejects.toMatchObject({
    statusCode: 404,
    body: { type: 'error.list' },
  })
  await control('POST', '/faults', { operation: 'admins.list', effect: 'rate-limit', times: 1 })
  await expect(client.admins.list()).rejects.toMatchObject({ statusCode: 429 })
})
