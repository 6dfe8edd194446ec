import { html } from 'ghtml'
import { showMoment } from '../../../../canvases/moment.ts'
import { judgeHealth } from '../../../domain/health.ts'
import type { ConsoleOptions, Overview } from '../options.ts'
import type { Admin } from '../session.ts'
import { adminPage } from './admin-page.ts'
import type { Markup } from './document.ts'
import { handoffTagForm } from './handoff-tag.ts'
import { healthLine } from './health.ts'
import { peopleByTeam } from './people.ts'
import { switchedOffList } from './switched-off.ts'
import { troubleList } from './troubles.ts'

/** What was just done, by the word in the address. */
const DONE: Readonly<Record<string, string>> = {
  'it-is-there': 'Noted: it is there. Baton will not do it again.',
  'do-it-again': 'It will be done again in a moment. If it fails, it comes back here.',
  'give-up': 'Given up. It stays in the history of the case.',
  gone: 'That was settled in the meantime.',
  chosen: 'Kept. Every handoff from now on adds the tag.',
  'no-tag': 'Kept. Handoffs add no tag.',
  'unknown-tag': 'Intercom does not have that tag any more. Nothing was changed.',
  superseded:
    'Not done again: the case has moved on since, and this would undo it in Intercom. Nothing was changed. Give it up, or do it in Intercom yourself if it is still right.',
}

/** What the overview is drawn from. */
export interface OverviewView {
  readonly overview: Overview
  readonly admin: Admin
  readonly now: Date
  readonly done: string | undefined
  readonly conversationUrl: ConsoleOptions['conversationUrl']
}

/** The first page of the console: is all well, does anything need a person, who is here. */
export function overviewPage({
  overview,
  admin,
  now,
  done,
  conversationUrl,
}: OverviewView): Markup {
  const { installation, directory, tally } = overview
  const { workspaceId, region, timeZone, directorySyncedAt, switchedOff } = installation
  const said = done === undefined ? undefined : DONE[done]
  const read = directorySyncedAt
    ? html`<p class="quiet small">Read from Intercom ${showMoment(directorySyncedAt, timeZone)}.</p>`
    : html`<p class="quiet small">Being read from Intercom.</p>`
  return adminPage({
    at: '/console',
    title: 'Overview',
    admin,
    workspaceName: installation.name,
    main: html`<h1>Overview</h1>
!${said ? html`<p class="said" role="status">${said}</p>` : ''}
!${healthLine(judgeHealth(installation, now), installation)}
<dl class="figures">
!${figure('Open cases', tally.open)}
!${figure('Waiting to be accepted', tally.waiting)}
!${figure('Handed over in 7 days', tally.handedOver)}
!${figure('Of these, past the gate', tally.bypassed)}
</dl>
!${needsYou(overview, admin, (id) => conversationUrl({ id: workspaceId, region }, id))}
!${whatIsOff(switchedOff)}
!${handoffTagForm(installation, admin)}
<section>
<h2>People and teams</h2>
!${read}
!${peopleByTeam(directory)}
</section>`,
  })
}

const figure = (label: string, value: number): Markup =>
  html`<div><dt>${label}</dt><dd>${value}</dd></div>`

function needsYou(
  { troubles, installation }: Overview,
  admin: Admin,
  conversationUrl: (conversationId: string) => string,
): Markup {
  if (troubles.length === 0) {
    return html`<section><h2>Needs a person</h2><p class="quiet">Nothing. Everything Baton planned in Intercom was done or is being done.</p></section>`
  }
  const listed = troubleList(troubles, admin, installation.timeZone, conversationUrl)
  return html`<section><h2>Needs a person <span class="count">${troubles.length}</span></h2>!${listed}</section>`
}

/** Features Intercom refuses here, each with its word why. */
function whatIsOff(switchedOff: Readonly<Record<string, string>>): Markup {
  if (Object.keys(switchedOff).length === 0) return ''
  return html`<section><h2>Switched off</h2><p class="quiet">Intercom refuses these here; everything else works without them.</p>!${switchedOffList(switchedOff)}</section>`
}
