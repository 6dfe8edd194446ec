import { type LogFn, type Logger, pino, stdSerializers } from 'pino'
import type { Settings } from './settings.ts'

export type { Logger }

/** As many calls of a stack as say where something happened. */
const MAX_FRAMES = 12

/**
 * The program's log: JSON lines on standard output, readable ones on a terminal.
 *
 * What may be logged is listed, not what may not: of a request its method, route and time, of an error
 * its type, message and stack as far as they are ours. No conversation text, token or e-mail gets in.
 */
export function createLog(level: Settings['LOG_LEVEL'], terminal: boolean): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { req: requestFields, res: responseFields, err: errorFields },
      hooks: { logMethod: withWordsOfOurs },
    },
    terminal ? prettyStream() : pino.destination({ fd: 1, sync: true }),
  )
}

function prettyStream() {
  return pino.transport({
    target: 'pino-pretty',
    options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' },
  })
}

/** An error logged without words of ours would lend the line its message. */
function withWordsOfOurs(this: Logger, words: Parameters<LogFn>, method: LogFn): void {
  const [first] = words
  if (first instanceof Error && words.length === 1) method.call(this, { err: first }, 'Trouble')
  else method.apply(this, words)
}

/** The route's pattern stands for the address: an address may hold ids and tokens. */
function requestFields(request: {
  readonly method?: string
  readonly routeOptions?: { readonly url?: string | undefined }
}) {
  return { method: request.method, route: request.routeOptions?.url ?? 'none' }
}

function responseFields(reply: { readonly statusCode?: number }) {
  return { status: reply.statusCode }
}

/** Codes and frames only: messages of drivers and parsers quote the data they choked on. */
function errorFields(error: Error) {
  const { type } = stdSerializers.err(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { type, code, frames: framesOf(error) }
}

/** The stack repeats the message first, and a line of that may look like a frame. */
function framesOf({ message, stack = '' }: Error): string[] {
  const start = stack.indexOf(message)
  if (start < 0) return []
  return stack
    .slice(start + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MAX_FRAMES)
}
