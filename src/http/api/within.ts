/** What came of waiting: the value, or nothing in time. The work itself goes on. */
export type InTime<T> = { readonly inTime: true; readonly value: T } | { readonly inTime: false }

/** Waits for work at most so many milliseconds. Work that fails after that fails unheard. */
export async function within<T>(work: Promise<T>, limitMs: number): Promise<InTime<T>> {
  const late = Promise.withResolvers<InTime<T>>()
  const timer = setTimeout(() => late.resolve({ inTime: false }), limitMs)
  work.catch(() => undefined)
  try {
    const done = work.then((value): InTime<T> => ({ inTime: true, value }))
    return await Promise.race([done, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
