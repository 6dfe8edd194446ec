import { assigns, type Line, notes, says, turns, type Write } from './written.ts'

type Words = readonly [by: 'customer' | 'ana' | 'lena' | 'note:ana' | 'note:lena', text: string]

const FIRST_DAY: readonly Words[] = [
  ['ana', 'Hi Yuki, Ana here. Happy to look at it with you. Which two warehouses are these?'],
  ['customer', 'Oslo (ID 1) and the new one in Tromsø (ID 4).'],
  ['ana', 'Thanks. And the items that differ: all of them, or only some?'],
  ['customer', 'Only some. So far I have found 23 SKUs of about 2,600.'],
  ['ana', 'Could you name two or three of them?'],
  ['customer', 'ROPE-8MM-50, SHACKLE-A4-10 and BUOY-ORANGE-M.'],
  ['ana', 'Got them. For ROPE-8MM-50 I see 300 in Oslo and 300 in Tromsø. What should it be?'],
  ['customer', '300 in Oslo, 80 in Tromsø. Oslo is right.'],
  ['ana', 'So Tromsø shows the Oslo number. Is it the same for the other two?'],
  [
    'customer',
    'Yes. SHACKLE-A4-10 says 1,200 in both, should be 1,200 and 150. BUOY-ORANGE-M says 45 in both, should be 45 and 0.',
  ],
  [
    'note:ana',
    'Pattern: Tromsø (4) mirrors Oslo (1) for some SKUs. All three were in the transfer batch TB-3391.',
  ],
  [
    'ana',
    'These three were all part of transfer batch TB-3391. Did you create that one by hand or by import?',
  ],
  ['customer', 'By import, with the template from your help page. 26 lines.'],
  ['ana', 'Could you send me the file?'],
  [
    'customer',
    'I have put it in our shared folder, you should have access: https://files.halvorsen.example/tb-3391.csv',
  ],
  [
    'ana',
    'Thank you, I have it. The column "mode" says "copy" for 23 lines and "move" for 3. Copy sets the target to the same number as the source.',
  ],
  ['customer', 'The template had "copy" filled in already. I only changed the numbers.'],
  [
    'ana',
    'I see, that is unlucky. I will tell the people who own the template. For now: shall I set the batch back?',
  ],
  ['customer', 'Can you do that without touching the sales of today?'],
  [
    'ana',
    'Yes, undoing a batch only reverses its own lines. I try it with one SKU first: BUOY-ORANGE-M.',
  ],
  ['customer', 'OK, go ahead.'],
  ['ana', 'Done. What do you see now?'],
  ['customer', 'BUOY-ORANGE-M: 45 and 0. Correct!'],
  ['ana', 'Good. Now the other 22.'],
  ['customer', 'Waiting.'],
  [
    'ana',
    'It stopped after 9 with error BATCH-217 "line locked by reservation". I have never seen that one. One moment.',
  ],
  [
    'note:ana',
    'Undo of TB-3391: 10 of 23 lines done, then BATCH-217 "line locked by reservation". Tried twice, same line each time (ROPE-8MM-50).',
  ],
  [
    'customer',
    'ROPE-8MM-50 is in an open order right now, 118 pieces for the coast guard. Could that be it?',
  ],
  [
    'ana',
    'Very likely. I skipped that line and continued, and now it stops at SHACKLE-A4-10 with the same error.',
  ],
  ['customer', 'That is in the same order, SO-88120.'],
  ['ana', 'Can you release SO-88120 for a minute?'],
  ['customer', 'No, it is being packed. It leaves at 15:30.'],
  ['ana', 'Then I wait until it is gone and continue at 16:00.'],
  ['customer', 'Works for me. Thank you so far.'],
]

const SECOND_DAY: readonly Words[] = [
  ['customer', 'Good morning. It is the next day and I still see 13 wrong SKUs. Did you continue?'],
  [
    'ana',
    'Good morning Yuki, yes, at 16:10. The error stays, although SO-88120 is shipped. The reservation was not released.',
  ],
  ['customer', 'Hm. In the app SO-88120 says "Shipped".'],
  [
    'ana',
    'In my view too. I bring in a colleague from support engineering who can look at reservations.',
  ],
  [
    'note:ana',
    'Reservation of SO-88120 still active although shipped. Lena, can you look? Already tried: undo twice, skip line, wait for shipment.',
  ],
  [
    'lena',
    'Hi Yuki, Lena here from support engineering. I read everything above, you do not need to repeat anything. I look at the reservation now.',
  ],
  ['customer', 'Thank you, that is refreshing.'],
  [
    'lena',
    'Found it: SO-88120 was shipped in two parcels, and only the first one released its reservation. I release the second by hand.',
  ],
  ['lena', 'Done. Now the undo again.'],
  ['customer', 'Fingers crossed.'],
  ['lena', '12 of 13 lines are back. One left: CHAIN-10-GALV.'],
  ['customer', 'That one is in no order.'],
  [
    'lena',
    'Right, its line has a different error: BATCH-230 "quantity would be negative". You sold 6 of the 40 that were never there.',
  ],
  ['customer', 'Ouch. So we promised 6 chains we do not have?'],
  ['lena', 'In Tromsø, yes. Oslo has 75. A transfer of 6 from Oslo would cover it.'],
  ['customer', 'I do that. Transfer TB-3402 is created.'],
  [
    'note:lena',
    'Waiting for TB-3402 to arrive in Tromsø, then undo of the last line. Template with "copy" preset needs a fix: at least two other customers hit it.',
  ],
  ['lena', 'Perfect. As soon as TB-3402 has arrived, I undo the last line.'],
  ['customer', 'It is on the truck now. Tromsø expects it the day after tomorrow.'],
  ['lena', 'Then I will check the day after tomorrow and let you know here.'],
]

function line([by, text]: Words, minutesAgo: number): Line {
  if (by === 'note:ana') return notes('ana', minutesAgo, text)
  if (by === 'note:lena') return notes('lena', minutesAgo, text)
  return says(by, minutesAgo, text)
}

/** A long thread, 60 entries after the first: two days, two people, most of it solved, one line still open. */
export const twoWarehouses: Write = () => ({
  contact: 'yuki',
  assignee: 'lena',
  team: 'engineering',
  tags: ['stock', 'transfer'],
  read: true,
  lines: [
    says(
      'customer',
      4_400,
      'Hello, since the transfer to our new warehouse some stock levels are the same in both warehouses. They should not be. Can you help?',
    ),
    assigns('bot', 4_399, 'support'),
    assigns('bot', 4_398, 'ana'),
    ...FIRST_DAY.map((words, index) => line(words, 4_390 - index * 6)),
    ...SECOND_DAY.slice(0, 5).map((words, index) => line(words, 2_960 - index * 5)),
    assigns('ana', 2_930, 'engineering'),
    assigns('ana', 2_929, 'lena'),
    ...SECOND_DAY.slice(5).map((words, index) => line(words, 2_910 - index * 5)),
    says(
      'customer',
      95,
      'Lena, TB-3402 has arrived, 6 chains are on the shelf in Tromsø. Can you do the last line now?',
    ),
    turns('bot', 94, 'open'),
  ],
})
