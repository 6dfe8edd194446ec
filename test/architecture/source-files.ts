import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

/** The repository's own folder. */
export const ROOT = join(import.meta.dirname, '../..')

/** A file as the guards look at it. */
export interface SourceFile {
  /** From the repository's folder, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** Every source file under these folders of the repository. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap(pathsUnder)
    .filter((path) => /\.[jt]s$/.test(path))
    .map(readSource)
}

/** Every path under a folder of the repository, files only, sorted. */
export function pathsUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1))
    .map((path) => path.replaceAll(sep, posix.sep))
    .sort()
}

/** A file of the repository by its path. */
export function readSource(path: string): SourceFile {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') }
}
