import { createDecipheriv, createHash } from 'node:crypto'
import { z } from 'zod'
import { officialTimeZone } from '../../../domain/sla/official-time-zone.ts'
import { optionalText } from '../../../intercom/payloads/loose.ts'

/** Who opened a sheet, as Intercom proves it. */
export interface SheetUser {
  /** Intercom's id of the contact. */
  readonly contactId: string
  /** The workspace the proof names; undefined where it names none. */
  readonly workspaceId: string | undefined
  readonly phone: string | undefined
  /** ISO 3166 country they were last seen in. */
  readonly country: string | undefined
  /** IANA zone they were last seen in. */
  readonly timeZone: string | undefined
}

/** AES-256-GCM as Intercom lays it out: IV, ciphertext, tag. Bytes. Source: canvas-kit reference, 4.2. */
const IV_BYTES = 12
const TAG_BYTES = 16

/** A contact with every attribute of a busy workspace stays far below this, in characters of base64. */
const MAX_CHARACTERS = 400_000

const text = optionalText.catch(undefined)

const Location = z.object({ country_code: text, timezone: text }).nullish().catch(undefined)

/** Ids of contacts are 24 hex digits; older ones may look otherwise, but are text. */
const User = z.object({
  id: z.string().min(1).max(100),
  workspace_id: text,
  app_id: text,
  phone: text,
  location: Location,
  location_data: Location,
})

/**
 * Opens the `user` of a sheet's open request: the only proof of who opened it.
 * Undefined for whatever was not sealed with one of the app's client secrets.
 */
export function decryptUser(sealed: unknown, secrets: readonly string[]): SheetUser | undefined {
  if (typeof sealed !== 'string' || sealed.length > MAX_CHARACTERS) return undefined
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length <= IV_BYTES + TAG_BYTES) return undefined
  for (const secret of secrets) {
    const opened = open(bytes, secret)
    if (opened !== undefined) return userIn(opened)
  }
  return undefined
}

function open(bytes: Buffer, secret: string): string | undefined {
  const key = createHash('sha256').update(secret).digest()
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  }).setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    const words = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES))
    return Buffer.concat([words, decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

function userIn(opened: string): SheetUser | undefined {
  const read = User.safeParse(parsed(opened))
  if (!read.success) return undefined
  const { id, workspace_id, app_id, phone } = read.data
  const seen = read.data.location ?? read.data.location_data
  return {
    contactId: id,
    workspaceId: workspace_id ?? app_id,
    phone,
    country: seen?.country_code,
    timeZone: officialTimeZone(seen?.timezone ?? ''),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
