import { html } from 'ghtml'
import type { Directory, Teammate } from '../../../domain/owner.ts'
import type { Markup } from './document.ts'

/** Teams with who can take a customer right now, as last read from Intercom. */
export function peopleByTeam({ teams, teammates }: Directory): Markup {
  if (teams.length === 0) {
    return html`<p class="quiet">No teams were read yet. A case goes to a person in a team: make one in Intercom under Settings, Teammates.</p>`
  }
  const rows = teams.map(({ id, name }) => {
    const members = teammates.filter(({ teamIds }) => teamIds.includes(id))
    const listed = members.length > 0 ? members.map(person) : [html`<li class="quiet">nobody</li>`]
    return html`<div class="team"><h3>${name}</h3><ul class="people">!${listed}</ul></div>`
  })
  const alone = teammates.filter(({ teamIds }) => !teams.some(({ id }) => teamIds.includes(id)))
  const rest =
    alone.length > 0
      ? html`<div class="team"><h3 class="quiet">In no team</h3><ul class="people">!${alone.map(person)}</ul></div>`
      : ''
  return html`<div class="teams">!${rows}!${rest}</div>`
}

function person({ name, away, hasInboxSeat }: Teammate): Markup {
  if (!hasInboxSeat) return html`<li>${name} <span class="tag">no inbox seat</span></li>`
  return away ? html`<li>${name} <span class="tag">away</span></li>` : html`<li>${name}</li>`
}
