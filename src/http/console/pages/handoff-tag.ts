import { html } from 'ghtml'
import type { Installation } from '../../../domain/installation.ts'
import type { Admin } from '../session.ts'
import { csrfField } from './admin-page.ts'
import type { Markup } from './document.ts'

/** Where an admin chooses the tag conversations get when they are handed over, so that views and reports in Intercom can ask for it. */
export function handoffTagForm(installation: Installation, admin: Admin): Markup {
  const { catalog, handoffTagId } = installation
  const tags = catalog?.tags ?? []
  const gone = handoffTagId !== undefined && !tags.some(({ id }) => id === handoffTagId)
  const options = tags.map(({ id, name }) =>
    id === handoffTagId
      ? html`<option value="${id}" selected>${name}</option>`
      : html`<option value="${id}">${name}</option>`,
  )
  return html`<section>
<h2>Tag for handed-over conversations</h2>
!${gone ? html`<p class="problem">The tag that was chosen is not in Intercom any more. Nothing is tagged.</p>` : ''}
!${
    tags.length === 0
      ? html`<p class="quiet">Intercom shows no tags here. Make one there, and allow Baton to read tags.</p>`
      : html`<form class="one-choice" method="post" action="/console/handoff-tag">!${csrfField(admin)}
<label for="handoff-tag">Every handoff from now on adds this tag to its conversation</label>
<div class="row">
<select id="handoff-tag" name="tag"><option value="">No tag</option>!${options}</select>
<button type="submit">Keep</button>
</div>
</form>`
  }
</section>`
}
