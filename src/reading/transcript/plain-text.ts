import { compile, type FormatCallback } from 'html-to-text'

/** HTML longer than this is cut before it is read: Intercom itself keeps far shorter messages. In UTF-16 units. */
const MAX_HTML_CHARS = 200_000

/** Elements nested deeper than this are dropped: no person writes that, and walking them costs a stack frame each. */
const MAX_DEPTH = 100

/** A tag HTML really has, so that `a < b` and `<your name>` stay what they are. */
const TAG =
  /<\/?(?:a|b|blockquote|body|br|code|div|em|h[1-6]|head|hr|html|i|img|iframe|li|ol|p|pre|script|span|strong|style|svg|table|tbody|td|th|tr|u|ul|video)(?:\s[^<>]*)?\/?>|<!--/i

const showImage: FormatCallback = (_image, _walk, builder) => builder.addInline('[image]')

/** Only addresses a person could follow are shown: no `javascript:`, no `data:`. */
const followable = (href: string) => (/^(?:https?:\/\/|[^\s:/]+@)/i.test(href) ? href : '')

const FORMAT = {
  wordwrap: false as const,
  formatters: { showImage },
  limits: { maxDepth: MAX_DEPTH, ellipsis: '' },
  selectors: [
    {
      selector: 'a',
      options: {
        linkBrackets: ['(', ')'] as [string, string],
        hideLinkHrefIfSameAsText: true,
        pathRewrite: followable,
      },
    },
    { selector: 'img', format: 'showImage' },
    { selector: 'ul', options: { itemPrefix: '- ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ol', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
    { selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false, leadingLineBreaks: 1, trailingLineBreaks: 1 },
    })),
  ],
}

const fromHtml = compile(FORMAT)
const fromEntities = compile({ ...FORMAT, preserveNewlines: true })

/**
 * A message body as a person reads it: markup gone, links as `text (url)`, lists as lines, images as `[image]`.
 * A body without tags keeps its own line breaks.
 */
export function plainText(body: string): string {
  const whole = body.length > MAX_HTML_CHARS ? body.slice(0, MAX_HTML_CHARS) : body
  if (TAG.test(whole)) return fromHtml(whole)
  return whole.includes('&') ? fromEntities(whole.replaceAll('<', '&lt;')) : whole
}
