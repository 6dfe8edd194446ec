import { randomBytes } from 'node:crypto'
import type { DraftedNote } from '../../../src/domain/drafted-note.ts'
import type { ThreadRead } from '../../../src/domain/thread-read.ts'
import type { AskModel, ModelAnswer } from '../../../src/drafting/model/connect-model.ts'
import { mergeNote } from '../../../src/drafting/model/merge-note.ts'
import { PROMPT_VERSION } from '../../../src/drafting/model/prompt.ts'
import { questionAbout } from '../../../src/drafting/model/question.ts'
import { verifyNote } from '../../../src/drafting/model/verify-note.ts'

/** One answer as it is recorded, so that it can be scored again without asking. */
export interface RecordedAnswer {
  readonly id: string
  readonly model: string
  readonly promptVersion: string
  readonly answer: ModelAnswer
}

/** Asks about one conversation the way the program does. Undefined where there is nothing to ask about. */
export async function askAbout(
  id: string,
  { transcript, reading }: ThreadRead,
  model: string,
  ask: AskModel,
): Promise<RecordedAnswer | undefined> {
  const code = randomBytes(16).toString('hex')
  const question = questionAbout({ transcript, reading, earlier: undefined }, code)
  if (!question) return undefined
  return { id, model, promptVersion: PROMPT_VERSION, answer: await ask(question) }
}

/** The note that the program makes of an answer; the local one where the answer is of no use. */
export function noteFrom(
  { transcript, reading, drafted }: ThreadRead,
  recorded: RecordedAnswer | undefined,
): DraftedNote {
  const last = transcript.messages.at(-1)
  if (!last || recorded?.answer.outcome !== 'answered') return drafted
  const { model, promptVersion, answer } = recorded
  const draft = {
    model,
    promptVersion,
    at: new Date(0).toISOString(),
    fromMessage: 1,
    upTo: { messageId: last.id, messageNumber: last.number },
    ...verifyNote(answer.note, { transcript, reading }),
  }
  return mergeNote(drafted, draft, reading)
}
