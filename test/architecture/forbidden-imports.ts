import { type Import, importsOf } from './imports-of.ts'
import type { SourceFile } from './source-files.ts'
import { DYNAMIC_IMPORTS, isIn, NOBODY_IMPORTS, type Zone, zoneOf } from './zones.ts'

/** Trained weights are data: the only thing beside TypeScript that anything imports. */
const WEIGHTS = /^src\/reading\/weights\/[a-z0-9-]+\.json$/

/** What a file imports that it may not, each with its place and the reason. */
export function forbiddenImports(file: SourceFile): readonly string[] {
  const zone = zoneOf(file.path)
  if (!zone) return [`${file.path}: stands in no zone of test/architecture/zones.ts`]
  return importsOf(file).flatMap((found) => {
    const wrong = wrongWith(found, zone, file.path)
    return wrong === undefined ? [] : [`${found.place}: ${wrong}`]
  })
}

function wrongWith(found: Import, zone: Zone, path: string): string | undefined {
  const { target, way, typeOnly } = found
  if (way === 'dynamic') {
    return DYNAMIC_IMPORTS.some((place) => place === path)
      ? undefined
      : `loads ${target ?? 'something'} while it runs; imports stand at the top of a file`
  }
  if (way === 're-export') return `hands on ${target}; import it where it is defined`
  if (target === undefined) return 'imports something no reader can name'
  return isOurs(target) ? ourFile(target, typeOnly, zone, path) : packageOf(target, zone)
}

function ourFile(target: string, typeOnly: boolean, zone: Zone, path: string): string | undefined {
  if (!/\.ts$/.test(target) && !WEIGHTS.test(target))
    return `imports ${target} without its ending .ts`
  if (zoneOf(target) === zone) return undefined
  if (NOBODY_IMPORTS.some((place) => isIn(target, place)) && path !== 'src/main.ts') {
    return `imports ${target}; only src/main.ts may`
  }
  const own = zone.ours.some((place) => isIn(target, place))
  const asType = typeOnly && (zone.types ?? []).some((place) => isIn(target, place))
  return own || asType ? undefined : `${zone.at} may not import ${target}`
}

function packageOf(target: string, zone: Zone): string | undefined {
  const name = target.startsWith('node:')
    ? target
    : target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/')
  return zone.packages.includes(name) ? undefined : `${zone.at} may not import the package ${name}`
}

const isOurs = (target: string) => /^(?:src|canvases|test|migrations|\.\.)\//.test(target)
