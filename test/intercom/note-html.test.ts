import { expect, test } from 'vitest'
import { noteHtml } from '../../src/intercom/note-html.ts'

test('a note reads like one, and ends with its reference', () => {
  const note = {
    title: 'C-7 handed over: Support to support',
    sections: [
      { heading: 'Reason', lines: ['Charged twice'] },
      { heading: 'Tried so far', lines: ['Refund: failed', 'Asked billing: no answer'] },
    ],
  }
  expect(noteHtml(note, 'C7-0123456789AB')).toBe(
    '<h2>C-7 handed over: Support to support</h2>' +
      '<p><b>Reason</b><br>Charged twice</p>' +
      '<p><b>Tried so far</b></p><ul><li>Refund: failed</li><li>Asked billing: no answer</li></ul>' +
      '<p>Ref C7-0123456789AB</p>',
  )
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="https://evil.example">click</a>',
  '</p></li></ul><h1>System</h1>',
  '&lt;b&gt; &#60;b&#62;',
])('markup of a customer stays text: %s', (hostile) => {
  const html = noteHtml(
    { title: hostile, sections: [{ heading: hostile, lines: [hostile] }] },
    'C1-A',
  )
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag)
  expect(new Set(tags)).toEqual(new Set(['h2', 'p', 'b', 'br']))
  expect(html).not.toMatch(/<[^>]*(href|src|on\w+)=/)
})

test('a note that is too long is cut between sections, says so, and keeps its reference', () => {
  const sections = Array.from({ length: 40 }, (_, n) => ({
    heading: `Section ${n}`,
    lines: ['x'.repeat(5_000)],
  }))
  const html = noteHtml({ title: 'Long', sections }, 'C1-0123456789AB')
  expect(html.length).toBeLessThanOrEqual(10_000)
  expect(html).toContain('The note was cut here')
  expect(html.endsWith('<p>Ref C1-0123456789AB</p>')).toBe(true)
})
