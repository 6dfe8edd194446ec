import { join } from 'node:path'
import { Client } from 'pg'
import { LOOKED_AT } from '../seed/seed-database.ts'
import { WORKSPACE_ID } from '../seed/world.ts'
import { type RunningProcess, startProgram } from './program.ts'
import { CLIENT_SECRET } from './web.ts'

/** As many connections as Baton's own pool holds. */
const POOL_SIZE = '10'

/** Starts the bare server on the same database, with `canvas` stored for every conversation that is looked at. */
export async function startBare(ownerUrl: string, canvas: string): Promise<RunningProcess> {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`create table if not exists stored_canvases (
    workspace_id text, conversation_id text, canvas text not null, primary key (workspace_id, conversation_id))`)
  await owner.query('truncate stored_canvases')
  await owner.query(
    `insert into stored_canvases select $1, conversation_id, $2 from conversations where conversation_id like $3`,
    [WORKSPACE_ID, canvas, `${LOOKED_AT}-%`],
  )
  await owner.query('vacuum analyze stored_canvases')
  await owner.end()
  return startProgram([join(import.meta.dirname, '../bare-fastify.ts')], {
    DATABASE_URL: ownerUrl,
    SECRET: CLIENT_SECRET,
    POOL_SIZE,
  })
}
