import type { AttributeValue, Contact } from '../state/state.ts'
import type { Calendar } from './calendar.ts'
import { type CompanyKey, companies } from './companies.ts'

/** The customers of the demo workspace, by the name the written conversations use. */
export type ContactKey =
  | 'joe'
  | 'hannah'
  | 'beatrice'
  | 'marcus'
  | 'yuki'
  | 'stefan'
  | 'carla'
  | 'nadia'
  | 'erik'
  | 'lucy'
  | 'victor'
  | 'grace'
  | 'sam'
  | 'claire'
  | 'diego'
  | 'marina'
  | 'haruka'

/** The customers of the demo workspace. One is a lead: no account, no company. */
export function contacts(calendar: Calendar): Record<ContactKey, Contact> {
  const firms = companies(calendar)
  let number = 0
  const person = (
    name: string,
    company: CompanyKey | undefined,
    place: readonly [city: string, country: string, language: string],
    device: readonly [browser: string, version: string, os: string] | undefined,
    attributes: Record<string, AttributeValue> = {},
  ): Contact => {
    number += 1
    const [first = 'someone'] = name
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^a-z ]/g, '')
      .split(' ')
    const host = company ? new URL(firms[company].website).host : 'mailbox.example'
    return {
      id: `5ba682d23d7cf92bef87b${String(100 + number)}`,
      external_id: company ? `u-${7700 + number}` : null,
      role: company ? 'user' : 'lead',
      name,
      email: `${first}@${host}`,
      phone: null,
      company_id: company ? firms[company].id : null,
      created_at: calendar.seconds(-300 + number * 11),
      browser: device?.[0] ?? null,
      browser_version: device?.[1] ?? null,
      os: device?.[2] ?? null,
      language: place[2],
      country: place[1],
      city: place[0],
      custom_attributes: attributes,
    }
  }
  const chromeOnWindows = ['chrome', '141.0', 'Windows 11'] as const
  const chromeOnMac = ['chrome', '141.0', 'macOS 15.6'] as const
  const portland = ['Portland', 'United States', 'en'] as const
  return {
    joe: person('Joe Marsh', 'bluepine', portland, chromeOnMac, { product_area: 'Billing' }),
    hannah: person('Hannah Doyle', 'marlow', ['Dublin', 'Ireland', 'en'], chromeOnWindows, {
      product_area: 'Reports',
    }),
    beatrice: person(
      'Beatrice Okoye',
      'opaline',
      ['London', 'United Kingdom', 'en'],
      ['firefox', '144.0', 'Windows 11'],
      { product_area: 'Labels' },
    ),
    marcus: person('Marcus Thiele', 'atlas', ['Chicago', 'United States', 'en'], chromeOnWindows, {
      product_area: 'API',
      role_at_company: 'VP Operations',
    }),
    yuki: person('Yuki Tanaka', 'halvor', ['Oslo', 'Norway', 'en'], chromeOnMac, {
      product_area: 'Stock',
    }),
    stefan: person(
      'Stefan Kranz',
      'kranz',
      ['Stuttgart', 'Germany', 'de'],
      ['edge', '141.0', 'Windows 11'],
      { product_area: 'Invoices', time_zone: 'Europe/Berlin' },
    ),
    carla: person(
      'Carla Mendes',
      'redfern',
      ['Lisbon', 'Portugal', 'en'],
      ['safari', '18.6', 'macOS 15.6'],
      { product_area: 'Orders' },
    ),
    nadia: person(
      'Nadia Farouk',
      'opaline',
      ['Manchester', 'United Kingdom', 'en'],
      ['safari', '18.6', 'iPadOS 18.6'],
      { product_area: 'Returns' },
    ),
    erik: person('Erik Solberg', 'halvor', ['Bergen', 'Norway', 'en'], chromeOnWindows, {
      product_area: 'Stock',
    }),
    lucy: person(
      'Lucy Pham',
      'juniper',
      ['Austin', 'United States', 'en'],
      ['chrome', '141.0', 'Android 16'],
      { product_area: 'Settings' },
    ),
    victor: person('Victor Ionescu', 'juniper', ['Bucharest', 'Romania', 'en'], chromeOnWindows),
    grace: person('Grace Adeyemi', 'bluepine', portland, chromeOnWindows, {
      product_area: 'Integrations',
    }),
    sam: person('Sam Whitlock', undefined, ['Leeds', 'United Kingdom', 'en'], undefined),
    claire: person('Claire Dubois', 'marlow', ['Lyon', 'France', 'fr'], chromeOnMac, {
      product_area: 'Returns',
      time_zone: 'Europe/Paris',
    }),
    diego: person('Diego Navarro', 'redfern', ['Valencia', 'Spain', 'es'], chromeOnWindows, {
      product_area: 'Orders',
      time_zone: 'Europe/Madrid',
    }),
    marina: person('Marina Costa', 'juniper', ['São Paulo', 'Brazil', 'pt-BR'], chromeOnMac, {
      product_area: 'Billing',
      time_zone: 'America/Sao_Paulo',
    }),
    haruka: person('Haruka Mori', 'opaline', ['Osaka', 'Japan', 'ja'], chromeOnWindows, {
      product_area: 'Stock',
      time_zone: 'Asia/Tokyo',
    }),
  }
}
