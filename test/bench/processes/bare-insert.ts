import { join } from 'node:path'
import { Client } from 'pg'
import { type RunningProcess, startProgram } from './program.ts'
import { CLIENT_SECRET } from './web.ts'

/** As many connections as Baton's own pool holds. */
const POOL_SIZE = '10'

/** Starts the bare inserting server on the same database, with a table like the one Baton keeps notifications in. */
export async function startBareInsert(ownerUrl: string): Promise<RunningProcess> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('create table bare_received (like intake.received including all)')
  await owner.end()
  return startProgram([join(import.meta.dirname, '../bare-insert.ts')], {
    DATABASE_URL: ownerUrl,
    SECRET: CLIENT_SECRET,
    POOL_SIZE,
  })
}
