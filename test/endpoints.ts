import { buildApp } from '../src/http/app.ts'
import { createLog } from '../src/log.ts'
import { simulatorPlugin } from '../src/simulator/plugin.ts'
import { memoryKeeper } from '../src/simulator/state/keeper.ts'

/** Something that can be asked over HTTP. */
export interface Endpoint {
  readonly method: string
  readonly path: string
}

/** Every endpoint of the running program, the simulator's included, as its own router lists them. */
export async function endpoints(): Promise<readonly Endpoint[]> {
  const app = await buildApp({
    log: createLog('silent', false),
    inbox: {
      secrets: [],
      now: () => new Date(),
      newId: () => '',
      readCard: unasked,
      atDesk: unasked,
      askForReading: unasked,
      conversationUrl: () => 'https://app.intercom.com/a/inbox/acme/inbox/conversation/1',
      installUrl: undefined,
      withoutSecrets: (words) => words,
    },
    messenger: {
      secrets: [],
      now: () => new Date(),
      publicUrl: () => 'http://localhost',
      readCard: unasked,
      atDesk: unasked,
    },
    webhooks: { secrets: [], keep: unasked },
    install: {
      secrets: [],
      oauth: {
        publicUrl: () => 'http://localhost',
        now: () => new Date(),
        authorizePage: () => undefined,
        appStorePage: () => '',
        keepState: unasked,
        takeState: unasked,
        install: unasked,
        signIn: unasked,
        startSession: unasked,
      },
      uninstall: { askToCheck: unasked },
      health: { healthOf: unasked, consoleUrl: () => '' },
    },
    console: {
      now: () => new Date(),
      publicUrl: () => 'http://localhost',
      oauth: {
        publicUrl: () => 'http://localhost',
        now: () => new Date(),
        authorizePage: () => undefined,
        keepState: unasked,
      },
      sessions: { add: unasked, find: unasked, prolong: unasked, end: unasked },
      overview: unasked,
      decide: unasked,
      chooseTag: unasked,
      gate: { weights: unasked, set: unasked, record: unasked },
      wording: { of: unasked, set: unasked },
      keys: { list: unasked, add: unasked, revoke: unasked },
      conversationUrl: () => '',
    },
    api: {
      now: () => new Date(),
      publicUrl: () => 'http://localhost',
      keys: { liveKeys: unasked, used: unasked },
      atDesk: unasked,
      readNow: unasked,
      askForReading: unasked,
    },
    ops: { isReady: () => true, pingDatabase: unasked, metricsPage: unasked },
  })
  await app.register(simulatorPlugin, {
    appUrl: 'http://localhost',
    clientSecret: 'unasked',
    accessToken: 'unasked',
    workspaceId: 'unasked',
    keeper: memoryKeeper(),
    webhooks: false,
    announce: false,
  })
  await app.ready()
  const listed = readTree(app.printRoutes({ commonPrefix: false }))
  await app.close()
  return listed
}

/** The router prints a tree: what stands deeper continues the path it stands under. */
function readTree(tree: string): readonly Endpoint[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, branch = '', part = '', methods = ''] = /^([│├└─ ]*)(\S+) \((.+)\)/.exec(line) ?? []
    if (part === '') return []
    const depth = branch.length / BRANCH_WIDTH
    above.splice(depth - 1, above.length, part)
    const path = above.join('').replaceAll('//', '/')
    return methods.split(', ').map((method) => ({ method, path }))
  })
}

/** Columns a branch of the tree is wide. */
const BRANCH_WIDTH = 4

const unasked = async () => {
  throw new Error('Nothing is asked here')
}
