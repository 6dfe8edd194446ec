import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ModelNote } from '../../../src/drafting/model/model-note.ts'
import { PROMPT_VERSION, SYSTEM_PROMPT } from '../../../src/drafting/model/prompt.ts'

/** What each version of the prompt and of the answer's shape was, as a SHA-256. A new one gets a new line. */
const VERSIONS: Readonly<Record<string, string>> = {
  '1': '19767bcc31679d21fefbcfc52332ec9b5446b7430a6d650d0e12ad9cf858adf0',
  '2': 'bb78a4c34a0fbc08ffd48517e5b47679c57267588f0bd751d7c254ea993927fe',
}

test('a changed prompt or shape has a new version, so that every stored draft says what it came from', () => {
  const shape = JSON.stringify(z.toJSONSchema(ModelNote))
  const hash = createHash('sha256').update(`${SYSTEM_PROMPT}\n${shape}`).digest('hex')
  expect(VERSIONS[PROMPT_VERSION]).toBe(hash)
})

test('the prompt is the same for everybody: it names no time of now, no address and no id', () => {
  expect(SYSTEM_PROMPT).not.toMatch(/@|https?:|\d{5}/)
})
