import type {
  CanvasCall,
  CanvasExchange,
  ConversationDetail,
} from '../../src/simulator/control-api.ts'
import { eventually } from './eventually.ts'

/** A component as it came over the wire. */
export interface SeenComponent {
  readonly type: string
  readonly id?: string
  readonly text?: string
  readonly label?: string
  readonly value?: string
  readonly options?: readonly { readonly id: string; readonly text: string }[]
  readonly items?: readonly { readonly field: string; readonly value: string }[]
}

/** A card as a teammate sees it: what stands on it, and what pressing one thing leads to. */
export interface SeenCard {
  readonly components: readonly SeenComponent[]
  /** All words on it, for looking things up. */
  readonly words: string
  readonly ids: readonly string[]
  readonly press: (id: string, typed?: Readonly<Record<string, string>>) => Promise<SeenCard>
}

/** Makes one canvas call, the way the simulator's page does. */
export type CallCanvas = (call: CanvasCall) => Promise<CanvasExchange>

/** Uses the card of a simulator that runs at `base`, through the requests its page makes. */
export const canvasCaller =
  (base: string): CallCanvas =>
  async (call) => {
    const response = await fetch(`${base}/simulator/api/canvas`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(call),
    })
    return (await response.json()) as CanvasExchange
  }

/** The conversation as the simulator holds it. */
export async function conversationAt(base: string, id: string): Promise<ConversationDetail> {
  const response = await fetch(`${base}/simulator/api/conversations/${id}`)
  const { conversation } = (await response.json()) as { conversation: ConversationDetail }
  return conversation
}

/** Opens the card of a conversation as a teammate. */
export async function openCard(
  call: CallCanvas,
  conversationId: string,
  teammateId: string,
): Promise<SeenCard> {
  return seen(call, conversationId, teammateId, { kind: 'initialize' })
}

/** Opens the card once the note is drafted and there are people to hand over to. */
export async function openDraftedForm(
  call: CallCanvas,
  conversationId: string,
  teammateId: string,
): Promise<SeenCard> {
  return eventually('a form with a draft', async () => {
    const form = await (await openCard(call, conversationId, teammateId)).press('hand_over')
    const summary = form.components.find(({ id }) => id === 'summary')
    return summary?.value && form.ids.includes('receiver') ? form : undefined
  })
}

async function seen(
  call: CallCanvas,
  conversationId: string,
  teammateId: string,
  asked: Pick<CanvasCall, 'kind' | 'component_id' | 'input_values' | 'current_canvas'>,
): Promise<SeenCard> {
  const { canvas, problems } = await call({ conversationId, teammateId, ...asked })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const { components } = (canvas as { content: { components: SeenComponent[] } }).content
  return {
    components,
    words: JSON.stringify(components),
    ids: components.flatMap(({ id }) => (id === undefined ? [] : [id])),
    press: (id, typed = {}) =>
      seen(call, conversationId, teammateId, {
        kind: 'submit',
        component_id: id,
        input_values: { ...valuesOf(components), ...typed },
        current_canvas: canvas,
      }),
  }
}

const INPUT_TYPES: readonly string[] = ['input', 'textarea', 'dropdown', 'single-select']

function valuesOf(components: readonly SeenComponent[]): Record<string, string> {
  const inputs = components.filter(({ type }) => INPUT_TYPES.includes(type))
  return Object.fromEntries(inputs.map(({ id = '', value = '' }) => [id, value]))
}
