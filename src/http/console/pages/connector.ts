import { html } from 'ghtml'
import type { Markup } from './document.ts'

/** What a data connector of Fin's is filled in with, field by field, ready to paste. */
export function connectorBlock(publicUrl: string): Markup {
  const pasted = [
    ['Name', 'Hand over to a person'],
    ['When to use it', WHEN],
    ['Method', 'POST'],
    ['URL', `${publicUrl}/api/handoffs`],
    ['Headers', HEADERS],
    ['Body', BODY],
  ].map(([label, text]) => html`<div><dt>${label}</dt><dd><pre>${text}</pre></dd></div>`)
  const inputs = INPUTS.map(explained)
  const answers = ANSWERS.map(explained)
  return html`<dl class="paste">!${pasted}</dl>
<h3>Data inputs</h3>
<p class="quiet small">Put each one where its name stands in double braces, with Intercom's own picker.</p>
<dl class="facts">!${inputs}</dl>
<h3>What comes back</h3>
<dl class="facts">!${answers}</dl>`
}

/** The same call from a terminal, for whoever wants to see it work first. */
export function curlBlock(publicUrl: string): Markup {
  const call = [
    `curl -X POST ${publicUrl}/api/handoffs`,
    "  -H 'Authorization: Bearer YOUR_API_KEY'",
    "  -H 'Content-Type: application/json'",
    `  -d '{"conversation_id": "CONVERSATION_ID", "reason": "WHAT A PERSON IS NEEDED FOR"}'`,
  ].join(' \\\n')
  return html`<pre class="curl">${call}</pre>`
}

const explained = ([name, words]: readonly [string, string]): Markup =>
  html`<div><dt><code>${name}</code></dt><dd>${words}</dd></div>`

const WHEN =
  'Use this when the customer needs a person: they ask for one, an action you cannot take is needed, or the same answer did not help twice. It hands the conversation to the right team with a full note. Do not use it to answer a question.'

const HEADERS = `Content-Type: application/json
Authorization: Bearer YOUR_API_KEY`

const BODY = `{
  "conversation_id": "{{conversation_id}}",
  "receiver_team": "{{team}}",
  "reason": "{{reason}}",
  "tried": "{{tried}}"
}`

const INPUTS = [
  ['conversation_id', 'Text, required. The id of this conversation.'],
  ['reason', 'Text, required. What happened and what a person is needed for, in one sentence.'],
  ['tried', 'Text. What was already tried, and how it ended.'],
  ['team', 'Text. Name of the team, where it is clear; otherwise the right one is chosen.'],
] as const

const ANSWERS = [
  ['201', 'Handed over. case.owner.name has the customer now: tell them so.'],
  ['200', 'It was handed over a moment ago; the same words come back.'],
  [
    '422',
    'findings say what the next person would have to ask for, each with its field and its fix.',
  ],
  ['503', 'The conversation is being read: send the same again after a few seconds.'],
] as const
