/** Where the app answers, from here and as its own answers name it. */
export interface AppAddress {
  /** Without a slash at the end. */
  readonly url: string
  /** Every origin that is the app: it runs on this machine, so none of them needs https. */
  readonly origins: readonly string[]
}

/** The app's addresses: how it is reached from here, on this machine by either name, and its public one. */
export function appAddress(url: string, publicUrl: string | undefined): AppAddress {
  const here = new URL(url)
  const names = here.hostname === '127.0.0.1' ? ['127.0.0.1', 'localhost'] : [here.hostname]
  const port = here.port === '' ? '' : `:${here.port}`
  const origins = names.map((name) => `${here.protocol}//${name}${port}`)
  if (publicUrl !== undefined && URL.canParse(publicUrl)) origins.push(new URL(publicUrl).origin)
  return { url, origins }
}

/** An address the app named, as it can be called from here. */
export function reachable(address: string, app: AppAddress): string {
  const { origin } = new URL(address)
  if (!app.origins.includes(origin)) return address
  return `${new URL(app.url).origin}${address.slice(origin.length)}`
}
