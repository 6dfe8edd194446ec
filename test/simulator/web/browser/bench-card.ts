import type { Canvas } from '../../../../canvases/kit.ts'
import { renderAnswer, type ShownCanvas } from '../../../../src/simulator/web/canvas-renderer.ts'
import { measuredCard } from '../../../../src/simulator/web/measured-card.ts'
import { partBody } from '../../../../src/simulator/web/part-body.ts'

/** What a test sees of the one card, or the one message, on its page. */
interface TestBench {
  readonly show: (canvas: Canvas, problems?: readonly string[], isFirst?: boolean) => void
  readonly say: (html: string) => void
  readonly heard: { submits: [id: string, values: unknown][]; urls: string[] }
  shown?: ShownCanvas
}

declare global {
  interface Window {
    bench: TestBench
  }
}

const bench: TestBench = {
  heard: { submits: [], urls: [] },
  show: (canvas, problems = [], isFirst = false) => {
    bench.heard.submits = []
    bench.heard.urls = []
    bench.shown = renderAnswer(canvas, problems, {
      onSubmit: (id, values) => bench.heard.submits.push([id, values]),
      onUrl: (url) => bench.heard.urls.push(url),
    })
    document.body.replaceChildren(measuredCard(bench.shown.element, isFirst))
  },
  say: (html) => document.body.replaceChildren(...partBody(html, () => {})),
}

window.bench = bench
