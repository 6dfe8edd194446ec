import type { FieldView } from '../../../../canvases/inbox/field-input.ts'
import type { HandoffFormView } from '../../../../canvases/inbox/handoff-form.ts'
import type { ReceiverView } from '../../../../canvases/inbox/receiver-picker.ts'
import type { DraftedField } from '../../../domain/drafted-note.ts'
import { fieldsToAsk } from '../../../domain/handoff-types/fields-to-ask.ts'
import { HANDOFF_TYPES } from '../../../domain/handoff-types/index.ts'
import { isOptional } from '../../../domain/handoff-types/is-optional.ts'
import type { Teammate } from '../../../domain/owner.ts'
import type { Evidence } from '../../../domain/transcript.ts'
import type { HandOverForm } from '../../../use-cases/hand-over-form.ts'
import { showEvidence } from './evidence.ts'
import { knownRows } from './known-rows.ts'
import { proposedMark, showMessage } from './message.ts'
import type { Showing } from './showing.ts'
import { storedIds } from './stored.ts'

/** Which page of teams or people a picker shows, where there are more than fit. */
export interface PickerPages {
  readonly teams?: number
  readonly teammates?: number
}

/** What both forms, before and after the gate, are shown from. */
export function showForm(
  form: HandOverForm,
  showing: Showing,
  notice: string | undefined,
  pages: PickerPages = {},
): HandoffFormView {
  const { type } = form.package
  return {
    stored: { ...storedIds(showing.nonce, form.card), ...proposedMark(form.toCustomer) },
    type,
    types: Object.values(HANDOFF_TYPES).map(({ name, label, purpose }) => ({
      id: name,
      label,
      purpose,
    })),
    receiver: showReceiver(form, showing, pages),
    known: knownRows(form, showing),
    transcriptUrl: form.conversation && showing.conversationUrl,
    fields: fieldsToAsk(type, form.account).map((name) => showField(form, name, showing)),
    message: showMessage(form.toCustomer),
    notice,
    timeZone: form.card.workspace.timeZone,
  }
}

function showField(form: HandOverForm, name: FieldView['name'], showing: Showing): FieldView {
  const value = form.package.fields[name] ?? ''
  const drafted = form.conversation?.drafted.fields[name]
  const untouched = drafted !== undefined && drafted.value === value
  return {
    name,
    value,
    asked: drafted === undefined || drafted.value === '',
    optional: isOptional(form.package.type, name),
    evidence: untouched ? proofsOf(drafted).map((proof) => showEvidence(proof, showing)) : [],
  }
}

/** The first proof of each sentence before the others: where only some can be followed, each sentence has one. */
const proofsOf = ({ statements = [], evidence }: DraftedField): readonly Evidence[] => [
  ...statements.flatMap(({ evidence: [first] }) => first ?? []),
  ...evidence,
]

function showReceiver(form: HandOverForm, showing: Showing, pages: PickerPages): ReceiverView {
  const { teamId, teammateId } = form.package.receiver
  const { teams, teammates } = form.directory
  return {
    teams,
    teamId,
    teammates: teammates
      .filter((mate) => mate.id !== showing.teammateId)
      .filter(
        (mate) => teamId === undefined || mate.teamIds.includes(teamId) || mate.id === teammateId,
      )
      .toSorted((a, b) => readiness(a) - readiness(b)),
    teammateId,
    why: form.receiverWhy,
    teamPage: pages.teams,
    teammatePage: pages.teammates,
  }
}

/** Present people with a seat first. */
const readiness = ({ away, hasInboxSeat }: Teammate) => (hasInboxSeat ? (away ? 1 : 0) : 2)
