import { expect, test } from 'vitest'
import { type Route, readRoute, showRoute } from '../../../src/simulator/web/route.ts'

const routes: [hash: string, route: Route][] = [
  ['#/conversations/12/as/814001', { conversationId: '12', teammateId: '814001' }],
  ['#/conversations/12', { conversationId: '12', teammateId: undefined }],
  ['#/as/814001', { conversationId: undefined, teammateId: '814001' }],
  ['#/', { conversationId: undefined, teammateId: undefined }],
  ['#/conversations/a%2Fb/as/%C3%A9', { conversationId: 'a/b', teammateId: 'é' }],
]
for (const [hash, route] of routes) {
  test(`${hash} is read and written the same`, () => {
    expect(readRoute(hash)).toEqual(route)
    expect(showRoute(route)).toBe(hash)
  })
}

const odd = [
  '',
  '#',
  '#/conversations',
  '#/nothing/of/the/kind',
  '#/conversations/%E0%A4%A/as/%E0%A4%A',
]
for (const hash of odd) {
  test(`"${hash}" leads to the empty page`, () => {
    expect(readRoute(hash)).toEqual({ conversationId: undefined, teammateId: undefined })
  })
}
