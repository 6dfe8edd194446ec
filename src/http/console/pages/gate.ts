import { html } from 'ghtml'
import { showMoment } from '../../../../canvases/moment.ts'
import { CHECK_NAMES } from '../../../domain/qa-gate/checks/check-names.ts'
import type { CheckName } from '../../../domain/qa-gate/checks/index.ts'
import { type GateWeights, whyFixed } from '../../../domain/qa-gate/gate-weights.ts'
import type { ConsoleOptions, GateRecord, Overview } from '../options.ts'
import type { Admin } from '../session.ts'
import { adminPage, csrfField } from './admin-page.ts'
import { CHECK_WORDS } from './check-words.ts'
import type { Markup } from './document.ts'

/** What the page of the gate is drawn from. */
export interface GateView {
  readonly overview: Overview
  readonly admin: Admin
  readonly weights: GateWeights
  readonly record: GateRecord
  /** The check that was just set. */
  readonly done: CheckName | undefined
  readonly conversationUrl: ConsoleOptions['conversationUrl']
}

/** How strict the gate is here, check by check, and how often teammates had to get past it. */
export function gatePage(view: GateView): Markup {
  const { overview, admin, weights, record, done } = view
  const said = done && `Set: ${CHECK_WORDS[done]}. It holds for the card and the API from now on.`
  const rows = CHECK_NAMES.map((check) => checkRow(check, weights, record, admin))
  return adminPage({
    at: '/console/gate',
    title: 'The gate',
    admin,
    workspaceName: overview.installation.name,
    main: html`<h1>The gate</h1>
<p class="lead">A blocking check stops a handoff until it is mended or passed by with a reason. An advisory one is shown and lets it go. A check that is often passed by asks for too much: make it advisory.</p>
!${said ? html`<p class="said" role="status">${said}</p>` : ''}
<h2>Checks, and what they did in ${record.days} days</h2>
<ul class="keys checks">!${rows}</ul>
<section>
<h2>Handed over anyway</h2>
!${reasonList(view)}
</section>`,
  })
}

function checkRow(
  check: CheckName,
  weights: GateWeights,
  { checks }: GateRecord,
  admin: Admin,
): Markup {
  const did = checks.find((one) => one.check === check)
  const fixed = whyFixed(check)
  const weight = fixed === undefined ? weights[check] : undefined
  const setting =
    fixed === undefined
      ? weightForm(check, weight, admin)
      : html`<span class="tag">always blocking</span>`
  return html`<li id="${check}"><div class="words">
<p><strong>${CHECK_WORDS[check]}</strong> <code>${check}</code>!${weight ? html` <span class="tag">${weight}</span>` : ''}</p>
<p class="quiet small">${did ? didWords(did) : 'Stopped nothing.'}!${fixed ? html` ${fixed}` : ''}</p>
</div>!${setting}</li>`
}

function didWords({ blocked, conversations, bypassed }: GateRecord['checks'][number]): string {
  const share = conversations === 0 ? 0 : Math.round((bypassed / conversations) * 100)
  const stopped = `Stopped ${counted(conversations, 'conversation')} (${counted(blocked, 'press', 'presses')}).`
  return bypassed === 0
    ? `${stopped} Never passed by.`
    : `${stopped} Passed by in ${bypassed}, ${share} %.`
}

const counted = (count: number, one: string, more = `${one}s`) =>
  `${count} ${count === 1 ? one : more}`

const CHOICES = [
  { value: 'own', label: 'As built' },
  { value: 'advisory', label: 'Advisory' },
  { value: 'blocking', label: 'Blocking' },
] as const

function weightForm(
  check: CheckName,
  weight: 'advisory' | 'blocking' | undefined,
  admin: Admin,
): Markup {
  const buttons = CHOICES.filter(({ value }) => value !== (weight ?? 'own')).map(
    ({ value, label }) =>
      html`<button class="plain" name="weight" value="${value}" type="submit" aria-label="${label}: ${CHECK_WORDS[check]}">${label}</button>`,
  )
  return html`<form method="post" action="/console/gate/${check}">!${csrfField(admin)}!${buttons}</form>`
}

function reasonList({ record, overview, conversationUrl }: GateView): Markup {
  const { directory, installation } = overview
  const { workspaceId, region, timeZone } = installation
  if (record.bypasses.length === 0) return html`<p class="quiet">Nobody did.</p>`
  const items = record.bypasses.map(({ at, conversationId, teammateId, reason, checks }) => {
    const who = directory.teammates.find(({ id }) => id === teammateId)?.name ?? 'Somebody'
    const url = conversationUrl({ id: workspaceId, region }, conversationId)
    return html`<li><div class="words">
<p>${reason}</p>
<p class="quiet small">${who}, <a href="${url}">${showMoment(at, timeZone)}</a>, past <code>${checks.join(', ')}</code></p>
</div></li>`
  })
  return html`<ul class="keys">!${items}</ul>`
}
