import { html } from 'ghtml'
import type { Health } from '../../../domain/health.ts'
import type { Installation } from '../../../domain/installation.ts'
import type { Markup } from './document.ts'

/** One line that says whether Baton works here, and what puts it right. */
export function healthLine(health: Health, installation: Installation): Markup {
  if (health.state !== 'unhealthy') {
    return html`<p class="health good"><strong>Baton is working.</strong> It is connected to ${installation.name}.</p>`
  }
  const region = installation.region.toLowerCase()
  const cure =
    health.cure === 'install-again'
      ? html`<a class="button" href="/install?region=${region}">Connect again</a>`
      : ''
  return html`<div class="health bad"><p><strong>Baton needs you.</strong> ${health.why}</p>!${cure}</div>`
}
