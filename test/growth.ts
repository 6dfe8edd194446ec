/** How much more the second look takes in. */
const TIMES = 4

/**
 * The most that work may grow with four times as much to look at. Linear work grows four times, and a little more where
 * memory is collected meanwhile; quadratic work sixteen times.
 */
export const LINEAR_GROWTH = 8

/** The best of so many tries counts: whatever else the machine does can only make a try longer. */
const MOST_TRIES = 3

/** What is over sooner is too short to be measured, and too short to matter four times over. */
const SHORTEST_MS = 5

/**
 * How many times longer `work` takes with `4 * size` than with `size`, in time of this thread alone, so that a busy
 * machine does not count. A first round that is not counted lets the machine learn the code.
 *
 * @param atMost what is hoped for: it is tried again only while the growth is above it
 */
export function growthOf<T>(
  size: number,
  make: (size: number) => T,
  work: (made: T) => unknown,
  atMost = LINEAR_GROWTH,
): number {
  const [small, large] = [make(size), make(TIMES * size)]
  work(small)
  let [one, four] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    one = Math.min(
      one,
      threadMs(() => work(small)),
    )
    four = Math.min(
      four,
      threadMs(() => work(large)),
    )
    if (growth(one, four) <= atMost) break
  }
  return growth(one, four)
}

const growth = (one: number, four: number): number => four / Math.max(SHORTEST_MS, one)

function threadMs(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}
