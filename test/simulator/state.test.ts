import { expect, test, vi } from 'vitest'
import { memoryKeeper } from '../../src/simulator/state/keeper.ts'
import { makeState } from '../../src/simulator/state/make-state.ts'
import { stateSaver } from '../../src/simulator/state/saver.ts'
import { ANA, BILLING, JOE, MIA, running } from './running.ts'

test('what happened is still there after a restart', async () => {
  const keeper = memoryKeeper()
  const first = await running({ keeper })
  await first.control('POST', `/conversations/${JOE}/notes`, { teammateId: ANA, body: 'Kept' })
  await first.control('POST', `/conversations/${JOE}/assignment`, {
    teammateId: ANA,
    type: 'team',
    assigneeId: BILLING,
  })
  await first.control('POST', `/teammates/${MIA}/away`, { away: true })
  const before = await first.conversation(JOE)
  await first.app.close()

  const second = await running({ keeper, announce: true, announceAfterMs: 1 })
  expect(await second.conversation(JOE)).toEqual(before)
  expect(before.parts.at(-1)?.text).toBe('Ana Rossi assigned this to Billing.')
  const { teammates } = (await second.control('GET', '/bootstrap')).json
  expect(teammates.find(({ id }: { id: string }) => id === MIA).away).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(second.webhooks(), 'a workspace that was loaded announces nothing').toEqual([])
})

test('a state of another workspace or another shape is made anew', async () => {
  for (const odd of [makeState('other', new Date()), { format: 0 }]) {
    const keeper = {
      load: async () => JSON.parse(JSON.stringify(odd)),
      save: async () => undefined,
    }
    const { control } = await running({ keeper })
    expect((await control('GET', '/bootstrap')).json.workspace.id).toBe('demo_acme')
  }
})

test('a reset makes everything anew, after the app has forgotten, and then says so', async () => {
  const forgot = vi.fn()
  const simulator = await running({ onReset: forgot })
  const fresh = await simulator.conversation(JOE)
  await simulator.control('POST', `/conversations/${JOE}/notes`, {
    teammateId: ANA,
    body: 'Gone soon',
  })
  await simulator.control('POST', '/faults', { operation: '*', effect: 'hang', times: 5 })
  const { version } = (await simulator.control('GET', '/version')).json
  const reset = await simulator.control('POST', '/reset', {})
  expect(reset.json.version).toBeGreaterThan(version)
  expect(forgot).toHaveBeenCalledOnce()
  const again = await simulator.conversation(JOE)
  expect(again.parts.map(({ text }) => text)).toEqual(fresh.parts.map(({ text }) => text))
  expect((await simulator.control('GET', '/faults')).json.faults).toEqual([])
  expect((await simulator.control('GET', '/webhooks')).json.deliveries).toEqual([])
})

test('what an app set up in the workspace outlives a reset', async () => {
  const simulator = await running({})
  const attribute = { name: 'Baton case', model: 'conversation', data_type: 'string' }
  await simulator.rest('POST', '/conversations/attributes', attribute)
  const write = () =>
    simulator.rest('PUT', `/conversations/${JOE}`, { custom_attributes: { 'Baton case': 'C-1' } })
  expect((await write()).status).toBe(200)
  await simulator.control('POST', '/reset', {})
  expect((await write()).status).toBe(200)
})

test('many changes at once are one save, and a flush saves what is left', async () => {
  const saves: number[] = []
  let value = 0
  const state = makeState('demo_acme', new Date())
  const saver = stateSaver(
    { load: async () => undefined, save: async () => void saves.push(value) },
    () => state,
    () => undefined,
  )
  for (value = 1; value <= 50; value += 1) saver.soon()
  await saver.flush()
  await saver.flush()
  expect(saves).toEqual([51])
})

test('a save that fails is told, and the next flush tries again', async () => {
  const saved = vi.fn().mockRejectedValueOnce(new Error('disk full')).mockResolvedValue(undefined)
  const state = makeState('demo_acme', new Date())
  const saver = stateSaver(
    { load: async () => undefined, save: saved },
    () => state,
    () => undefined,
  )
  saver.soon()
  await expect(saver.flush()).rejects.toThrow('disk full')
  await saver.flush()
  expect(saved).toHaveBeenCalledTimes(2)
})
