import { assigns, notes, says, type Write } from './written.ts'

/** Enterprise escalation: a hospital supplier is down, angry, and has a contract that counts minutes. */
export const apiOutage: Write = () => ({
  contact: 'marcus',
  assignee: 'priya',
  team: 'support',
  tags: ['outage', 'api'],
  read: false,
  lines: [
    says(
      'customer',
      96,
      `URGENT. Your orders API answers 503 on every call since about an hour and a half ago. All 11 of our hospitals order through it. NOTHING goes out of the warehouse right now.`,
    ),
    says(
      'fin',
      96,
      `Hi Marcus, I am sorry for the trouble. Our status page shows all systems operational. Could you try creating a new API key under Settings > API?`,
    ),
    says('customer', 94, `Are you serious? A new key? It is a 503, not a 401. Get me a human NOW.`),
    assigns('bot', 94, 'support'),
    assigns('bot', 93, 'priya'),
    says(
      'priya',
      88,
      `Hi Marcus, Priya here, support lead. I am sorry, and you are right, a 503 has nothing to do with your key. I am looking at your traffic now. Can you give me one request id?`,
    ),
    says(
      'customer',
      85,
      `req_7Yk2QmT9 and req_7Yk2QpA1. POST /v2/orders. Always "upstream shard unavailable". We retried with backoff as your docs say, switched to the second key, same thing. GET /v2/stock works.`,
    ),
    notes(
      'priya',
      79,
      `req_7Yk2QmT9: 503 from shard eu-orders-3, "upstream shard unavailable". Atlas is the only enterprise workspace on that shard. Restarted their API gateway route from the panel, no effect. On-call page not answered yet.`,
    ),
    says(
      'priya',
      77,
      `Thank you. Both requests die at one of our order shards. I restarted the route to it without success, so this needs our on-call engineers. I will update you every 30 minutes until it is back.`,
    ),
    says(
      'customer',
      44,
      `That was 33 minutes ago. No update. This is the third outage since September and I am sick of explaining it to our board. We pay you almost $180,000 a year, the contract says a fix or a workaround within 2 hours. Two hospitals have switched to phone orders. Who is in charge of this?`,
    ),
    says('customer', 12, `Hello??`),
  ],
})
