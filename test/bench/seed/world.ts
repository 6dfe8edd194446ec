/** The workspace a run happens in. */
export const WORKSPACE_ID = 'bench'

/** The conversation whose case was opened: copies of it are handed over through the gate. */
export const OPENED = 'opened'

/** The conversation whose case was handed over: copies of it are looked at. */
export const HANDED_OVER = 'handed-over'

/** Who uses the card. */
export const TEAMMATE = { id: '814001', name: 'Maya Lindqvist' } as const

/** Who can be handed over to. */
export const DIRECTORY = {
  teams: [
    { id: '1', name: 'Support' },
    { id: '2', name: 'Billing' },
    { id: '3', name: 'Engineering' },
  ],
  teammates: [
    { ...TEAMMATE, away: false, hasInboxSeat: true, teamIds: ['1'] },
    { id: '814002', name: 'Tom Becker', away: false, hasInboxSeat: true, teamIds: ['2'] },
    { id: '814003', name: 'Priya Raman', away: false, hasInboxSeat: true, teamIds: ['3'] },
  ],
} as const

/** A handoff in which the gate finds nothing. */
export const COMPLETE_FORM = {
  handoff_type: 'support-to-support',
  receiver_team: '2',
  receiver: '814002',
  summary:
    'Ana was charged twice on Nov 3, invoice INV-20931. The refund of the second charge was issued and has not arrived. She is still waiting.',
  reason:
    'Charged twice on Nov 3, refund did not arrive, needs someone with access to the payment provider',
  tried: 'Refunded the second charge from the admin panel: it has not arrived.',
  promised: 'Maya promised to get back to Ana by Friday.',
  feeling: 'Worried, has told her story before.',
  next_step: 'Reissue the refund at the payment provider and tell Ana the date.',
} as const

/** The same with the two things left out that nobody but the sender knows. */
export const INCOMPLETE_FORM = {
  ...COMPLETE_FORM,
  reason: 'escalating to billing',
  next_step: '',
} as const
