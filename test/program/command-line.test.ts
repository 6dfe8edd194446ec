import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { endPrograms, type Program, removeDataDirs, runProgram } from './process.ts'

afterEach(endPrograms)
afterAll(removeDataDirs)

const SECRET = 'secret-of-another-app'

const manifest: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
)

/** What is typed, and what a person reads: on standard output with code 0, on standard error with code 1. */
const commands: [words: string[], code: 0 | 1, reads: RegExp[]][] = [
  [['--help'], 0, [/web/, /worker/, /migrate/, /simulator/, /--app/, /--secret/, /README/]],
  [['--version'], 0, [new RegExp(`^${(manifest as { version: string }).version}\n$`)]],
  [['wbe'], 1, [/There is no role "wbe"/, /Usage:/]],
  [['web', 'worker'], 1, [/There is no role "web worker"/]],
  [['--wat'], 1, [/Unknown option '--wat'/]],
  [['simulator'], 1, [/needs --app URL and --secret SECRET/]],
  [['simulator', '--app', 'nowhere', '--secret', SECRET], 1, [/--app must be an address/]],
]

for (const [words, code, reads] of commands) {
  test(`main.ts ${words.join(' ')}: ${code === 0 ? 'answers' : 'says what is wrong'}`, async () => {
    const baton = runProgram({ words })
    expect(await baton.ended).toEqual({ code, signal: null })
    const said = code === 0 ? baton.stdout() : baton.stderr()
    for (const read of reads) expect(said).toMatch(read)
    expect(everything(baton)).not.toContain(SECRET)
    expect(everything(baton), 'words for people, no stack').not.toMatch(/^\s+at /m)
  })
}

test('the simulator alone drives any other app, and says where it is without its secret', async () => {
  const simulator = runProgram({
    words: ['simulator', '--app', 'http://127.0.0.1:9', '--secret', SECRET],
  })
  const [, url = ''] = await simulator.said(/^The simulator is ready: (\S+)/m)
  const bootstrap = await (await fetch(`${url}/api/bootstrap`)).json()
  expect(bootstrap).toMatchObject({ appUrl: 'http://127.0.0.1:9', webhooks: false })
  expect((await fetch(url)).status).toBe(200)
  expect(await simulator.end('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(everything(simulator)).not.toContain(SECRET)
})

const everything = ({ stdout, stderr }: Program) => stdout() + stderr()
