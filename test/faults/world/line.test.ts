import { createConnection, createServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../program/eventually.ts'
import { type Line, openLine } from './line.ts'

let far: Server
let heard: string
let line: Line

/** At the far end stands somebody who says everything again. */
beforeEach(async () => {
  heard = ''
  far = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      heard += chunk.toString()
      socket.write(chunk)
    })
  })
  await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve))
  const address = far.address()
  line = await openLine(typeof address === 'object' && address ? address.port : 0)
})

afterEach(async () => {
  await line.close()
  far.close()
})

test('an open line passes everything on, both ways', async () => {
  const caller = call()
  caller.socket.write('hello')
  await eventually('the echo', () => caller.said() === 'hello')
})

test('a cut line loses who is on it and refuses who comes', async () => {
  const caller = call()
  caller.socket.write('hello')
  await eventually('the echo', () => caller.said() === 'hello')
  line.cut()
  expect(await caller.lost).toBe('ECONNRESET')
  expect(await call().lost).toBe('ECONNRESET')
  line.mend()
  const again = call()
  again.socket.write('again')
  await eventually('the echo', () => again.said() === 'again')
})

test('a stalled line keeps its connections and passes nothing on', async () => {
  const caller = call()
  caller.socket.write('hello')
  await eventually('the echo', () => caller.said() === 'hello')
  line.stall()
  caller.socket.write(' unheard')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(heard).toBe('hello')
  expect(caller.socket.destroyed).toBe(false)
})

test('a delayed line is late and complete', async () => {
  line.delay(80)
  const began = performance.now()
  const caller = call()
  caller.socket.write('hello')
  await eventually('the echo', () => caller.said() === 'hello')
  expect(performance.now() - began).toBeGreaterThan(75)
})

test('fatal words still arrive, and their answer does not', async () => {
  line.resetAfter('commit')
  const caller = call()
  caller.socket.write('commit')
  expect(await caller.lost).toBe('ECONNRESET')
  expect(heard).toBe('commit')
  expect(caller.said()).toBe('')
})

function call() {
  const socket = createConnection({ host: '127.0.0.1', port: line.port })
  let said = ''
  socket.on('data', (chunk) => {
    said += chunk.toString()
  })
  const lost = new Promise<string | undefined>((resolve) => {
    socket.on('error', (error) => resolve('code' in error ? String(error.code) : undefined))
    socket.on('close', () => resolve(undefined))
  })
  return { socket, said: () => said, lost }
}
