import { randomBytes } from 'node:crypto'

/** Which access tokens work, and whose they are. */
export interface TokenBook {
  /** The teammate a token acts as; undefined when it does not work. */
  readonly holderOf: (token: string) => string | undefined
  /** A code that is worth one token. */
  readonly issueCode: (adminId: string) => string
  /** The token for a code, once; undefined for a code that is wrong or used. */
  readonly redeem: (code: string) => string | undefined
  /** Ends every token, as an uninstall does. */
  readonly revokeAll: () => void
}

/** A book that begins with one token, which acts as the teammate who installed the app. */
export function tokenBook(firstToken: string, firstHolder: string): TokenBook {
  const holders = new Map([[firstToken, firstHolder]])
  const codes = new Map<string, string>()
  return {
    holderOf: (token) => holders.get(token),
    issueCode: (adminId) => {
      // Intercom's codes may end with an equals sign, which an app must pass on as it is.
      const code = `${randomBytes(20).toString('base64url')}=`
      codes.set(code, adminId)
      return code
    },
    redeem: (code) => {
      const adminId = codes.get(code)
      if (adminId === undefined) return undefined
      codes.delete(code)
      const token = randomBytes(24).toString('hex')
      holders.set(token, adminId)
      return token
    },
    revokeAll: () => {
      holders.clear()
      codes.clear()
    },
  }
}
