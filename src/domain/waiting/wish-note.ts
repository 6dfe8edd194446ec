import { caseLabel, type SupportCase } from '../case.ts'
import type { HandoffNote } from '../handoff-note.ts'
import { addressesIn } from '../safe-text/addresses-in.ts'
import { safeLine, safeText } from '../safe-text/safe-text.ts'
import { windowWords } from './window-words.ts'
import type { Wish } from './wish.ts'

/** In whose times a note is written, and what may not stand in it. */
export interface WishNoteSetting {
  /** IANA zone teammates read times in. */
  readonly timeZone: string
  /** IANA zone the customer lives by, where it is known. */
  readonly customerZone: string | undefined
  readonly withoutSecrets: (text: string) => string
}

/** The note that tells a case's owner what its customer chose instead of waiting, and what to do about it. */
export function wishNote(
  supportCase: SupportCase,
  wish: Wish,
  setting: WishNoteSetting,
): HandoffNote {
  const owner = supportCase.owner.name
  const label = caseLabel(supportCase)
  switch (wish.kind) {
    case 'email':
      return emailNote(label, owner, wish)
    case 'callback':
      return {
        title: `${label}: the customer asks to be called`,
        sections: [
          { heading: 'Call', lines: [wish.phone] },
          { heading: 'When', lines: timesOf(wish, setting) },
          {
            heading: 'Next step',
            lines: [
              `${owner} calls, or finds somebody who can. A line to the customer here afterwards ends their waiting.`,
            ],
          },
        ],
      }
    case 'addition':
      return {
        title: `${label}: the customer adds something`,
        sections: [
          { heading: 'In their words', lines: quoted(wish.words, setting) },
          { heading: 'Next step', lines: [`${owner} reads it and answers here.`] },
        ],
      }
  }
}

function emailNote(
  label: string,
  owner: string,
  { address, undone }: Extract<Wish, { readonly kind: 'email' }>,
): HandoffNote {
  if (undone)
    return {
      title: `${label}: the customer would rather stay in the chat`,
      sections: [{ heading: 'Next step', lines: [`${owner} answers here, as before.`] }],
    }
  return {
    title: `${label}: the customer would rather hear by e-mail`,
    sections: [
      ...(address === undefined
        ? []
        : [
            {
              heading: 'Address',
              lines: [
                address,
                'They typed it themselves, and Intercom does not have it: add it to the contact, or nothing arrives there.',
              ],
            },
          ]),
      {
        heading: 'Next step',
        lines: [`${owner} answers here. Intercom sends it by e-mail once they have left the chat.`],
      },
    ],
  }
}

/** In the teammates' time, and in the customer's where that is another one. */
function timesOf(
  { from, until }: Extract<Wish, { readonly kind: 'callback' }>,
  { timeZone, customerZone }: WishNoteSetting,
): string[] {
  const ours = windowWords(from, until, 'en-US', timeZone)
  const theirs = windowWords(from, until, 'en-US', customerZone ?? timeZone)
  return ours === theirs
    ? [ours]
    : [`${ours} (${timeZone})`, `For the customer: ${theirs} (${customerZone})`]
}

/** Addresses in it are the customer's own; secrets and whatever a program would obey are not passed on. */
function quoted(words: string, { withoutSecrets }: WishNoteSetting): string[] {
  const addresses = new Set(addressesIn(words).map(({ address }) => address))
  return safeText(words, { addresses, withoutSecrets })
    .split('\n')
    .map((line) => safeLine(line, { addresses, withoutSecrets }))
    .filter((line) => line !== '')
}
