import { isObject, type JsonObject } from './report.ts'

/** Reads an app's answer as far as a JSON object; otherwise says why there is none. */
export function readAnswer(
  status: number,
  body: string,
): { readonly answer: JsonObject } | { readonly refused: string } {
  if (status < 200 || status > 299) {
    return { refused: `The app answered ${status}: Intercom shows "Something went wrong"` }
  }
  let answer: unknown
  try {
    answer = JSON.parse(body)
  } catch {
    return { refused: 'The answer is not JSON' }
  }
  return isObject(answer) ? { answer } : { refused: 'The answer must be an object with a canvas' }
}
