import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startCluster } from '../../src/store/embedded/cluster.ts'
import type { RunningProcess } from './processes/program.ts'
import { startWeb } from './processes/web.ts'
import { type SeedSize, seedDatabase } from './seed/seed-database.ts'

/** A workspace in a database of its own, with a web process in front of it. */
export interface World {
  readonly ownerUrl: string
  readonly size: SeedSize
  readonly web: RunningProcess
}

/** What every measure is given. Databases and processes are made when first asked for, and ended with the run. */
export interface Stage {
  /** Connection string of the cluster's owner. */
  readonly url: string
  /** An empty folder of the run. */
  readonly folder: string
  /** When every conversation of the run changed last. */
  readonly updatedAt: Date
  /** How many cases the large workspace has. */
  readonly manyCases: number
  world(size: SeedSize): Promise<World>
  /** Has something ended with the run. */
  keep(process: RunningProcess): RunningProcess
  close(): Promise<void>
}

/** So that filling a million cases does not wait for checkpoints; reading is not touched by it. */
const FLAGS = ['max_wal_size=2GB', 'wal_level=minimal', 'max_wal_senders=0']

/** Opens a PostgreSQL of the run's own in a temporary folder. */
export async function openStage(manyCases: number): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'))
  const cluster = await startCluster(folder, FLAGS)
  const worlds = new Map<string, Promise<World>>()
  const processes: RunningProcess[] = []
  const keep = (running: RunningProcess) => {
    processes.push(running)
    return running
  }
  const updatedAt = new Date(Math.floor(Date.now() / 1_000) * 1_000)

  const makeWorld = async (name: string, size: SeedSize): Promise<World> => {
    const owner = new Client({ connectionString: cluster.urlOf() })
    await owner.connect()
    await owner.query(`create database ${name}`)
    await owner.end()
    const ownerUrl = cluster.urlOf(name)
    await seedDatabase(ownerUrl, size, updatedAt)
    return { ownerUrl, size, web: keep(await startWeb(ownerUrl)) }
  }
  return {
    url: cluster.urlOf(),
    folder,
    updatedAt,
    manyCases,
    keep,
    world: (size) => {
      const name = `bench_${size.lookedAt}_${size.toHandOver}`
      const made = worlds.get(name) ?? makeWorld(name, size)
      worlds.set(name, made)
      return made
    },
    close: async () => {
      await Promise.all(processes.map(({ stop }) => stop()))
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
