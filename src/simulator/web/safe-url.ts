/** The address if a browser may be sent there from text somebody else wrote, otherwise undefined. */
export function safeUrl(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, href } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
