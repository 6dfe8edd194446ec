import { assigns, notes, says, type Write } from './written.ts'

/** Support to Billing, with everything a good handoff needs: a second charge, invoice numbers, a refund that did not go through. Fin was first. */
export const doubleCharge: Write = ({ day }) => ({
  contact: 'joe',
  assignee: 'ana',
  team: 'support',
  tags: ['billing'],
  finEndedAs: 'escalated',
  finSources: [
    { title: 'How billing works', url: 'https://help.fernwick.example/articles/billing' },
  ],
  read: false,
  lines: [
    says(
      'customer',
      236,
      `Hi, my card was charged twice for our ${day(-18)} subscription. $480.00 both times. Invoice FW-20817 is the right one, FW-20818 is a copy of it.`,
    ),
    says(
      'fin',
      235,
      `Hi Joe, thanks for reaching out. Fernwick bills each workspace once per month, on the day you subscribed. A second line on a statement is often a temporary authorization that disappears within 5 business days.\n\nYou can see all invoices under Settings > Billing: https://help.fernwick.example/articles/billing\n\nDid that answer your question?`,
    ),
    says(
      'customer',
      231,
      `No. Both charges are posted, not pending, it has been more than two weeks. I need a person please.`,
    ),
    says('fin', 231, `I understand. I am passing you to a teammate who can look at this with you.`),
    assigns('bot', 231, 'support'),
    assigns('bot', 230, 'ana'),
    says(
      'ana',
      214,
      `Hi Joe, Ana here from support. I am sorry about the second charge, that should not happen. I can see both invoices on your account: FW-20817 and FW-20818, each $480.00 on the card ending in 4417.\n\nI have just asked our payment system to refund FW-20818. Let me check that it went through.`,
    ),
    notes(
      'ana',
      209,
      `Tried the refund of FW-20818 from the admin panel: rejected with error RF-409 "charge already reconciled". I do not have Stripe access, so I cannot do it by hand.`,
    ),
    says(
      'customer',
      188,
      `Thanks Ana. Our accountant closes the month this week, so we do need the money back or at least a written confirmation. We are a small shop, $480 is not nothing.`,
    ),
    says(
      'ana',
      181,
      `Understood. The refund did not go through: our system answered with error RF-409. Somebody with direct access to the payment provider has to release it. I will get you a written confirmation as soon as it is done.`,
    ),
    says(
      'customer',
      34,
      `Any news on the second charge? Still not back on the card. I was told billing needs to do it, so can somebody there please look?`,
    ),
  ],
})
