import { BUTTONS, INPUTS, moreChoicesId } from '../ids.ts'
import { button, submit } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { dropdown, singleSelect } from '../kit/inputs.ts'
import { muted } from '../kit/texts.ts'
import type { Component } from '../kit.ts'
import { type Choice, offerChoices } from './choices.ts'

/** A person a case can be handed to. */
interface TeammateView {
  readonly id: string
  readonly name: string
  readonly away: boolean
  readonly hasInboxSeat: boolean
}

/** Who a case can go to, and who was chosen. */
export interface ReceiverView {
  /** Best first. */
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly teamId: string | undefined
  /** People of the chosen team, best first. */
  readonly teammates: readonly TeammateView[]
  readonly teammateId: string | undefined
  /** Why these were chosen beforehand, in one sentence. */
  readonly why: string | undefined
  /** Which page of teams and of people to show where there are more than ten, counted from 0. */
  readonly teamPage?: number | undefined
  readonly teammatePage?: number | undefined
}

/** As many teams as are shown side by side; more go into a dropdown. */
const MAX_TEAMS_IN_SIGHT = 5

/** Chooses the team and the named person who takes over, each with a word on whether they are there. */
export function receiverPicker(view: ReceiverView, room: Room, failing: boolean): Component[] {
  return [
    ...teamPicker(view, room, failing),
    ...personPicker(view, room, failing),
    ...(view.why ? [muted(room.line(view.why, 160))] : []),
  ]
}

function teamPicker(
  { teams, teamId, teamPage }: ReceiverView,
  room: Room,
  failing: boolean,
): Component[] {
  const id = INPUTS.receiverTeam
  const choices = teams.map((team) => ({ id: team.id, text: room.line(team.name, 60) }))
  const offered = offerChoices(choices, teamId, teamPage)
  if (!offered) return [muted('No team is known yet. An admin can add teams in Intercom.')]

  const { options, value, otherPage } = offered
  const look = { label: 'Team', value, save_state: failing ? ('failed' as const) : undefined }
  if (options.length <= MAX_TEAMS_IN_SIGHT && otherPage === undefined)
    return [singleSelect(id, options, { ...look, action: submit() })]
  return [
    dropdown(id, options, look),
    button(BUTTONS.changeTeam, 'Show the people of this team', 'link'),
    ...otherChoices('receiver_team', otherPage, 'Show other teams'),
  ]
}

function personPicker(view: ReceiverView, room: Room, failing: boolean): Component[] {
  const offered = offerChoices(
    view.teammates.map((teammate) => asChoice(teammate, room)),
    view.teammateId,
    view.teammatePage,
  )
  if (!offered) return [muted(nobody(view))]

  const { options, value, otherPage } = offered
  const save_state = failing ? ('failed' as const) : undefined
  return [
    dropdown(INPUTS.receiver, options, { label: 'Person', value, save_state }),
    ...otherChoices('receiver', otherPage, 'Show other people'),
  ]
}

function asChoice({ id, name: written, away, hasInboxSeat }: TeammateView, room: Room): Choice {
  const name = room.line(written, 45) || '(no name)'
  if (!hasInboxSeat) return { id, text: `${name} (no inbox seat)` }
  return { id, text: away ? `${name} (away)` : name }
}

function nobody({ teamId }: ReceiverView): string {
  return teamId === undefined
    ? 'Choose a team to see its people.'
    : 'Nobody is in this team. Choose another one.'
}

function otherChoices(
  input: 'receiver_team' | 'receiver',
  page: number | undefined,
  label: string,
): Component[] {
  return page === undefined ? [] : [button(moreChoicesId(input, page), label, 'link')]
}
