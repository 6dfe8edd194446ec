import type { SessionKeeper } from '../http/console/session.ts'
import type { Database } from '../store/database.ts'
import { addSession, endSession, findSession, prolongSession } from '../store/sessions.ts'

/** Keeps the console's sessions in the case record, each within its own workspace. */
export function sessionKeeper(database: Database): SessionKeeper {
  return {
    add: (workspaceId, session) =>
      database.withWorkspace(workspaceId, (db) => addSession(db, workspaceId, session)),
    find: (workspaceId, tokenHash, at) =>
      database.withWorkspace(workspaceId, (db) => findSession(db, workspaceId, tokenHash, at)),
    prolong: (workspaceId, tokenHash, expiresAt) =>
      database.withWorkspace(workspaceId, (db) =>
        prolongSession(db, workspaceId, tokenHash, expiresAt),
      ),
    end: (workspaceId, tokenHash) =>
      database.withWorkspace(workspaceId, (db) => endSession(db, workspaceId, tokenHash)),
  }
}
