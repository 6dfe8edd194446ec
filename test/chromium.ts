import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Where a browser may be, best first: what the person says, then what systems call it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const

/** The browser for browser tests, by path; undefined where there is none. */
function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

/**
 * True where browser tests can run; says plainly when they are skipped.
 *
 * @throws Error with `CI` set and no browser: there nothing may be skipped.
 */
export function hasChromium(): boolean {
  if (chromiumPath()) return true
  const advice = 'No Chromium found: set CHROMIUM_PATH, or install chromium or google-chrome.'
  if (process.env.CI) throw new Error(advice)
  process.stderr.write(`Browser tests are skipped. ${advice}\n`)
  return false
}

/** Starts the browser that was found, without a window and without calling home. */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('No Chromium found')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
