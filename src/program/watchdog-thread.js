// The watchdog's own thread: plain JavaScript, because TypeScript's parser would cost 25 MB here too.
import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

const { beats, tickMs, ticks } = workerData
const counter = new Int32Array(beats)

let seen = Atomics.load(counter, 0)
let silent = 0

// Ticks are counted, not time: a process that was stopped or a machine that slept has counted none meanwhile.
setInterval(() => {
  const now = Atomics.load(counter, 0)
  silent = now === seen ? silent + 1 : 0
  seen = now
  if (silent < ticks) return
  // Not through the program: it is what does not answer.
  const seconds = (ticks * tickMs) / 1_000
  writeSync(2, `Baton was stuck for ${seconds} s and ends itself, to be started again\n`)
  process.kill(process.pid, 'SIGKILL')
}, tickMs)
