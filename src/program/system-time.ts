/** The machine's own time: what counts wherever no simulator moves it. */
export const systemTime = (): Date => new Date()
