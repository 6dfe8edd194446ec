import { describe, expect, test } from 'vitest'
import { BUTTONS, isInputId, isSubmitId } from '../../canvases/ids.ts'
import { SCREENS } from '../../canvases/inbox/index.ts'
import type { Component } from '../../canvases/kit.ts'
import { refuseInvalidCanvas } from '../../src/http/canvas-kit/outbound.ts'

/** Every check that can find something, by the name others rely on. */
const CHECKS = [
  'summary',
  'reason',
  'tried',
  'promised',
  'feeling',
  'next-step',
  'receiver',
  'repro-steps',
  'expected',
  'actual',
  'environment',
  'product-area',
  'impact',
  'severity',
  'previous-attempts',
  'renewal-date',
  'health',
  'friction',
  'grounded',
  'secrets',
  'ping-pong',
]

/** Words of a card that speak of themselves or of time as seen from now. */
const RELATIVE = /\b(ago|yesterday|today|tomorrow|in \d+ (minutes?|hours?|days?))\b/i
const FIRST_PERSON = /\b(I|I'm|We|we|our|my)\b/

const examples = Object.entries(SCREENS).flatMap(([screen, shown]) =>
  shown.map((example) => ({ screen, title: `${screen}, ${example.name}`, ...example })),
)

/** What we say ourselves: labels of buttons and inputs, and hints. */
const ownWords = (component: Component): string[] => {
  if (component.type === 'button') return [component.label]
  if (component.type !== 'input' && component.type !== 'textarea') return []
  return [component.label ?? '', component.placeholder ?? '']
}

test('every screen has several examples', () => {
  expect(Object.keys(SCREENS)).toHaveLength(11)
  for (const [screen, shown] of Object.entries(SCREENS))
    expect(shown.length, screen).toBeGreaterThanOrEqual(3)
})

describe.each(examples)('$title', ({ screen, first, response }) => {
  const { content, stored_data } = response.canvas
  const { components } = content
  const texts = components.filter((component) => component.type === 'text')
  const buttons = components.filter((component) => component.type === 'button')

  test('is a canvas Intercom takes', () => {
    expect(refuseInvalidCanvas(response, first ? 'inbox-first' : 'inbox')).toEqual([])
  })

  test('every button and input is known by name', () => {
    for (const component of components) {
      if (component.type === 'button') {
        const opensPage = component.action.type === 'url' && component.id === BUTTONS.install
        expect(opensPage || isSubmitId(component.id), component.id).toBe(true)
      }
      if ('options' in component || component.type === 'input' || component.type === 'textarea')
        expect(isInputId(component.id), component.id).toBe(true)
      expect(component.type).not.toBe('checkbox')
    }
  })

  test('findings carry the name of their check', () => {
    for (const { id } of texts)
      if (id !== undefined) expect(CHECKS.map((check) => `finding:${check}`)).toContain(id)
  })

  test('can be refreshed', () => {
    expect(buttons.map(({ id }) => id)).toContain('refresh')
  })

  test('at most one thing to press stands out, and the ways back are links', () => {
    expect(buttons.filter(({ style }) => style === 'primary').length).toBeLessThanOrEqual(1)
    for (const { id, style } of buttons)
      if (['back', 'cancel'].includes(id)) expect(style).toBe('link')
  })

  test('says nothing relative to now and nothing about itself', () => {
    for (const words of components.flatMap(ownWords)) {
      expect(words).not.toMatch(RELATIVE)
      expect(words).not.toMatch(FIRST_PERSON)
    }
    if (!screen.startsWith('hand') && screen !== 'blocked')
      for (const { text } of texts) expect(text).not.toMatch(RELATIVE)
  })

  test('texts are aligned left and say something', () => {
    for (const { align, text } of texts) {
      expect(align ?? 'left').toBe('left')
      expect(text.trim()).not.toBe('')
    }
  })

  test('no link or bold but ours', () => {
    for (const { text } of texts) {
      expect(text.match(/\]\([^)]*\)/g) ?? []).toSatisfy((links: string[]) =>
        links.every((link) => link.startsWith('](https://app.intercom.com/')),
      )
      expect(text).not.toContain('**URGENT')
      expect((text.match(/\*\*/g)?.length ?? 0) % 2).toBe(0)
    }
  })

  test('only ids come back', () => {
    for (const value of Object.values(stored_data ?? {})) expect(value).toMatch(/^[\w -]+$/)
    expect(stored_data).toMatchObject({ screen, nonce: expect.any(String) })
  })
})

test('the case card holds exactly the facts others read from it', () => {
  for (const { response } of SCREENS['case-card']) {
    const table = response.canvas.content.components.find(({ type }) => type === 'data-table')
    expect(table).toMatchObject({
      items: ['Case', 'Status', 'Tier', 'SLA', 'Owner'].map((field) => ({
        field,
        value: expect.stringMatching(/./),
      })),
    })
  }
})
