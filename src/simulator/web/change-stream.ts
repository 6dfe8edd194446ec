import type { Change } from '../control-api.ts'

/**
 * Hears of every change in the workspace as it happens. After the stream was broken, what was missed is
 * reported as one change of everything.
 */
export function listenToChanges(knownVersion: number, onChange: (change: Change) => void): void {
  let version = knownVersion
  const stream = new EventSource('/simulator/api/events')
  stream.addEventListener('change', ({ data }) => {
    const change: Change = JSON.parse(data)
    version = change.version
    onChange(change)
  })
  stream.addEventListener('hello', ({ data }) => {
    const hello: { readonly version: number } = JSON.parse(data)
    if (hello.version === version) return
    version = hello.version
    onChange({ version, conversationId: null, what: 'teammates' })
  })
}
