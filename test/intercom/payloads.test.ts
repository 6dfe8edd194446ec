import { describe, expect, test } from 'vitest'
import { IntercomAdmin, IntercomTeam, toDirectory } from '../../src/intercom/payloads/admin.ts'
import { IntercomCompany, IntercomContact, toAccount } from '../../src/intercom/payloads/contact.ts'
import { IntercomConversation, toParts } from '../../src/intercom/payloads/conversation.ts'

const conversation = (extra: object) => IntercomConversation.parse({ id: 1, ...extra })

describe('a conversation', () => {
  test('begins with its source, which is not among the parts', () => {
    const parts = toParts(
      conversation({
        created_at: 1_763_600_000,
        source: { id: '9', body: '<p>Hi</p>', author: { type: 'user', id: 'c1', name: 'Joe' } },
        conversation_parts: {
          conversation_parts: [
            { id: 10, part_type: 'comment', body: '<p>Any news?</p>', created_at: '1763600200' },
          ],
        },
      }),
    )
    expect(parts.map(({ id, body }) => [id, body])).toEqual([
      ['9', '<p>Hi</p>'],
      ['10', '<p>Any news?</p>'],
    ])
    expect(parts[1]?.at).toEqual(new Date(1_763_600_200_000))
  })

  test.each([
    [{ type: 'user' }, 'customer'],
    [{ type: 'lead' }, 'customer'],
    [{ type: 'contact' }, 'customer'],
    [{ type: 'admin' }, 'teammate'],
    [{ type: 'team' }, 'teammate'],
    [{ type: 'bot' }, 'bot'],
    [{ type: 'bot', from_ai_agent: true }, 'fin'],
    [{ type: 'admin', from_ai_agent: true }, 'fin'],
    [null, 'customer'],
  ])('an author %j is a %s', (author, role) => {
    const [part] = toParts(conversation({ source: { id: '1', body: 'x', author } }))
    expect(part?.role).toBe(role)
  })

  test('parts that are null, empty, redacted or odd are survived', () => {
    const parts = toParts(
      conversation({
        source: null,
        conversation_parts: {
          conversation_parts: [
            null,
            { id: '1', body: null },
            { id: '2', redacted: true },
            { id: '3', body: 7, author: 'x', attachments: 'y' },
          ],
        },
      }),
    )
    expect(parts.map(({ id, body }) => [id, body])).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['3', undefined],
    ])
  })

  test.each([[0], ['0'], [null], [undefined]])('an assignee %j is nobody', (admin_assignee_id) => {
    expect(conversation({ admin_assignee_id }).admin_assignee_id).toBeUndefined()
  })
})

describe('an account', () => {
  const account = (contact: object, company?: object) =>
    toAccount(
      IntercomContact.parse({ id: 'c1', ...contact }),
      company && IntercomCompany.parse({ id: 'co1', ...company }),
    )

  test('knows the customer’s clock where Intercom does, and no clock that does not exist', () => {
    expect(account({ location: { timezone: 'europe/rome' } }).timeZone).toBe('Europe/Rome')
    expect(account({ custom_attributes: { timezone: 'Asia/Tokyo' } }).timeZone).toBe('Asia/Tokyo')
    expect(account({ location: { timezone: 'Mars/Olympus' } }).timeZone).toBeUndefined()
    expect(account({ location: 'Rome' }).timeZone).toBeUndefined()
  })

  test('takes the contact’s own attributes first, then the company’s', () => {
    expect(
      account(
        {
          name: 'Joe',
          browser: 'chrome',
          browser_version: '141',
          os: 'macOS',
          custom_attributes: { product_area: 'Reports' },
        },
        {
          name: 'Bluepine',
          plan: { name: 'Growth' },
          monthly_spend: 120,
          custom_attributes: {
            renewal_date: 1_767_225_600,
            health_score: 71,
            product_area: 'Billing',
          },
        },
      ),
    ).toMatchObject({
      contactName: 'Joe',
      companyName: 'Bluepine',
      tier: 'priority',
      plan: 'Growth',
      renewalDate: '2026-01-01',
      health: '71',
      productArea: 'Reports',
      environment: 'chrome 141, macOS',
    })
  })

  test('of somebody unknown is mostly unknown', () => {
    expect(account({ name: null, custom_attributes: null })).toMatchObject({
      contactName: undefined,
      companyName: undefined,
      tier: 'standard',
      environment: undefined,
    })
  })

  test.each([
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T10:00:00Z', '2026-12-31'],
    ['next year', undefined],
    ['2026-13-45', undefined],
    ['2026-02-30', undefined],
    ['', undefined],
  ])('a renewal written %j is %j', (renewal_date, renewalDate) => {
    expect(account({ custom_attributes: { renewal_date } }).renewalDate).toBe(renewalDate)
  })
})

test('a membership counts whichever side lists it', () => {
  const admins = [
    IntercomAdmin.parse({ id: 1, team_ids: [501] }),
    IntercomAdmin.parse({ id: '2', name: 'Mia' }),
  ]
  const teams = [IntercomTeam.parse({ id: 502, name: 'Billing', admin_ids: [1, 2] })]
  expect(toDirectory(admins, teams).teammates).toMatchObject([
    { id: '1', name: 'Teammate 1', teamIds: ['501', '502'] },
    { id: '2', name: 'Mia', teamIds: ['502'], hasInboxSeat: true, away: false },
  ])
})
