import { z } from 'zod'
import { CaseJson, FindingJson, HandoffJson, PersonJson } from './case-json.ts'
import { HandoffBody } from './handoff-body.ts'
import { Problem } from './problem.ts'

/** Version of the API's description; goes up when something is added, never when something is taken away. */
const API_VERSION = '1.0.0'

const HandedOver = z.object({ case: CaseJson, repeated: z.boolean() }).meta({
  description: 'The case after the handoff; `repeated` when it had been handed over just before',
})

const Blocked = Problem.extend({ findings: z.array(FindingJson) }).meta({
  description: 'What the gate found: put each fix into its field and send the request again',
})

const Cases = z.object({ cases: z.array(CaseJson) })

/** The API's description for machines, made of the very schemas that requests are read with. */
export function openApi(publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Baton',
      version: API_VERSION,
      description:
        'Hands cases over for automation, through the same gate as the card in the Inbox. Errors say what to do.',
    },
    servers: [{ url: publicUrl }],
    security: [{ key: [] }],
    paths: {
      '/api/handoffs': {
        post: {
          operationId: 'handOver',
          summary: 'Hand a conversation over',
          description:
            'What is left out is filled from the draft, as on the card. Answers within three seconds.',
          parameters: [REPEAT_KEY],
          requestBody: { required: true, content: json('Handoff') },
          responses: {
            '201': { description: 'Handed over', content: json('HandedOver') },
            '200': {
              description: 'It had been handed over just before',
              content: json('HandedOver'),
            },
            '404': refused('Intercom has no such conversation'),
            '422': { description: 'The gate found something', content: problemJson('Blocked') },
            '503': refused('The conversation is being read: ask again after Retry-After'),
            ...REFUSALS,
          },
        },
      },
      '/api/cases/{number}': {
        get: {
          operationId: 'caseByNumber',
          summary: 'Look a case up by its number',
          parameters: [
            {
              name: 'number',
              in: 'path',
              required: true,
              schema: { type: 'string' },
              example: 'C-1042',
            },
          ],
          responses: {
            '200': { description: 'The case', content: json('Case') },
            '404': refused('No such case'),
            ...REFUSALS,
          },
        },
      },
      '/api/cases': {
        get: {
          operationId: 'casesOfConversation',
          summary: 'Look up the cases of a conversation, newest first',
          parameters: [
            { name: 'conversation_id', in: 'query', required: true, schema: { type: 'string' } },
          ],
          responses: {
            '200': { description: 'Its cases, perhaps none', content: json('Cases') },
            ...REFUSALS,
          },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key from the console, API keys' },
      },
      schemas: schemas(),
    },
  }
}

/** What the schemas are called in the description. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Handoff: HandoffBody,
  HandedOver,
  Case: CaseJson,
  Cases,
  SentHandoff: HandoffJson,
  Person: PersonJson,
  Finding: FindingJson,
  Blocked,
  Problem,
}

function schemas(): object {
  const named = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) named.add(schema, { id })
  const { schemas: written } = z.toJSONSchema(named, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  })
  const bare = Object.entries(written).map(([id, schema]) => {
    const { $schema: _dialect, $id: _id, ...rest } = schema
    return [id, rest]
  })
  return Object.fromEntries(bare)
}

const ref = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } })
const json = (name: string) => ({ 'application/json': ref(name) })
const problemJson = (name: string) => ({ 'application/problem+json': ref(name) })
const refused = (description: string) => ({ description, content: problemJson('Problem') })

const REFUSALS = {
  '400': refused('The request cannot be read'),
  '401': refused('The key is unknown or revoked'),
  '429': refused('Too many requests with this key'),
}

const REPEAT_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same request gets the first answer again, for a day',
  schema: { type: 'string', maxLength: 255 },
}
