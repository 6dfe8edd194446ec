import type { QueryConfig, QueryResultRow } from 'pg'
import type { Database } from '../../src/store/database.ts'

/** Asks the database of one workspace something that no use case asks, as the role the program works as. */
export function ask<Row extends QueryResultRow>(
  database: Database,
  workspaceId: string,
  query: QueryConfig,
): Promise<Row[]> {
  return database.withWorkspace(
    workspaceId,
    async (db) => (await db.$client.query<Row>(query)).rows,
  )
}
