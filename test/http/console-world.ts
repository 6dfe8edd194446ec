import { startSession } from '../../src/http/console/session.ts'
import { sessionKeeper } from '../../src/program/session-keeper.ts'
import { type InboxWorld, WORKSPACE } from './inbox-world.ts'

/** Where the world's pages stand. */
export const ORIGIN = 'http://localhost'

/** An answer of the console or the API. */
export interface PageAnswer {
  readonly status: number
  readonly text: string
  readonly headers: Record<string, unknown>
}

/** A browser in which somebody may be signed in. */
export interface Browser {
  /** The cookie it holds. */
  readonly cookie: string
  get(path: string): Promise<PageAnswer>
  /** Sends a form the way a browser does, with the mark of the page it stands on. */
  press(path: string, fields?: Record<string, string>, page?: string): Promise<PageAnswer>
}

/** Signs a teammate of the world in, as coming back from Intercom does. */
export async function signedIn(
  world: InboxWorld,
  admin = { workspaceId: WORKSPACE, teammateId: '1', name: 'Ana Rossi' },
  before?: string,
): Promise<Browser> {
  const keeper = sessionKeeper(world.database)
  const header = await startSession(admin, before, ORIGIN, keeper, new Date())
  return browserWith(world, header.split(';')[0] ?? '')
}

/** A browser that holds a cookie, or none. */
export function browserWith(world: InboxWorld, cookie: string): Browser {
  const get = async (path: string) => {
    const answer = await world.app.inject({ method: 'GET', url: path, headers: { cookie } })
    return { status: answer.statusCode, text: answer.body, headers: answer.headers }
  }
  return {
    cookie,
    get,
    press: async (path, fields = {}, page = '/console') => {
      const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec((await get(page)).text) ?? []
      const answer = await world.app.inject({
        method: 'POST',
        url: path,
        headers: {
          cookie,
          origin: ORIGIN,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({ csrf, ...fields }).toString(),
      })
      return { status: answer.statusCode, text: answer.body, headers: answer.headers }
    },
  }
}

/** Makes an API key on the page for it, and reads it off where it is shown once. */
export async function makeKey(browser: Browser, name = 'Fin data connector'): Promise<string> {
  const { text } = await browser.press('/console/keys', { name }, '/console/keys')
  const [key] = /baton_[A-Za-z0-9_-]{40,}/.exec(text) ?? []
  if (!key) throw new Error('No key was shown')
  return key
}
