import { assigns, notes, says, turns, type Write } from './written.ts'

/** An angry customer who tells the story for the third time, to a third person. */
export const thirdTimeTelling: Write = ({ day }) => ({
  contact: 'nadia',
  assignee: 'ana',
  team: 'support',
  tags: ['returns'],
  read: false,
  lines: [
    says(
      'customer',
      2_940,
      `Returned items do not go back into stock. Return R-55102 for order 118734 was accepted on ${day(-6)}, 40 pieces of SKU LIP-RUBY-07, and the stock still says 0. We are turning away orders for something that is on the shelf.`,
    ),
    assigns('bot', 2_939, 'support'),
    assigns('bot', 2_938, 'tom'),
    says(
      'tom',
      2_905,
      `Hi Nadia, sorry for the wait. I recalculated the stock of this SKU. Please have a look now.`,
    ),
    says('customer', 2_880, `It said 40 for about ten minutes and is back at 0.`),
    turns('tom', 2_700, 'close'),
    says(
      'customer',
      1_480,
      `Why was this closed? It is NOT solved. Return R-55102, order 118734, 40 x LIP-RUBY-07, stock is 0.`,
    ),
    turns('bot', 1_480, 'open'),
    assigns('bot', 1_479, 'ana'),
    says(
      'ana',
      1_455,
      `Hi Nadia, Ana here, I have taken over from Tom. Could you tell me which order this is about and what happened so far?`,
    ),
    says(
      'customer',
      1_440,
      `I am honestly furious. This is the THIRD time I tell you people the same thing. As I told Tom: return R-55102, order 118734, SKU LIP-RUBY-07, 40 pieces, accepted on ${day(-6)}. Recalculating worked for ten minutes. We lose about £600 of orders a day. Do you not talk to each other?`,
    ),
    says(
      'ana',
      1_431,
      `You are right, and I am sorry, I should have read this first. I see what happens: the nightly sync from your Shopify store overwrites the number. I switched that sync off for this SKU and set the stock to 40 by hand.`,
    ),
    notes(
      'ana',
      1_425,
      `Set to 40 by hand, sync rule for LIP-RUBY-07 off. Real cause: returns connector writes to the wrong location (ID 3 instead of 1). Needs somebody who can change connector mappings.`,
    ),
    says(
      'customer',
      52,
      `Back at 0 this morning. I am done explaining. Either somebody who can actually fix it calls me today on +44 161 555 0134, or we move to another system.`,
    ),
  ],
})
