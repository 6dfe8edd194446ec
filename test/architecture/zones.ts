/** A part of the program, and what it may reach for. */
export interface Zone {
  /** A file, or a folder with a slash at the end. The longest one that fits a path is its zone. */
  readonly at: string
  /** Files and folders of ours it may import, itself always. */
  readonly ours: readonly string[]
  /** Files and folders of ours whose types alone it may import. */
  readonly types?: readonly string[]
  /** Packages by name, Node's own modules with `node:`. */
  readonly packages: readonly string[]
  /** True where nothing may depend on time, chance, the machine or the network. */
  readonly pure: boolean
}

const DOMAIN = 'src/domain/'

/** Who may import whom. Nobody may import `src/program/` or `src/main.ts` but `src/main.ts`. */
export const ZONES: readonly Zone[] = [
  { at: DOMAIN, ours: [], packages: [], pure: true },
  { at: 'canvases/', ours: [], packages: [], pure: true },
  { at: 'src/use-cases/', ours: [DOMAIN], packages: [], pure: true },
  {
    at: 'src/reading/',
    ours: [DOMAIN],
    packages: ['html-to-text', 'linkify-it'],
    pure: true,
  },
  { at: 'src/drafting/local/', ours: [DOMAIN, 'src/reading/'], packages: [], pure: true },
  {
    at: 'src/drafting/',
    ours: [DOMAIN, 'src/reading/'],
    packages: ['@anthropic-ai/sdk', '@anthropic-ai/sdk/helpers/zod', 'zod'],
    pure: false,
  },
  {
    at: 'src/store/',
    ours: [DOMAIN],
    packages: [
      '#failpoint',
      'drizzle-orm',
      'pg',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:net',
      'node:os',
      'node:path',
      'node:util',
    ],
    pure: false,
  },
  {
    at: 'src/intercom/',
    ours: [DOMAIN],
    packages: ['cockatiel', 'intercom-client', 'zod'],
    pure: false,
  },
  { at: 'src/effects/', ours: [DOMAIN, 'src/intercom/'], packages: ['#failpoint'], pure: false },
  {
    at: 'src/jobs/',
    ours: [DOMAIN, 'src/use-cases/', 'src/effects/', 'src/intercom/'],
    packages: ['#failpoint', 'pg-boss'],
    pure: false,
  },
  {
    at: 'src/http/',
    ours: [DOMAIN, 'canvases/', 'src/use-cases/', 'src/intercom/payloads/'],
    types: ['src/log.ts'],
    packages: [
      '#failpoint',
      'fastify',
      'zod',
      'node:crypto',
      'node:perf_hooks',
      '@fastify/formbody',
      '@fastify/helmet',
      'ghtml',
      'libphonenumber-js',
      'node:fs',
      'node:timers/promises',
    ],
    pure: false,
  },
  {
    at: 'src/simulator/',
    ours: [DOMAIN, 'canvases/', 'src/intercom/payloads/'],
    packages: [
      'fastify',
      'ghtml',
      'zod',
      'node:crypto',
      'node:fs/promises',
      'node:module',
      'node:net',
      'node:path',
      'node:timers/promises',
    ],
    pure: false,
  },
  {
    // Runs in a browser, which is served this folder and no other.
    at: 'src/simulator/web/',
    ours: [],
    types: ['canvases/', 'src/simulator/control-api.ts'],
    packages: [],
    pure: false,
  },
  {
    at: 'src/lighter-start.js',
    ours: [],
    packages: ['node:module', 'node:url'],
    pure: false,
  },
  { at: 'src/failpoint.ts', ours: [], packages: [], pure: true },
  { at: 'src/why-not-started.ts', ours: [], packages: [], pure: true },
  { at: 'src/settings.ts', ours: [], packages: ['zod'], pure: false },
  { at: 'src/secrets.ts', ours: [], packages: ['node:crypto'], pure: false },
  {
    at: 'src/metrics.ts',
    ours: [],
    types: ['src/domain/', 'src/store/'],
    packages: ['prom-client', 'node:perf_hooks'],
    pure: false,
  },
  { at: 'src/log.ts', ours: [], types: ['src/settings.ts'], packages: ['pino'], pure: false },
  {
    at: 'src/program/',
    ours: ['src/', 'canvases/'],
    packages: [
      '#failpoint',
      'drizzle-orm',
      'fastify',
      'pg-boss',
      'node:crypto',
      'node:fs',
      'node:inspector',
      'node:net',
      'node:path',
      'node:worker_threads',
    ],
    pure: false,
  },
  {
    at: 'src/main.ts',
    ours: ['src/'],
    packages: ['#failpoint', 'node:fs', 'node:util'],
    pure: false,
  },
]

/** What only `src/main.ts` may import: everything is created there, or on its behalf. */
export const NOBODY_IMPORTS = ['src/program/', 'src/main.ts'] as const

/**
 * What may look for a module while it runs: the PostgreSQL built for this machine, and what weighs much and is not
 * needed by every process (two SDKs, the simulator, the lighter build of a package). Memory of a web process counts.
 */
export const DYNAMIC_IMPORTS = [
  'src/intercom/through-sdk.ts',
  'src/lighter-start.js',
  'src/main.ts',
  'src/program/model-drafting.ts',
  'src/program/simulated.ts',
  'src/store/embedded/binaries.ts',
] as const

/** The zone a path is in; undefined where nobody has decided yet. */
export function zoneOf(path: string): Zone | undefined {
  return ZONES.filter(({ at }) => isIn(path, at)).sort((a, b) => b.at.length - a.at.length)[0]
}

/** True for a path that is this file or stands in this folder. */
export function isIn(path: string, place: string): boolean {
  return place.endsWith('/') ? path.startsWith(place) : path === place
}
