import { assigns, says, type Write } from './written.ts'

/** Somebody without an account, nobody assigned yet, and very little known about them. */
export const leadAsksForHuman: Write = () => ({
  contact: 'sam',
  team: 'support',
  finEndedAs: 'escalated',
  read: false,
  lines: [
    says('customer', 21, `can i talk to a real person`),
    says('fin', 21, `Of course. So that I can bring in the right teammate: what is it about?`),
    says(
      'customer',
      19,
      `my boss set up an account for me but the invitation link says "expired". i start on monday and need to get in`,
    ),
    says('fin', 18, `Thank you. I am passing this to a teammate.`),
    assigns('bot', 18, 'support'),
  ],
})
