/**
 * What the simulator's page and its back end say to each other, as JSON under `/simulator/api`.
 * Types only, so that the page may import them. Times are unix seconds, ids are strings.
 */

/** A teammate the person in front of the page can act as or assign to. */
export interface TeammateView {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly jobTitle: string
  readonly away: boolean
  readonly hasInboxSeat: boolean
  readonly teamIds: readonly string[]
}

/** A team inbox. */
export interface TeamView {
  readonly id: string
  readonly name: string
  readonly teammateIds: readonly string[]
}

/** The company behind a customer, as shown in the details panel. */
export interface CompanyView {
  readonly id: string
  readonly name: string
  readonly plan: string | null
  readonly monthlySpend: number | null
  /** Custom attributes as label and value, ready to show. */
  readonly facts: readonly FactView[]
}

/** One line of the details panel. */
export interface FactView {
  readonly label: string
  readonly value: string
}

/** A customer. */
export interface ContactView {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly role: 'user' | 'lead'
  /** What their Messenger speaks: `en`, `pt-BR`. */
  readonly language: string
  readonly company: CompanyView | null
  /** Location, browser, custom attributes: label and value, ready to show. */
  readonly facts: readonly FactView[]
}

/** Who wrote a part. `fin` is Intercom's AI agent, `bot` other automation. */
export interface AuthorView {
  readonly role: 'customer' | 'teammate' | 'fin' | 'bot'
  readonly id: string
  readonly name: string
}

/** One line of the thread. */
export interface PartView {
  readonly id: string
  /** `message` reaches the customer, `note` is internal, `event` is a small line (assigned, closed, ...). */
  readonly kind: 'message' | 'note' | 'event'
  /** Intercom's own word: `comment`, `note`, `assignment`, `close`, ... */
  readonly partType: string
  readonly author: AuthorView
  readonly at: number
  /** Sanitised: only p br b i a ul ol li h2 code, and href on a. Null for parts without words. */
  readonly html: string | null
  /** The same as plain text. For an event, the sentence to show. */
  readonly text: string
  readonly redacted: boolean
  readonly attachments: readonly { readonly name: string; readonly url: string }[]
  /** True when an app made it through the REST API (a note by Baton, for instance). */
  readonly byApp: boolean
  /** True when the app's card came with it. */
  readonly hasCard: boolean
}

/** One row of the conversation list. */
export interface ConversationSummary {
  readonly id: string
  readonly customerName: string
  readonly companyName: string | null
  /** Newest customer-visible words, plain text, at most 140 characters. */
  readonly preview: string
  readonly previewRole: AuthorView['role']
  readonly state: 'open' | 'closed' | 'snoozed'
  readonly read: boolean
  readonly assigneeId: string | null
  readonly teamId: string | null
  /** Set while the customer waits for a reply. */
  readonly waitingSince: number | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly partCount: number
}

/** A conversation with everything the page shows. The first message is the first part. */
export interface ConversationDetail extends ConversationSummary {
  readonly title: string | null
  readonly contact: ContactView
  readonly tags: readonly string[]
  /** Conversation attributes that have a value. */
  readonly attributes: readonly FactView[]
  readonly parts: readonly PartView[]
}

/** The time of the demo. */
export interface ClockView {
  /** ISO 8601. */
  readonly now: string
  /** How far that is ahead of real time. */
  readonly aheadMinutes: number
  /** When the demo workspace's office opens next, ISO 8601. */
  readonly nextOpening: string
}

/** How the clock is moved: by minutes, or to an ISO 8601 moment. */
export type ClockMove = { readonly forwardMinutes: number } | { readonly to: string }

/** Everything the page needs once. */
export interface Bootstrap {
  readonly workspace: {
    readonly id: string
    readonly name: string
    readonly region: string
    readonly timeZone: string
  }
  /** The app whose card is shown. */
  readonly appUrl: string
  /** False when the app is not told about changes. */
  readonly webhooks: boolean
  readonly clock: ClockView
  readonly teammates: readonly TeammateView[]
  readonly teams: readonly TeamView[]
  readonly contacts: readonly ContactView[]
  readonly version: number
}

/** Asks the simulator to open or use the card as a teammate. */
export interface CanvasCall {
  readonly conversationId: string
  readonly teammateId: string
  readonly kind: 'initialize' | 'submit'
  /** For `submit`: what was used, what was typed, and the canvas it was typed in. */
  readonly component_id?: string
  readonly input_values?: Readonly<Record<string, unknown>>
  readonly current_canvas?: unknown
}

/** What went over the wire, and what Intercom would think of it. */
export interface CanvasExchange {
  readonly request: {
    readonly method: 'POST'
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    /** The exact bytes that were signed, as text. */
    readonly raw: string
  }
  /** Null when nothing came back: see problems. */
  readonly response: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly raw: string
    readonly ms: number
  } | null
  /** The canvas to show; null when there are problems. */
  readonly canvas: unknown
  /** Why Intercom would refuse to show this. Empty when it would show it. */
  readonly problems: readonly string[]
  /** What Intercom's reviewers would ask to change. */
  readonly warnings: readonly string[]
}

/** What went over the wire for a card in the Messenger. At most one of canvas, content and results is there. */
export interface MessengerExchange extends Omit<CanvasExchange, 'request'> {
  /** Null when the app was not asked: see problems. */
  readonly request: CanvasExchange['request'] | null
  readonly kind: 'configure' | 'initialize' | 'submit' | 'live' | 'submit-sheet'
  /** What a live canvas shows now. */
  readonly content: unknown
  /** What a configuration ended with. */
  readonly results: unknown
}

/** A card in a customer's Messenger: `place` is `home`, or the id of the message it is in. */
export interface MessengerPlace {
  readonly contactId: string
  readonly place: string
  /** For a message: the conversation it is in. */
  readonly conversationId?: string
}

/** A customer used something on a card. */
export interface MessengerUse extends MessengerPlace {
  readonly component_id: string
  readonly input_values: Readonly<Record<string, unknown>>
}

/** A customer sent a sheet. */
export interface SheetSubmit extends MessengerPlace {
  readonly sheet_values: Readonly<Record<string, unknown>>
}

/** A card as the customer sees it. */
export interface MessengerCardView {
  /** Null when there are problems. */
  readonly canvas: unknown
  /** True when the app is asked again at every look. */
  readonly isLive: boolean
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
  /** What went over the wire for it, oldest first; empty for a card that is only shown. */
  readonly exchanges: readonly MessengerExchange[]
}

/** A teammate puts the app into a reply or onto the Messenger's home. */
export interface Insertion {
  readonly teammateId: string
  readonly location: 'home' | 'conversation'
  /** Where the location is a conversation. */
  readonly conversationId?: string
  /** What was used while configuring, and on which canvas. */
  readonly component_id?: string
  readonly input_values?: Readonly<Record<string, unknown>>
  readonly current_canvas?: unknown
  /** From an answer in the Inbox: then there is nothing to configure. */
  readonly card_creation_options?: Readonly<Record<string, unknown>>
}

/** How far an insertion is: a canvas to configure it with, or the card. */
export interface InsertionStep {
  readonly step: 'configure' | 'initialized'
  /** Null when there are problems. */
  readonly canvas: unknown
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
  readonly exchanges: readonly MessengerExchange[]
}

/** One webhook and what became of it. */
export interface DeliveryView {
  readonly id: string
  readonly topic: string
  readonly conversationId: string | null
  readonly at: number
  readonly attempts: readonly {
    readonly at: number
    /** Null when nobody answered. */
    readonly status: number | null
    readonly ms: number
    readonly error: string | null
  }[]
  readonly outcome: 'pending' | 'delivered' | 'failed'
}

/** What goes wrong next in the simulated REST API. */
export interface Fault {
  /** An operation such as `conversations.reply`, or `*` for any. */
  readonly operation: string
  readonly effect:
    | 'error-500'
    | 'error-500-after'
    | 'rate-limit'
    | 'hang'
    | 'hang-after'
    | 'drop'
    | 'drop-after'
  /** How many calls it still spoils. */
  readonly times: number
}

/** What is set up to go wrong, and the names of the calls that can. */
export interface Faults {
  readonly faults: readonly Fault[]
  readonly operations: readonly string[]
}

/** What the event stream says. */
export interface Change {
  readonly version: number
  /** Null when it is not about one conversation (reset, away mode, a webhook). */
  readonly conversationId: string | null
  readonly what:
    | 'conversation'
    | 'teammates'
    | 'webhooks'
    | 'faults'
    | 'reset'
    | 'clock'
    | 'messenger'
}

/** A refusal; the HTTP status is 400, 403 or 404. */
export interface ControlError {
  readonly error: { readonly code: string; readonly message: string }
}
