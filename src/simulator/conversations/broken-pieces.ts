import { assigns, type Line, notes, says, type Write } from './written.ts'

const file = (name: string, contentType: string, filesize: number) => ({
  type: 'upload' as const,
  name,
  url: `https://downloads.fernwick.example/i/o/${encodeURIComponent(name)}`,
  content_type: contentType,
  filesize,
})

const redacted: Line = {
  by: 'customer',
  minutesAgo: 402,
  partType: 'comment',
  body: null,
  redacted: true,
}
const onlyFiles: Line = {
  by: 'customer',
  minutesAgo: 371,
  partType: 'comment',
  body: null,
  attachments: [
    file(
      'stock count & "final" (2).xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      88_412,
    ),
    file('IMG_2291.jpg', 'image/jpeg', 2_204_771),
  ],
}
const emptyParagraph: Line = {
  by: 'customer',
  minutesAgo: 370,
  partType: 'comment',
  body: '<p></p>',
}
const screenshot: Line = {
  by: 'customer',
  minutesAgo: 338,
  partType: 'comment',
  body: '<p>This is what I see:</p>\n<div class="intercom-container"><img src="https://downloads.fernwick.example/i/o/count-mismatch.png"></div>',
}

/** A thread with a deleted message, empty ones, files and a picture: what is left still makes sense. */
export const brokenPieces: Write = ({ day }) => ({
  contact: 'erik',
  assignee: 'lena',
  team: 'engineering',
  tags: ['stock'],
  read: true,
  lines: [
    says(
      'customer',
      410,
      `After the stock count of ${day(-1)} the app shows 212 pieces of ANCHOR-12 in Bergen, we counted 121. I think the import swapped two digits for some lines.`,
    ),
    redacted,
    notes(
      'priya',
      398,
      `Removed his message: it held the warehouse login. Asked him to change the password.`,
    ),
    onlyFiles,
    emptyParagraph,
    assigns('priya', 365, 'engineering'),
    assigns('priya', 364, 'lena'),
    says(
      'lena',
      352,
      `Hi Erik, Lena here from support engineering. Thank you for the sheet, I compare it with the import log. Can you show me what you see for ANCHOR-12?`,
    ),
    screenshot,
    says(
      'customer',
      29,
      `Lines 48 to 61 are wrong as well. Should we count again or will you correct the import? The boat for Ålesund loads tomorrow at 07:00.`,
    ),
  ],
})
