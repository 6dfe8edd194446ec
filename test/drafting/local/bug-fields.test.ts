import { expect, test } from 'vitest'
import { noteOf } from './note-of.ts'

const BUG = 'The import fails with error 504 on every file since Monday.'

const areaOf = (said: string, productArea?: string) =>
  noteOf([['Joe', `${BUG} ${said}`]], { productArea }).fields.product_area

test('the part of the product a customer calls by its name goes before the one the account knows', () => {
  const area = areaOf('It only happens with the Xero sync.', 'Integrations')
  expect(area).toMatchObject({ value: 'Xero sync', evidence: [{ quote: 'Xero sync' }] })
})

test('a part that could be any does not, but it is better than nothing', () => {
  expect(areaOf('It happens on the orders page.', 'Stock')).toEqual({
    value: 'Stock',
    evidence: [],
    statements: [{ text: 'Stock', evidence: [] }],
  })
  expect(areaOf('It happens on the orders page.')?.value).toBe('Orders page')
  expect(areaOf('I found nothing on your help page.')).toBeUndefined()
})

test('browser and system are told in brief, and the account adds what it knows', () => {
  const said = ['Joe', `${BUG} I use Firefox 144 on Windows 11.`] as const
  expect(noteOf([said]).fields.environment?.value).toBe('Firefox 144, Windows 11')
  expect(noteOf([said], { environment: 'Safari 18' }).fields.environment?.value).toBe(
    'Firefox 144, Windows 11 (said by the customer); Safari 18 (from the account)',
  )
})

test('surroundings without a name we know are told as the customer put them', () => {
  const { environment } = noteOf([
    ['Joe', `${BUG} We run the desktop client 4.2.1 on a thin client with Citrix.`],
  ]).fields
  expect(environment?.value).toContain('4.2.1')
  expect(environment?.evidence.length).toBeGreaterThan(0)
})

test('a day and a time are no surroundings', () => {
  const { environment } = noteOf([
    ['Jan', 'Guten Tag, auf der Rechnung FW-20955 vom 16.11.2025 steht noch unsere alte Nummer.'],
  ]).fields
  expect(environment).toBeUndefined()
})
