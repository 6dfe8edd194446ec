import type { EffectPlan } from '../../src/domain/effect.ts'
import { type Delivery, deliverEffects } from '../../src/effects/deliver-effects.ts'
import type { Intercom, WriteAs } from '../../src/intercom/client.ts'
import type { ReadOutcome } from '../../src/intercom/read.ts'
import type { Refusal } from '../../src/intercom/refusal.ts'
import type { WriteOutcome } from '../../src/intercom/write.ts'
import { ledgerInMemory, type Row } from './ledger-in-memory.ts'

/** How Intercom takes a write. */
export type Write =
  | 'works'
  /** Does it and fails to say so; it shows only seconds later. */
  | 'loses'
  | 'fails'
  | 'is-away'
  | 'is-busy'
  | 'refuses'
  | 'lacks-plan'
  | 'is-gone'
  | 'refuses-token'
  /** The worker dies before it sent anything, or right after. */
  | 'dies-before'
  | 'dies-after'
  /** The worker is stopped just before it sends, long enough for another one to do it all. */
  | 'stops-before'

/** How Intercom takes a look. */
export type Look = 'reads' | 'is-blind' | 'is-busy' | 'dies'

/** Seconds until Intercom shows what it was told. */
const SHOWS_AFTER_MS = 6_000

/** The process is gone. */
class Died extends Error {}

/** One case's effects, an Intercom that does as told, and a clock of its own. */
export interface World {
  readonly rows: Row[]
  /** What Intercom really did, in order. */
  readonly done: string[]
  readonly writes: Write[]
  readonly looks: Look[]
  /** What others wrote in the conversation, as Intercom shows it. */
  readonly written: object[]
  /** How the conversation stands in Intercom. */
  state: 'open' | 'closed'
  looked: number
  clockMs: number
  /** Runs the job once, as the queue does. */
  readonly deliver: () => Promise<Delivery>
  /** Runs it again and again until nothing is left to do or `runs` are over. */
  readonly deliverAll: (runs?: number) => Promise<void>
}

export const NOTE: EffectPlan = { kind: 'internal-note', note: { title: 'C-7', sections: [] } }
export const TO_TEAM: EffectPlan = { kind: 'assign-team', teamId: '502' }
export const TO_PERSON: EffectPlan = { kind: 'assign-teammate', teammateId: '2' }

/** Sets up a world; `writes` and `looks` are used up in order, and then everything works. */
export function worldWith(
  plans: readonly EffectPlan[],
  writes: readonly Write[] = [],
  looks: readonly Look[] = [],
): World {
  const world: World = {
    rows: plans.map((plan, place) => ({
      effect: {
        id: `e${place}`,
        conversationId: '100',
        actorId: '1',
        reference: `C7-00000000000${place}`,
        plan,
        plannedAt: new Date(0),
        knownAttributes: ['Baton case'],
        switchedOff: undefined,
        ownMessages: [],
      },
      state: 'pending',
      fence: 0,
      attempts: 0,
      claimedAtMs: 0,
      notBeforeMs: 0,
    })),
    done: [],
    writes: [...writes],
    looks: [...looks],
    written: [],
    state: 'open',
    looked: 0,
    clockMs: 1_000_000,
    deliver: () => deliver(world),
    deliverAll: async (runs = 200) => {
      for (let run = 0; run < runs; run += 1) {
        const delivery = await world.deliver().catch((error: unknown) => {
          if (!(error instanceof Died)) throw error
          return undefined
        })
        if (delivery?.delivery === 'done') return
        world.clockMs += delivery?.delivery === 'later' ? delivery.waitMs : 12_000
      }
    },
  }
  const intercom = intercomOf(world)
  const deliver = (of: World) =>
    deliverEffects({
      ledger: ledgerInMemory(of.rows, () => of.clockMs),
      intercom,
      now: () => new Date(of.clockMs),
      clockMs: () => of.clockMs,
      wait: async (ms) => {
        of.clockMs += ms
      },
    })
  return world
}

const unused = () => Promise.reject(new Error('not asked for'))

function intercomOf(world: World): Intercom {
  const state = { parts: [] as { showsAtMs: number; part: object }[], team: 0, admin: 0 }
  const conversation = (atMs: number) => ({
    type: 'conversation',
    id: '100',
    state: world.state,
    updated_at: Math.floor(atMs / 1_000),
    team_assignee_id: state.team,
    admin_assignee_id: state.admin,
    conversation_parts: {
      conversation_parts: state.parts
        .filter(({ showsAtMs }) => showsAtMs <= atMs)
        .map(({ part }) => part)
        .concat(world.written),
    },
  })
  const write = async (as: WriteAs, what: string, change: () => void): Promise<WriteOutcome> => {
    const how = world.writes.shift() ?? 'works'
    const doIt = () => {
      world.done.push(what)
      change()
    }
    if (how === 'dies-before') throw new Died()
    if (how === 'stops-before') {
      world.clockMs += 60_000
      await world.deliverAll(3)
    }
    if (as.mayStillSend?.() === false) {
      return { outcome: 'not-sent', why: 'Somebody else is at it', until: new Date(world.clockMs) }
    }
    world.clockMs += 500
    switch (how) {
      case 'works':
      case 'stops-before':
        doIt()
        return { outcome: 'done', seen: undefined }
      case 'loses':
        doIt()
        return { outcome: 'unknown', why: 'Intercom did not answer' }
      case 'dies-after':
        doIt()
        throw new Died()
      case 'fails':
        return { outcome: 'unknown', why: 'Intercom failed (503)' }
      case 'is-away':
        return { outcome: 'not-sent', why: 'Intercom could not be reached', until: undefined }
      case 'is-busy':
        return { outcome: 'not-sent', why: 'Slow down', until: new Date(world.clockMs + 9_000) }
      case 'refuses':
        return refused('call', 'Intercom refused it (400)')
      case 'lacks-plan':
        return refused('plan', 'Intercom refused it: not in your plan (403 api_plan_restricted)')
      case 'is-gone':
        return refused('conversation', 'Intercom refused it (404)')
      case 'refuses-token':
        return refused('token', 'Intercom refused it (401)')
    }
  }
  const look = async (): Promise<ReadOutcome> => {
    world.looked += 1
    switch (world.looks.shift() ?? 'reads') {
      case 'reads':
        return { outcome: 'read', body: conversation(world.clockMs) }
      case 'is-blind':
        return { outcome: 'unreadable', why: 'Intercom failed (503)', until: undefined }
      case 'is-busy': {
        const until = new Date(world.clockMs + 9_000)
        return { outcome: 'unreadable', why: 'Slow down', until }
      }
      case 'dies':
        throw new Died()
    }
  }
  return {
    me: unused,
    admins: unused,
    teams: unused,
    conversation: unused,
    contact: unused,
    wasMerged: unused,
    company: unused,
    look,
    searchChanges: unused,
    postNote: (as, html) =>
      write(as, html.match(/Ref (\S+?)</)?.[1] ?? '', () =>
        state.parts.push({
          showsAtMs: world.clockMs + SHOWS_AFTER_MS,
          part: { id: `part-${state.parts.length}`, part_type: 'note', body: html },
        }),
      ),
    reply: (as, html) =>
      write(as, 'told the customer', () =>
        state.parts.push({
          showsAtMs: world.clockMs + SHOWS_AFTER_MS,
          part: {
            id: `part-${state.parts.length}`,
            part_type: 'comment',
            body: html,
            author: { type: 'admin', id: as.actorId },
            created_at: Math.floor(world.clockMs / 1_000),
          },
        }),
      ),
    assign: (as, to) =>
      write(as, `${to.type} ${to.id}`, () => {
        if (to.type === 'team') state.team = Number(to.id)
        else state.admin = Number(to.id)
      }),
    setAttributes: (as, attributes) => write(as, Object.keys(attributes).join(), () => undefined),
    addTag: (as, id) => write(as, `tag ${id}`, () => undefined),
    linkTicket: (as, id) => write(as, `ticket ${id}`, () => undefined),
  }
}

const refused = (about: Refusal['about'], why: string): WriteOutcome => ({
  outcome: 'refused',
  refusal: { status: 400, code: undefined, about, why },
})
