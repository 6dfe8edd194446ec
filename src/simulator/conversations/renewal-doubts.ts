import { assigns, notes, says, type Write } from './written.ts'

/** Support to Success: a customer close to renewal who thinks about leaving, and says why. */
export const renewalDoubts: Write = ({ day }) => ({
  contact: 'carla',
  assignee: 'tom',
  team: 'support',
  tags: ['cancellation'],
  read: false,
  lines: [
    says(
      'customer',
      1_490,
      `Hello, how do I cancel at the end of our term? Our contract renews on ${day(19)} and I do not want it to renew automatically.`,
    ),
    says(
      'fin',
      1_489,
      `Hi Carla, annual plans can be cancelled by an owner under Settings > Plan until the day before renewal. Is there something that is not working for you?`,
    ),
    says('customer', 1_484, `Yes, several things, but I would rather say them to a human.`),
    assigns('bot', 1_484, 'support'),
    assigns('bot', 1_483, 'tom'),
    says(
      'tom',
      1_452,
      `Hi Carla, Tom here. I am sorry that you are thinking of leaving. What has been getting in your way?`,
    ),
    says(
      'customer',
      1_431,
      `Three things. The wholesale price lists still cannot be imported, we type them in by hand, about six hours a month. The Shopify sync lost 14 orders in the summer. And the price went up 12 % while the thing we asked for two years ago is still "planned".\n\nMy team of nine uses maybe a third of what we pay for. Stocklane offers us the import for less.`,
    ),
    notes(
      'tom',
      1_420,
      `Health score 34, renewal in 19 days, $390 a month. Owner of the account at Fernwick was Jonas until summer, nobody since. I cannot offer discounts or talk about the roadmap.`,
    ),
    says(
      'tom',
      1_417,
      `That is fair, and thank you for being this open. I checked the 14 orders: the sync error was fixed in August and they were restored, but nobody told you, which we should have. The import is not something I can promise anything about.`,
    ),
    says(
      'customer',
      118,
      `I appreciate the honesty. If somebody can show me a plan for the price lists and look at what we actually need, I will listen until ${day(7)}. After that I sign with the other one.`,
    ),
  ],
})
