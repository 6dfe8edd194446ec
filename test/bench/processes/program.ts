import { type ChildProcess, spawn } from 'node:child_process'

/** A process of a run, listening on this machine. */
export interface RunningProcess {
  readonly port: number
  readonly pid: number
  /** Milliseconds from its start until it said it was ready. */
  readonly readyAfterMs: number
  /** Ends it the way an operator would, and waits until it is gone. */
  readonly stop: () => Promise<void>
}

/** A process that has not said it is ready by then, in milliseconds, never will. */
const PATIENCE_MS = 120_000

/**
 * Starts a program of ours and waits until it says where it is ready.
 *
 * @param words file and arguments
 * @param settings the only environment it gets, beside `PATH`
 */
export function startProgram(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<RunningProcess> {
  const began = performance.now()
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, words, {
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = () => {
      child.kill('SIGKILL')
      reject(new Error(`${words.join(' ')} was never ready:\n${said.slice(-2_000)}`))
    }
    const timer = setTimeout(fail, PATIENCE_MS)
    child.once('exit', fail)
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-10_000)
      const port = /ready: http:\/\/[^:]+:(\d+)\n/.exec(said)?.[1]
      if (port === undefined) return
      clearTimeout(timer)
      child.removeListener('exit', fail)
      child.stdout.removeAllListeners('data').resume()
      resolve({
        port: Number(port),
        pid: child.pid ?? 0,
        readyAfterMs: performance.now() - began,
        stop: () => stop(child),
      })
    })
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}
