import type { Fault, Faults } from '../control-api.ts'
import { element } from './element.ts'
import { selectOne } from './select-one.ts'

/** What can be made to go wrong in the simulated Intercom, in words. */
const EFFECTS: Readonly<Record<Fault['effect'], string>> = {
  'error-500': 'fails (500), nothing done',
  'error-500-after': 'fails (500), yet done',
  'rate-limit': 'asks to slow down (429)',
  hang: 'does not answer, nothing done',
  'hang-after': 'does not answer, yet done',
  drop: 'hangs up, nothing done',
  'drop-after': 'hangs up, yet done',
}

/** What the panel asks of the page. */
export interface FaultEvents {
  readonly list: () => Promise<Faults>
  readonly add: (fault: Fault) => Promise<Faults>
  readonly clear: () => Promise<Faults>
  /** Does something that may fail, and says so where it does. */
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>
}

/** A drawer in which Intercom's API can be made to fail, to see what Baton makes of it. */
export interface FaultPanel {
  readonly element: HTMLElement
  /** Shows what is set up now. */
  readonly refresh: () => Promise<void>
}

/** Chooses a call, what becomes of it and how often, and lists what is still to go wrong. */
export function faultPanel({ list, add, clear, attempt }: FaultEvents): FaultPanel {
  const next: { operation: string; effect: Fault['effect'] } = {
    operation: 'conversations.reply',
    effect: 'error-500',
  }
  const times = element('input', {
    type: 'number',
    min: 1,
    max: 1000,
    value: 1,
    'aria-label': 'How often',
    'data-testid': 'fault-times',
  })
  const operation = element('span', {})
  const waiting = element('ul', { class: 'faults-waiting', 'data-testid': 'faults-waiting' })
  const summary = element('summary', { class: 'quiet-button', 'data-testid': 'faults' }, 'Faults')
  const button = (testId: string, words: string, work: () => Promise<Faults>) =>
    element(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'data-testid': testId,
        onclick: () => attempt(async () => show(await work())),
      },
      words,
    )
  const effects = Object.entries(EFFECTS).map(([id, text]) => ({ id, text }))

  const show = ({ faults, operations }: Faults) => {
    summary.textContent = faults.length === 0 ? 'Faults' : `Faults (${faults.length})`
    const calls = ['*', ...operations].map((id) => ({ id, text: id === '*' ? 'any call' : id }))
    const chosen = (id: string) => {
      next.operation = id
    }
    operation.replaceChildren(
      selectOne('Which call', calls, next.operation, chosen, 'fault-operation'),
    )
    waiting.replaceChildren(
      ...faults.map((fault) =>
        element(
          'li',
          {},
          `${fault.operation === '*' ? 'any call' : fault.operation} ${EFFECTS[fault.effect]}, ${fault.times} more`,
        ),
      ),
    )
  }
  const refresh = async () => void (await attempt(async () => show(await list())))
  const isEffect = (id: string): id is Fault['effect'] => Object.hasOwn(EFFECTS, id)
  const root = element(
    'details',
    { class: 'fault-panel', ontoggle: () => void (root.open && refresh()) },
    summary,
    element(
      'div',
      { class: 'fault-drawer' },
      element('p', { class: 'faint' }, 'What Intercom does next, instead of working:'),
      operation,
      selectOne(
        'What becomes of it',
        effects,
        next.effect,
        (id) => {
          if (isEffect(id)) next.effect = id
        },
        'fault-effect',
      ),
      times,
      button('fault-add', 'Let it happen', () =>
        add({ ...next, times: Math.max(1, Math.trunc(times.valueAsNumber) || 1) }),
      ),
      waiting,
      button('fault-clear', 'All works again', clear),
    ),
  )
  return { element: root, refresh }
}
