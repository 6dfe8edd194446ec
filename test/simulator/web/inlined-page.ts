import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')
const WEB = join(ROOT, 'src/simulator/web')

/** A page that needs no server and no other file. */
export interface InlinedPage {
  readonly title: string
  /** The browser module that runs, as a path from the repository's root. */
  readonly entry: string
  /** Style sheets in `src/simulator/web`, and rules of this page alone. */
  readonly styles: readonly string[]
  readonly ownStyle?: string
  /** What the module finds as JSON in the element with the id `data`. */
  readonly data?: unknown
}

/** One HTML file with the module, all it imports, the style sheets and the data in it. */
export function inlinedPage({ title, entry, styles, ownStyle = '', data }: InlinedPage): string {
  const css = styles.map((name) => readFileSync(join(WEB, name), 'utf8')).join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${css}\n${ownStyle}</style>
<script type="importmap">${asScriptText({ imports: importMap(entry) })}</script>
</head>
<body>
<script type="application/json" id="data">${asScriptText(data ?? null)}</script>
<script type="module">import ${JSON.stringify(specifierOf(entry))}</script>
</body>
</html>
`
}

/** JSON that cannot end the script element it stands in, whatever strings it holds. */
function asScriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** Every module the entry needs, types taken out, under a name that does not depend on where the page is. */
function importMap(entry: string): Record<string, string> {
  const modules: Record<string, string> = {}
  const waiting = [entry]
  for (const path of waiting) {
    const name = specifierOf(path)
    if (name in modules) continue
    const source = stripTypeScriptTypes(readFileSync(join(ROOT, path), 'utf8'))
    const code = source.replaceAll(/from '(?<to>\.[^']+)'/g, (_match, to: string) => {
      const imported = relative(ROOT, resolve(ROOT, dirname(path), to))
      waiting.push(imported)
      return `from '${specifierOf(imported)}'`
    })
    modules[name] = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  }
  return modules
}

function specifierOf(path: string): string {
  return `page/${path}`
}
