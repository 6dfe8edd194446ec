import { INPUTS, TELL } from '../ids.ts'
import type { Room } from '../kit/fit.ts'
import { option, singleSelect, textarea } from '../kit/inputs.ts'
import { errorText, header, muted } from '../kit/texts.ts'
import { shortenedToFit } from '../kit/typed-values.ts'
import type { Component } from '../kit.ts'
import { type FindingView, findingText, suggestion } from './finding-text.ts'

/** Bytes of JSON the message may take on the canvas: a message as long as one may be, in any script. */
const MAX_MESSAGE_BYTES = 9_000

/** What the customer reads when the case changes hands, as the teammate can change it before. */
export interface MessagePreviewView {
  readonly tell: boolean
  /** The words as they will be sent; undefined while nobody is named to take over. */
  readonly text: string | undefined
  /** Their language, as the teammate calls it: `German`. */
  readonly languageName: string
  /** Whether a teammate wrote it. */
  readonly isEdited: boolean
  /** What became of the words, in one sentence. */
  readonly notice: string | undefined
}

/** Whether the customer is told, and in which words: as they will read it. */
export function messagePreview(
  { tell, text, languageName, isEdited, notice }: MessagePreviewView,
  findings: readonly FindingView[],
  room: Room,
): Component[] {
  if (text === undefined) {
    return [header('What the customer reads'), muted('Choose a person to see the message.')]
  }
  const [value = ''] = shortenedToFit([text], MAX_MESSAGE_BYTES)
  const failing = findings.some(({ weight }) => weight === 'blocking')
  return [
    header('What the customer reads'),
    singleSelect(
      INPUTS.tellCustomer,
      [option(TELL.tell, 'Tell them'), option(TELL.doNotTell, 'Do not tell')],
      { label: 'Message to the customer', value: tell ? TELL.tell : TELL.doNotTell },
    ),
    textarea(INPUTS.customerMessage, {
      label: `In ${room.line(languageName, 30)}, sent in the sender's name`,
      placeholder: 'Empty: the proposed message',
      value,
      error: failing || undefined,
    }),
    ...(notice ? [errorText(room.line(notice, 200))] : []),
    ...findings.flatMap((finding) => findingText(finding, room)),
    ...suggestion(findings, room),
    muted(isEdited ? EDITED : PROPOSED),
  ]
}

const PROPOSED = 'Proposed for this type and person. It can be edited.'

const EDITED = 'Edited by hand: it stays like this. Emptied, the proposed message comes back.'
