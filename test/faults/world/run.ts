import { eventually } from '../../program/eventually.ts'
import type { SeenCard } from '../../program/simulated-card.ts'
import { openCard } from '../../program/simulated-card.ts'
import type { Telling } from '../checks/told.ts'
import { BILLING, PEOPLE, WORKSPACES } from './workspaces.ts'
import type { World } from './world.ts'

/** A conversation that a run started, and what Baton has acknowledged about it. */
export interface Conversation {
  readonly workspaceId: string
  readonly id: string
  readonly acknowledged: Set<'case' | 'handoff' | 'form'>
  /** How often its customer is to have heard from us by now, where the class counts that. */
  telling?: Telling | undefined
}

/** One run of a class: the conversations it started, and what it saw go wrong with its own eyes. */
export interface Run {
  readonly world: World
  readonly conversations: Conversation[]
  readonly violations: string[]
}

/** A run that has not begun. */
export const newRun = (world: World): Run => ({ world, conversations: [], violations: [] })

/** How long a person would try again before giving up, in milliseconds. */
const PATIENCE_MS = 20_000

/** A customer writes, in turns to one workspace and to the other. */
export async function startConversation(run: Run, turn: number): Promise<Conversation> {
  const { id: workspaceId, canary } = WORKSPACES[turn % 2] ?? WORKSPACES[0]
  const id = await writeAsCustomer(run.world, workspaceId, canary, turn)
  const started: Conversation = { workspaceId, id, acknowledged: new Set() }
  run.conversations.push(started)
  return started
}

/** A customer writes to each workspace, and both conversations get the same id. Nothing else may be under way. */
export async function startTwins(run: Run, turn: number): Promise<readonly Conversation[]> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const twins: Conversation[] = []
    for (const { id: workspaceId, canary } of WORKSPACES) {
      const id = await writeAsCustomer(run.world, workspaceId, canary, turn)
      twins.push({ workspaceId, id, acknowledged: new Set() })
    }
    const [ahead, behind] = twins.toSorted((a, b) => Number(BigInt(b.id) - BigInt(a.id)))
    if (ahead && behind && ahead.id === behind.id) {
      run.conversations.push(...twins)
      return twins
    }
    await catchUp(run.world, ahead, behind)
  }
  throw new Error('The workspaces number their conversations differently')
}

/** Numbers are even after the first try, unless something else was written meanwhile. */
const MOST_TRIES = 5

/** Every note takes a number of its workspace's. */
async function catchUp(world: World, ahead?: Conversation, behind?: Conversation): Promise<void> {
  if (!ahead || !behind) return
  for (let left = Number(BigInt(ahead.id) - BigInt(behind.id)); left > 0; left -= 1) {
    await world.intercom
      .at(behind.workspaceId)
      .control(`/conversations/${behind.id}/notes`, { teammateId: PEOPLE.ana, body: 'A number.' })
  }
}

async function writeAsCustomer(world: World, workspaceId: string, canary: string, turn: number) {
  const { contacts } = await bootstrap(world, workspaceId)
  const told = (await world.intercom.at(workspaceId).control('/conversations', {
    contactId: contacts[turn % contacts.length]?.id,
    body: `My card was charged twice for ${canary} on Nov 3, invoice FW-20817. Please refund one.`,
  })) as { conversation: { id: string } }
  return told.conversation.id
}

async function bootstrap(world: World, workspaceId: string) {
  const { origin } = new URL(world.intercom.at(workspaceId).restUrl)
  const response = await fetch(`${origin}/simulator/api/bootstrap`)
  return (await response.json()) as { contacts: readonly { id: string }[] }
}

/** Opens the form once the conversation was read and the people are known. */
export function openForm(
  run: Run,
  conversation: Conversation,
  who: string = PEOPLE.ana,
): Promise<SeenCard> {
  const { world } = run
  const { call } = world.intercom.at(conversation.workspaceId)
  return eventually(
    'a form with people to hand over to',
    async () => {
      const read = await world.ask(
        'select 1 from conversations where workspace_id = $1 and conversation_id = $2',
        [conversation.workspaceId, conversation.id],
      )
      if (read.length === 0) return undefined
      const form = await (await openCard(call, conversation.id, who)).press('hand_over')
      return form.ids.includes('receiver') ? form : undefined
    },
    PATIENCE_MS,
  )
}

/** Opens the first card. */
export function openFirstCard(run: Run, { workspaceId, id }: Conversation): Promise<SeenCard> {
  return openCard(run.world.intercom.at(workspaceId).call, id, PEOPLE.ana)
}

/** What a careful teammate types: the gate finds nothing in it. */
export function typedFor({ workspaceId }: Conversation): Record<string, string> {
  const canary = WORKSPACES.find(({ id }) => id === workspaceId)?.canary ?? ''
  return {
    handoff_type: 'support-to-support',
    receiver_team: BILLING,
    receiver: PEOPLE.mia,
    summary: `The customer was charged twice for ${canary} on Nov 3, invoice FW-20817. The second charge was not refunded yet. They are waiting.`,
    reason:
      'The refund of the second charge failed with RF-409. It needs somebody with Stripe access.',
    tried: 'Tried to refund the second charge from the admin panel: it failed with RF-409.',
    promised: 'Nothing was promised.',
    feeling: 'Calm.',
    next_step: 'Refund the second charge in Stripe and tell the customer the date.',
  }
}

/** Presses "Check and hand over" once. True when Baton said that it is done; anything else is no acknowledgement. */
export async function pressHandOver(
  run: Run,
  conversation: Conversation,
  form: SeenCard,
  typed = typedFor(conversation),
): Promise<SeenCard | undefined> {
  const answer = await pressed(run, conversation, () => form.press('check_and_hand_over', typed))
  if (!answer?.ids.includes('withdraw')) return undefined
  conversation.acknowledged.add('handoff')
  return answer
}

/** Does something on the card; undefined when there was no canvas in answer. Whatever is seen is looked through for words of the other workspace. */
export async function pressed(
  run: Run,
  { workspaceId }: Conversation,
  press: () => Promise<SeenCard>,
): Promise<SeenCard | undefined> {
  try {
    const answer = await press()
    for (const { id, canary } of WORKSPACES) {
      if (id === workspaceId || !answer.words.includes(canary)) continue
      run.violations.push(`a card of ${workspaceId} shows words of ${id}`)
    }
    return answer
  } catch {
    return undefined
  }
}

/** Presses, the same thing on the same card, until Baton says it is done, as a person does who saw no answer. */
export async function handOverAtLast(
  run: Run,
  conversation: Conversation,
  form: SeenCard,
): Promise<void> {
  if (conversation.acknowledged.has('handoff')) return
  try {
    await eventually(
      'an answer that it is handed over',
      () => pressHandOver(run, conversation, form),
      PATIENCE_MS,
    )
  } catch {
    run.violations.push('a handoff could not be repeated after the fault was over')
  }
}
