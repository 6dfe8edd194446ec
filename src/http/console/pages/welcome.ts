import { html } from 'ghtml'
import { CASE_ATTRIBUTES } from '../../../domain/case-attributes.ts'
import { judgeHealth } from '../../../domain/health.ts'
import type { Overview } from '../options.ts'
import type { Admin } from '../session.ts'
import { adminPage } from './admin-page.ts'
import type { Markup } from './document.ts'
import { healthLine } from './health.ts'
import { peopleByTeam } from './people.ts'
import { switchedOffList } from './switched-off.ts'

/** What the welcome page is drawn from. */
export interface WelcomeView {
  readonly overview: Overview
  readonly admin: Admin
  readonly now: Date
}

/** Where an admin lands after installing: what is done, and what only they can do. */
export function welcomePage({ overview, admin, now }: WelcomeView): Markup {
  const { installation, directory, tally } = overview
  const health = judgeHealth(installation, now)
  const handedOver = tally.open > 0 || tally.handedOver > 0
  return adminPage({
    at: '/console/welcome',
    title: 'Getting started',
    admin,
    workspaceName: installation.name,
    main: html`<h1>Getting started</h1>
<p class="lead">Two minutes, and the next customer who is handed over does not have to tell their story again.</p>
!${healthLine(health, installation)}
<ol class="steps">
!${step(false, 'Pin the card', html`<p>Open any conversation in Intercom's Inbox. In the details on the right choose <strong>Edit apps</strong>, and pin <strong>Baton</strong>. Each teammate does this once; the card is then open beside every conversation.</p>`)}
!${permissions(overview)}
!${attributes(overview)}
!${step(directory.teams.length > 0, 'Look over your teams', html`<p>A case always goes to one named person in a team. These are the people Baton knows; who is away or has no inbox seat is not suggested.</p>!${peopleByTeam(directory)}`)}
!${step(handedOver, 'Hand over the first case', html`<p>Open a conversation that another team has to finish and press <strong>Hand over</strong> on the card. The form is filled in from what was said; the gate says what the next person would have to ask for.</p>`)}
</ol>`,
  })
}

function step(done: boolean, title: string, words: Markup): Markup {
  const mark = done ? html` <span class="tag good">done</span>` : ''
  return html`<li class="${done ? 'step done' : 'step'}"><h2>${title}!${mark}</h2>!${words}</li>`
}

/** Permissions are an app's, not an install's: what is missing is granted by installing again. */
function permissions({ installation }: Overview): Markup {
  if (Object.keys(installation.switchedOff).length === 0) {
    return step(
      installation.directorySyncedAt !== undefined,
      'Permissions',
      html`<p>Nothing that Baton asked Intercom for was refused.</p>`,
    )
  }
  const region = installation.region.toLowerCase()
  return step(
    false,
    'Permissions',
    html`<p>Intercom refuses the following. Everything else works without them.</p>!${switchedOffList(installation.switchedOff)}<p>Where a permission is missing, <a href="/install?region=${region}">connect again</a>: Intercom then grants what was added since. Where your plan does not include it, there is nothing to do.</p>`,
  )
}

/** The facts of a case that Intercom's own lists and reports can show. */
function attributes({ installation: { catalog, switchedOff } }: Overview): Markup {
  const wanted = CASE_ATTRIBUTES.map(({ name }) => name)
  const title = 'Conversation attributes'
  const known = catalog?.conversationAttributes
  // Where Intercom refuses to list them they stay unknown, and somebody can still make them.
  if (!known && !('conversation-attributes' in switchedOff)) {
    return step(
      false,
      title,
      html`<p>Being read from Intercom. Load this page again in a moment.</p>`,
    )
  }
  const missing = wanted.filter((name) => !known?.includes(name))
  if (missing.length === 0) {
    return step(
      true,
      title,
      html`<p>Number, status, owner and tier of a case stand on its conversation, for Intercom's views and reports.</p>`,
    )
  }
  const names = missing.map((name) => html`<li><code>${name}</code></li>`)
  return step(
    false,
    title,
    html`<p>So that Intercom's views and reports can show cases, make these in Intercom under Settings, Data, Conversations, each of type Text:</p><ul class="names">!${names}</ul><p class="quiet">Without them the card works all the same.</p>`,
  )
}
