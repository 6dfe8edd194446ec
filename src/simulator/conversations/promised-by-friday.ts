import { assigns, notes, says, turns, type Write } from './written.ts'

/** A promise is open: "I will get back to you by ..." was said, and the customer remembers. */
export const promisedByFriday: Write = ({ workday }) => ({
  contact: 'grace',
  assignee: 'tom',
  team: 'support',
  tags: ['integrations'],
  read: true,
  lines: [
    says(
      'customer',
      4_330,
      `Hi! Since we moved to the new tax settings, our Xero sync books shipping to the wrong account: 4000 instead of 4210. Is there a way to map shipping separately?`,
    ),
    assigns('bot', 4_329, 'support'),
    assigns('bot', 4_328, 'tom'),
    says(
      'tom',
      4_301,
      `Hi Grace, Tom here. There is no separate mapping in the settings today, but I believe our integrations team can set it for one workspace. I need to ask them first.`,
    ),
    says(
      'customer',
      4_290,
      `That would be wonderful. We have about 200 invoices a week, correcting them by hand is painful.`,
    ),
    says(
      'tom',
      4_281,
      `I can imagine. I will get back to you by ${workday(1)} with a clear yes or no, and if it is a yes, we will correct last week's invoices for you as well.`,
    ),
    notes(
      'tom',
      4_270,
      `Asked Ravi in the integrations channel whether shipping_account can be set per workspace. No answer yet.`,
    ),
    turns('tom', 4_268, 'open'),
    says(
      'customer',
      63,
      `Hi Tom, just checking in. You said by ${workday(1)}, is that still the plan? Our bookkeeper is asking me every day.`,
    ),
  ],
})
