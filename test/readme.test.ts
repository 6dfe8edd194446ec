import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SCREENS } from '../canvases/inbox/index.ts'
import { MESSENGER_SCREENS } from '../canvases/messenger/index.ts'
import { HANDOFF_TYPES } from '../src/domain/handoff-types/index.ts'
import { CHECKS } from '../src/domain/qa-gate/checks/index.ts'
import { readSettings, SETTING_NAMES } from '../src/settings.ts'
import { endpoints } from './endpoints.ts'

const ROOT = join(import.meta.dirname, '..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

/** Names of the environment that the tests read, not the program. */
const TEST_SETTINGS = ['CHROMIUM_PATH', 'UPDATE_GOLDEN']

/** The text under a heading, up to the next one of its rank. */
function section(heading: string): string {
  const [, text] = README.split(new RegExp(`^## ${RegExp.escape(heading)}$`, 'm'))
  if (text === undefined) throw new Error(`README has no section "${heading}"`)
  return text.split(/^## /m)[0] ?? ''
}

/** The cells of each row of the first table of a section, without the heads. */
function table(heading: string): readonly (readonly string[])[] {
  const rows = section(heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return rows.slice(2)
}

/** What stands in code marks in the first column, row by row. */
const named = (heading: string) =>
  table(heading).map(
    ([first = '']) => /^`([^`]+)`$/.exec(first)?.[1] ?? `not in code marks: ${first}`,
  )

const inCodeMarks = [...README.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words)

describe('the tables of README name all there is, and nothing else', () => {
  test('settings', () => {
    expect(named('Settings').toSorted()).toEqual([...SETTING_NAMES].toSorted())
  })

  test('the defaults of settings', () => {
    const defaults = Object.entries(readSettings({}))
    expect(defaults.length).toBeGreaterThan(3)
    const rows = new Map(table('Settings').map(([name, given]) => [name, given]))
    for (const [name, value] of defaults) expect(rows.get(`\`${name}\``)).toBe(`\`${value}\``)
  })

  test('checks', () => {
    expect(named("The gate's checks").toSorted()).toEqual(Object.keys(CHECKS).toSorted())
  })

  test('handoff types, by the names people read', () => {
    const types = Object.values(HANDOFF_TYPES).map(({ name, label }) => [`\`${name}\``, label])
    expect(table('The handoff types').map((row) => row.slice(0, 2))).toEqual(types)
  })

  test('which types ask which check', () => {
    for (const [check = '', asked = ''] of table("The gate's checks")) {
      const types = Object.values(HANDOFF_TYPES).filter(({ checks }) =>
        checks.some((name) => `\`${name}\`` === check),
      )
      const everywhere = types.length === Object.keys(HANDOFF_TYPES).length
      const expected = everywhere ? 'all types' : types.map(({ name }) => `\`${name}\``).join(', ')
      expect(asked, check).toBe(expected)
    }
  })

  test('screens', () => {
    expect(named('The screens').toSorted()).toEqual(
      Object.keys({ ...SCREENS, ...MESSENGER_SCREENS }).toSorted(),
    )
  })

  test('scripts', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const commands = Object.keys(scripts).map((name) =>
      ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`,
    )
    expect(named('Commands')).toEqual(expect.arrayContaining(commands))
    const written = [...README.matchAll(/npm (?:run )?(start|test|(?<=run )[\w:-]+)/g)]
    expect(written.length).toBeGreaterThan(commands.length)
    for (const [, name = ''] of written) expect(Object.keys(scripts)).toContain(name)
  })

  test('roles and commands', () => {
    const help = execFileSync(process.execPath, ['src/main.ts', '--help'], { cwd: ROOT }).toString()
    const roles = [...help.matchAll(/^ {2}([a-z][\w-]*)\b/gm)].map(([, role]) => role)
    expect(roles.length).toBeGreaterThan(3)
    const written = named('Commands').flatMap(
      (command) => /^npm start -- (\w[\w-]*)/.exec(command)?.[1] ?? [],
    )
    expect(written.toSorted()).toEqual(roles.toSorted())
    for (const [, role = ''] of README.matchAll(/main\.ts (\w[\w-]*)/g))
      expect(roles).toContain(role)
    for (const [option] of help.matchAll(/--\w+/g)) expect(README).toContain(option)
  })

  test('endpoints', async () => {
    const served = await endpoints()
    expect(served.length).toBeGreaterThan(6)
    const rows = named('Endpoints').map((words) => {
      const [path = '', method] = words.split(' ').reverse()
      return { method, path: path.replace(/\.\.\.$/, ''), rest: path.endsWith('...') }
    })
    const covers = (row: (typeof rows)[number], { method, path }: (typeof served)[number]) =>
      row.rest
        ? path.startsWith(row.path)
        : (row.method === method || (row.method === 'GET' && method === 'HEAD')) &&
          (path.replace(/\/$/, '') === row.path || isPageOf(row.path, path))
    expect(served.filter((one) => !rows.some((row) => covers(row, one)))).toEqual([])
    expect(rows.filter((row) => !served.some((one) => covers(row, one)))).toEqual([])
  })
})

/** The files a page is made of belong to the page. */
const isPageOf = (page: string, path: string) => path === `${page}/*` || path === `${page}/web/*`

describe('what README points at is there', () => {
  test('settings named in passing', () => {
    const known: readonly string[] = [...SETTING_NAMES, ...TEST_SETTINGS]
    const words = inCodeMarks.filter((word) => /^[A-Z]+(?:_[A-Z]+)+$/.test(word))
    expect(words.length).toBeGreaterThan(SETTING_NAMES.length / 2)
    expect(words.filter((word) => !known.includes(word))).toEqual([])
  })

  test('files and folders', () => {
    const paths = inCodeMarks.filter((word) =>
      /^(?:src|canvases|test|migrations|\.ci|\.github)(?:\/|$)|^(?:Dockerfile|LICENSE|fly\.toml)$/.test(
        word,
      ),
    )
    expect(paths.length).toBeGreaterThan(40)
    const standing = paths.map((path) => (path.includes('<') ? dirname(path) : path))
    expect(standing.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('files inside commands', () => {
    const paths = [...README.matchAll(/\b(?:src|test)\/[\w./-]+\.ts\b/g)].map(([path]) => path)
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('pictures', () => {
    const pictures = [...README.matchAll(/(?:src="|\]\()([^")]+\.png)/g)].map(
      ([, path = '']) => path,
    )
    expect(pictures.length).toBe(2)
    expect(pictures.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('every folder of the program is in the table of folders', () => {
    const folders = named('Where things are')
    for (const folder of foldersOf('src')) expect(folders).toContain(`${folder}/`)
    for (const folder of ['canvases/', 'migrations/', 'test/']) expect(folders).toContain(folder)
  })

  test('the place for figures', () => {
    expect(section('Performance')).toMatch(/^<!-- bench -->\n[\s\S]*^<!-- \/bench -->$/m)
  })
})

const foldersOf = (folder: string) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)

describe('the daily dump as README writes it', () => {
  const [, command = ''] = /^```sh\n(pg_dump .*)\n```$/m.exec(section('Back up and restore')) ?? []

  /** Runs it where yesterday's dump lies, with a pg_dump that writes half a file and ends as told. */
  function dumpEnding(code: number): { readonly failed: boolean; readonly kept: string } {
    const folder = mkdtempSync(join(tmpdir(), 'baton-dump-'))
    try {
      writeFileSync(join(folder, 'baton.dump'), 'yesterday')
      const standIn = `#!/bin/sh
for word in "$@"; do case "$word" in --file=*) exec > "\${word#--file=}" ;; esac; done
printf today
exit ${code}
`
      writeFileSync(join(folder, 'pg_dump'), standIn)
      chmodSync(join(folder, 'pg_dump'), 0o755)
      const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
      const { status } = spawnSync('sh', ['-c', command], { cwd: folder, env })
      return { failed: status !== 0, kept: readFileSync(join(folder, 'baton.dump'), 'utf8') }
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test('replaces the one of yesterday once it is whole', () => {
    expect(command).toContain('pg_dump')
    expect(dumpEnding(0)).toEqual({ failed: false, kept: 'today' })
  })

  test('leaves the one of yesterday where it failed, and says so', () => {
    expect(dumpEnding(1)).toEqual({ failed: true, kept: 'yesterday' })
  })
})
