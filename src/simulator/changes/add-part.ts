import type { Intercom } from '../intercom.ts'
import type { Author, Conversation, Part } from '../state/state.ts'
import { waitingSince } from '../state/waiting-since.ts'

/** What a new part says and who wrote it. */
export interface NewPart {
  readonly partType: string
  readonly author: Author
  readonly body: string | null
  readonly assignedTo?: Part['assigned_to']
  /** The app that made it through the REST API; undefined when a person did it in Intercom. */
  readonly appPackageCode?: string | undefined
}

/** Appends to a conversation as it stands now. Does not tell anybody: the change that calls it does. */
export function addPart({ simulation }: Intercom, to: Conversation, part: NewPart): Part {
  const now = simulation.seconds()
  const added: Part = {
    id: simulation.nextId(),
    part_type: part.partType,
    body: part.body,
    created_at: now,
    updated_at: now,
    assigned_to: part.assignedTo ?? null,
    author: part.author,
    attachments: [],
    redacted: false,
    state: to.state,
    app_package_code: part.appPackageCode ?? null,
  }
  to.parts.push(added)
  to.waiting_since = waitingSince(to)
  return added
}
