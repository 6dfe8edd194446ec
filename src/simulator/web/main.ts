import { listenToChanges } from './change-stream.ts'
import { control } from './control-client.ts'
import { element } from './element.ts'
import { inboxPage } from './inbox-page.ts'

/** Changes come in bursts: this many milliseconds of them are fetched at once. */
const BURST_MS = 60

try {
  const bootstrap = await control.bootstrap()
  const page = inboxPage(bootstrap)
  document.body.append(page.element)
  await page.refresh()
  await page.follow()
  window.addEventListener('hashchange', page.follow)

  let waiting: ReturnType<typeof setTimeout> | undefined
  listenToChanges(bootstrap.version, async ({ what }) => {
    if (what === 'reset') return location.reload()
    if (what === 'faults') return page.seeFaults()
    if (what === 'webhooks') return
    if (what === 'teammates') page.know(await control.bootstrap())
    if (what === 'clock') await page.seeTime()
    if (what === 'messenger') page.seeCards()
    clearTimeout(waiting)
    waiting = setTimeout(page.refresh, BURST_MS)
  })
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  document.body.append(element('p', { class: 'page-failed', role: 'alert' }, reason))
}
