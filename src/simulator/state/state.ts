/** Everything the stand-in Intercom knows, as one plain object that survives JSON. Times are unix seconds. */
export interface SimulatorState {
  /** The shape's version: a saved state of another format is made anew. */
  readonly format: 1
  readonly madeAt: number
  /** How far the demo's clock is ahead of real time, in milliseconds; absent until it is moved. */
  clockAheadMs?: number
  /** The app's cards in customers' Messengers, as canvases, by where they are; absent until one is put. */
  messengerCards?: Readonly<Record<string, unknown>>
  /** The next conversation, part or tag gets this number. */
  nextId: number
  readonly workspace: Workspace
  readonly admins: Admin[]
  readonly teams: Team[]
  readonly companies: Company[]
  readonly contacts: Contact[]
  readonly tags: Tag[]
  readonly conversationAttributes: ConversationAttribute[]
  readonly conversations: Conversation[]
}

/** The Intercom workspace the app is installed in. */
interface Workspace {
  /** The workspace id, `app_id` in webhooks. */
  readonly id_code: string
  readonly name: string
  readonly region: string
  readonly timezone: string
  readonly created_at: number
}

/** A teammate, in Intercom's words. */
export interface Admin {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly job_title: string
  readonly has_inbox_seat: boolean
  readonly team_ids: readonly number[]
  away_mode_enabled: boolean
  away_mode_reassign: boolean
}

/** A team inbox. */
export interface Team {
  readonly id: string
  readonly name: string
}

/** The values Intercom keeps in a custom attribute. */
export type AttributeValue = string | number | boolean | null

/** A customer's company. */
export interface Company {
  readonly id: string
  /** The workspace's own id of the company. */
  readonly company_id: string
  readonly name: string
  readonly plan: string | null
  readonly monthly_spend: number
  readonly size: number
  readonly industry: string
  readonly website: string
  readonly user_count: number
  readonly created_at: number
  readonly custom_attributes: Readonly<Record<string, AttributeValue>>
}

/** A customer: a `user` with an account, or a `lead` without one. */
export interface Contact {
  readonly id: string
  readonly external_id: string | null
  readonly role: 'user' | 'lead'
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly company_id: string | null
  readonly created_at: number
  readonly browser: string | null
  readonly browser_version: string | null
  readonly os: string | null
  readonly language: string
  /** The language that was chosen for their Messenger, over the browser's. */
  language_override?: string
  readonly country: string
  readonly city: string
  readonly custom_attributes: Readonly<Record<string, AttributeValue>>
}

/** A label on conversations. */
export interface Tag {
  readonly id: string
  readonly name: string
}

/** A conversation attribute that exists, so that values may be written to it. */
interface ConversationAttribute {
  readonly id: string
  readonly name: string
  readonly data_type: string
  readonly description: string
}

/** Who wrote a part, in Intercom's words. */
export interface Author {
  readonly type: 'user' | 'lead' | 'admin' | 'bot'
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly from_ai_agent: boolean
  readonly is_ai_answer: boolean
}

/** A file on a message. */
export interface Attachment {
  readonly type: 'upload'
  readonly name: string
  readonly url: string
  readonly content_type: string
  readonly filesize: number
}

/** One entry of a conversation after its first message. */
export interface Part {
  readonly id: string
  readonly part_type: string
  body: string | null
  readonly created_at: number
  updated_at: number
  readonly assigned_to: {
    readonly type: 'admin' | 'team' | 'nobody_admin'
    readonly id: string
  } | null
  readonly author: Author
  attachments: readonly Attachment[]
  redacted: boolean
  readonly state: 'open' | 'closed' | 'snoozed'
  /** Set when an app made the part through the REST API. */
  readonly app_package_code: string | null
}

/** The first message. */
interface Source {
  readonly type: 'conversation' | 'email'
  readonly id: string
  readonly delivered_as: 'customer_initiated' | 'operator_initiated'
  readonly subject: string
  body: string
  readonly author: Author
  attachments: readonly Attachment[]
  readonly url: string | null
  redacted: boolean
}

/** What Fin made of a conversation. */
export interface AiAgent {
  readonly source_type: string
  readonly source_title: string
  readonly last_answer_type: 'ai_answer' | 'custom_answer' | null
  readonly resolution_state: string
  readonly rating: number | null
  readonly rating_remark: string | null
  readonly created_at: number
  readonly updated_at: number
  readonly content_sources: readonly { readonly title: string; readonly url: string }[]
}

/** A thread with one customer. */
export interface Conversation {
  readonly id: string
  title: string | null
  readonly created_at: number
  updated_at: number
  waiting_since: number | null
  snoozed_until: number | null
  state: 'open' | 'closed' | 'snoozed'
  read: boolean
  /** 0 when nobody is assigned. */
  admin_assignee_id: number
  /** 0 when no team is assigned. */
  team_assignee_id: number
  readonly contact_id: string
  tag_ids: string[]
  custom_attributes: Record<string, AttributeValue>
  readonly source: Source
  readonly ai_agent: AiAgent | null
  readonly parts: Part[]
}
