import { assigns, says, turns, type Write } from './written.ts'

/** A short question, answered. Nothing here needs a case. */
export const quickQuestion: Write = () => ({
  contact: 'lucy',
  assignee: 'ana',
  team: 'support',
  read: true,
  lines: [
    says('customer', 205, `Hey, where do I change the logo on our packing slips?`),
    assigns('bot', 204, 'ana'),
    says(
      'ana',
      197,
      `Hi Lucy! Under Settings > Documents > Packing slip, click the picture at the top. PNG or SVG up to 2 MB.`,
    ),
    says('customer', 191, `Found it, looks great. Thanks for the quick help!`),
    says('ana', 189, `Glad it worked. Have a nice day!`),
    turns('ana', 188, 'close'),
  ],
})
