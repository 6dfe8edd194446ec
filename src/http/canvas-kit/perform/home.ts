import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { caseLabel } from '../../../domain/case.ts'
import { openCaseFor } from '../../../use-cases/open-case.ts'
import { seeCard } from '../../../use-cases/see-card.ts'
import { showHome } from '../show/home.ts'
import type { Submit } from './submit.ts'

/** The first card as things stand now, with what just happened. */
export async function home(
  { desk, sitting, showing }: Submit,
  notice?: string,
): Promise<CanvasResponse> {
  return showHome(seeCard(await desk.card(sitting.conversationId)), showing, notice)
}

/** Opens a case and shows it. */
export async function performOpenCase(submit: Submit): Promise<CanvasResponse> {
  const { outcome, supportCase } = await openCaseFor(submit.desk, submit.sitting)
  const label = caseLabel(supportCase)
  return home(
    submit,
    outcome === 'opened' ? `Case ${label} is open.` : `Case ${label} was open already.`,
  )
}
