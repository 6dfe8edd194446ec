import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { SCREENS as INBOX_SCREENS } from '../canvases/inbox/index.ts'
import { MESSENGER_SCREENS } from '../canvases/messenger/index.ts'
import { inlinedPage } from './simulator/web/inlined-page.ts'

const STYLE = `
body { display: grid; grid-template-columns: 220px 1fr; align-items: start; }
nav { position: sticky; top: 0; display: grid; gap: 2px; max-height: 100vh; padding: 24px 16px; overflow: auto; }
nav h1 { margin: 0 8px 12px; font-size: 18px; }
nav a { display: flex; justify-content: space-between; padding: 6px 8px; border-radius: 6px; color: inherit; text-decoration: none; }
nav a:hover { background: var(--paper); }
.count { color: var(--ink-soft); }
main { min-width: 0; padding: 24px 32px 64px; border-left: 1px solid var(--line); }
section { padding-bottom: 40px; }
h2 { margin: 0 0 16px; font-size: 20px; }
article > h3 { margin: 0; font-size: 13px; font-weight: 600; color: var(--ink-soft); }
.examples { display: flex; flex-wrap: wrap; gap: 32px; align-items: flex-start; }
article { width: 352px; }
.said { display: block; color: var(--accent); font-size: 12px; overflow-wrap: anywhere; }
details { margin-top: 8px; font-size: 12px; }
summary { cursor: pointer; color: var(--ink-soft); }
pre { max-height: 400px; overflow: auto; padding: 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); font: 11px/16px var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 720px) { body { grid-template-columns: 1fr; } nav { position: static; } main { padding: 24px 16px; border: 0; } }
`

const SCREENS = { ...INBOX_SCREENS, ...MESSENGER_SCREENS }

const file = resolve(process.argv[2] ?? 'preview.html')
writeFileSync(
  file,
  inlinedPage({
    title: 'Baton: every screen of the Inbox and the Messenger card',
    entry: 'test/simulator/web/browser/preview-page.ts',
    styles: ['theme.css', 'canvas.css'],
    ownStyle: STYLE,
    data: SCREENS,
  }),
)
const examples = Object.values(SCREENS).flat().length
process.stdout.write(`${Object.keys(SCREENS).length} screens, ${examples} examples: ${file}\n`)
