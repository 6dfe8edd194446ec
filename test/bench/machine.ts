import { arch, cpus, platform, release, totalmem } from 'node:os'
import { Client } from 'pg'

/** Where a run was made: numbers of two machines are not to be compared, their ratios are. */
export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  readonly postgres: string
}

/** Describes this machine and the PostgreSQL at `url`. */
export async function describeMachine(url: string): Promise<Machine> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
    postgres: rows[0]?.server_version ?? 'unknown',
  }
}
