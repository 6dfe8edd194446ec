import { assigns, notes, says, type Write } from './written.ts'

/** Support to Engineering with steps, expected, actual and environment all in the thread: passes the gate. */
export const csvExportBug: Write = ({ day }) => ({
  contact: 'hannah',
  assignee: 'tom',
  team: 'support',
  tags: ['bug', 'reports'],
  read: false,
  lines: [
    says(
      'customer',
      331,
      `The stock valuation export is broken for us since ${day(-2)}. The CSV comes out with only the header row. We send this file to our auditors every month.`,
    ),
    assigns('bot', 330, 'support'),
    assigns('bot', 329, 'tom'),
    says(
      'tom',
      318,
      `Hi Hannah, Tom here. I am sorry, that is a bad time for it. Could you tell me exactly what you click, and which browser you use? Then I can try the same thing here.`,
    ),
    says(
      'customer',
      297,
      `Sure. Steps:\n1. Open Reports > Stock valuation\n2. Set the warehouse to "Dublin" and the date to the last day of the month\n3. Click Export > CSV\n4. Open the file\n\nI expected about 1,140 rows, one per SKU. Instead the file has the header and nothing else. On screen the report looks right.\n\nChrome 141 on Windows 11. My colleague has the same in Edge.`,
    ),
    says(
      'tom',
      288,
      `Thank you, that is very clear. Could you try two things: export with the warehouse set to "All", and export as XLSX instead of CSV?`,
    ),
    says(
      'customer',
      274,
      `With "All" it works, 3,902 rows. XLSX with Dublin is empty too. So it is the single warehouse that breaks it. I also cleared the cache and logged in again, no change.`,
    ),
    notes(
      'tom',
      262,
      `Reproduced on our demo workspace with a single warehouse: request export/valuation answers 200 with 0 rows, log shows EXP-1207 "warehouse filter ignored: null scope". Works with All. Looks like the release of ${day(-3)}.`,
    ),
    says(
      'tom',
      259,
      `I can reproduce it here: any single warehouse gives an empty file, "All" works. That is a bug on our side, and I will take it to our engineers now.\n\nUntil it is fixed you can export "All" and filter the column "Warehouse" for Dublin. The numbers in it are right.`,
    ),
    says(
      'customer',
      41,
      `OK, the workaround does for today. But three of us now spend an hour per store on filtering, and the auditors want the original file. Do you know when it will be fixed?`,
    ),
  ],
})
