import { html } from 'ghtml'
import { showMoment } from '../../../../canvases/moment.ts'
import { caseLabel } from '../../../domain/case.ts'
import type { Trouble } from '../options.ts'
import type { Admin } from '../session.ts'
import { csrfField } from './admin-page.ts'
import type { Markup } from './document.ts'
import { WORK_WORDS } from './work-words.ts'

/** What did not happen in Intercom and waits for a person's word. */
export function troubleList(
  troubles: readonly Trouble[],
  admin: Admin,
  timeZone: string,
  conversationUrl: (conversationId: string) => string,
): Markup {
  const items = troubles.map((trouble) => {
    const { id, kind, state, why, caseNumber, conversationId, reference, plannedAt } = trouble
    const doubt =
      state === 'needs-human' ? 'Look in the conversation whether it is there.' : 'It was not done.'
    const mark = kind === 'internal-note' ? ` A note carries the words Ref ${reference}.` : ''
    return html`<li class="trouble">
<div class="words">
<p class="what"><strong>${WORK_WORDS[kind]}</strong> <span class="quiet">of</span> <a href="${conversationUrl(conversationId)}">${caseLabel({ number: caseNumber })}</a></p>
<p>${why}</p>
<p class="quiet small">${doubt}${mark} Planned ${showMoment(plannedAt, timeZone)}.</p>
</div>
<form method="post" action="/console/effects/${encodeURIComponent(id)}">!${csrfField(admin)}
<button name="decision" value="it-is-there" type="submit">It is there</button>
<button name="decision" value="do-it-again" type="submit">Do it again</button>
<button class="plain" name="decision" value="give-up" type="submit">Give up</button>
</form>
</li>`
  })
  return html`<ul class="troubles">!${items}</ul>`
}
