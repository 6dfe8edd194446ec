import { html } from 'ghtml'
import { showDay, showMoment } from '../../../../canvases/moment.ts'
import type { KeyRow, Overview } from '../options.ts'
import type { Admin } from '../session.ts'
import { adminPage, csrfField } from './admin-page.ts'
import { connectorBlock, curlBlock } from './connector.ts'
import type { Markup } from './document.ts'

/** Names longer than this many characters help nobody. */
export const MAX_KEY_NAME = 60

/** What the page of API keys is drawn from. */
export interface KeysView {
  readonly overview: Overview
  readonly admin: Admin
  readonly keys: readonly KeyRow[]
  /** The key that was just made: shown here and never again. */
  readonly newKey: { readonly name: string; readonly key: string } | undefined
  /** Why the last press did nothing. */
  readonly problem: string | undefined
  readonly publicUrl: string
}

/** Keys for automation: made here, shown once, ended here. */
export function keysPage(view: KeysView): Markup {
  const { overview, admin, keys, newKey, problem, publicUrl } = view
  const { installation } = overview
  return adminPage({
    at: '/console/keys',
    title: 'API keys',
    admin,
    workspaceName: installation.name,
    main: html`<h1>API keys</h1>
<p class="lead">With a key, Fin or a script of yours can hand a conversation over, through the same gate as the card, and look cases up.</p>
!${newKey ? shownOnce(newKey) : ''}
<form class="make-key" method="post" action="/console/keys">!${csrfField(admin)}
<label for="key-name">Make a key for</label>
<div class="row">
<input id="key-name" name="name" required maxlength="${MAX_KEY_NAME}" autocomplete="off" placeholder="Fin data connector"!${problem ? html` aria-describedby="key-problem" aria-invalid="true"` : ''}>
<button type="submit">Make key</button>
</div>
!${problem ? html`<p class="problem" id="key-problem">${problem}</p>` : ''}
</form>
!${keyList(keys, overview, admin)}
<section>
<h2>For Fin: a data connector</h2>
<p>In Intercom, make a new data connector and paste these. Every field the body leaves out is filled from the draft, as on the card.</p>
!${connectorBlock(publicUrl)}
</section>
<section>
<h2>From a terminal</h2>
!${curlBlock(publicUrl)}
<p class="quiet small">The whole API, described for machines: <a href="/api/openapi.json">/api/openapi.json</a></p>
</section>`,
  })
}

function shownOnce({ name, key }: { readonly name: string; readonly key: string }): Markup {
  return html`<div class="new-key" role="status">
<p><strong>The key for ${name}.</strong> Copy it now: it is not shown again.</p>
<code>${key}</code>
</div>`
}

function keyList(
  keys: readonly KeyRow[],
  { installation: { timeZone }, directory }: Overview,
  admin: Admin,
): Markup {
  if (keys.length === 0) return html`<p class="quiet">No keys yet.</p>`
  const items = keys.map(({ id, name, ending, createdBy, createdAt, lastUsedAt, revokedAt }) => {
    const maker = directory.teammates.find((teammate) => teammate.id === createdBy)?.name
    const by = maker ? ` by ${maker}` : ''
    const used = lastUsedAt ? `last used ${showMoment(lastUsedAt, timeZone)}` : 'never used'
    const words = html`<p><strong>${name}</strong> <span class="quiet">ends in <code>${ending}</code></span></p>
<p class="quiet small">Made ${showDay(createdAt, timeZone)}${by}, ${used}</p>`
    if (revokedAt) {
      return html`<li class="revoked"><div class="words">!${words}</div><span class="tag">revoked ${showDay(revokedAt, timeZone)}</span></li>`
    }
    return html`<li><div class="words">!${words}</div><form method="post" action="/console/keys/${encodeURIComponent(id)}/revoke">!${csrfField(admin)}<button class="plain danger" type="submit" aria-label="Revoke the key for ${name}">Revoke</button></form></li>`
  })
  return html`<ul class="keys">!${items}</ul>`
}
