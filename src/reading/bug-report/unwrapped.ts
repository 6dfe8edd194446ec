import { machineLine } from './machine-line.ts'

/** A line that goes on in the next one because a mail program or a form broke it. In characters. */
const WRAPPED_FROM = 50

/** A text with the lines put together again that a mail program or a form broke. */
export function unwrapped(text: string): string {
  const whole: string[] = []
  let before = ''
  for (const line of text.split('\n')) {
    const last = whole.at(-1)
    const goesOn =
      last !== undefined &&
      before.trimEnd().length >= WRAPPED_FROM &&
      /[\w,'")]\s*$/.test(before) &&
      /^ ?[a-z(]/.test(line) &&
      machineLine(line.toLowerCase()) === undefined
    if (goesOn) whole[whole.length - 1] = `${last.trimEnd()} ${line.trimStart()}`
    else whole.push(line)
    before = line
  }
  return whole.join('\n')
}
