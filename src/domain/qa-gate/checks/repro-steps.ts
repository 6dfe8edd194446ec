import { draftedText } from '../drafted-text.ts'
import type { Check, HandoffDraft } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'

const FEWEST_STEPS = 2

/** One step is enough if it says what is done, where, and with what. */
const WORDS_OF_A_FULL_STEP = 4

/** Could an engineer who never spoke to the customer do what the customer did? */
export const reproSteps: Check = (draft) => {
  const typed = draft.typed.repro_steps
  if (!isMissing(typed) && (typed.steps.length >= FEWEST_STEPS || isFull(typed.steps[0])))
    return undefined
  return {
    check: 'repro-steps',
    field: 'repro_steps',
    weight: 'blocking',
    problem: isMissing(typed)
      ? 'There are no steps to reproduce.'
      : 'The text describes the problem, but no step that somebody else could repeat.',
    fix: 'Number what the customer does, from the first click to the problem.',
    evidence: draft.reading.steps,
    suggestion: draftedText(draft, 'repro_steps') ?? numbered(draft),
  }
}

const isFull = (step: string | undefined) =>
  step !== undefined && step.split(/\s+/).length >= WORDS_OF_A_FULL_STEP

function numbered({ reading: { steps }, typed }: HandoffDraft): string | undefined {
  if (steps.length < FEWEST_STEPS) return undefined
  const text = steps.map(({ quote }, index) => `${index + 1}. ${quote}`).join('\n')
  return text === typed.repro_steps.text ? undefined : text
}
