import { assigns, says, type Write } from './written.ts'

/** A bug report without steps, environment or error: the gate stops this one on its way to Engineering. */
export const labelsDoNotPrint: Write = () => ({
  contact: 'beatrice',
  assignee: 'ana',
  team: 'support',
  tags: ['bug'],
  read: false,
  lines: [
    says('customer', 152, `Labels don't print anymore. Please fix.`),
    assigns('bot', 151, 'support'),
    assigns('bot', 150, 'ana'),
    says(
      'ana',
      139,
      `Hi Beatrice, I am sorry to hear that. Does it happen with every carrier, or with one of them?`,
    ),
    says(
      'customer',
      121,
      `No idea, I am not in the warehouse. They told me nothing comes out and orders are piling up. It worked last week.`,
    ),
    says(
      'ana',
      115,
      `Thanks. I restarted the print queue of your workspace from here. Could somebody in the warehouse try again?`,
    ),
    says(
      'customer',
      77,
      `They say it is still the same. 64 parcels are waiting and the truck comes at four. This is really not great.`,
    ),
  ],
})
