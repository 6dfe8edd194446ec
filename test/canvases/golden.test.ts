import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { SCREENS } from '../../canvases/inbox/index.ts'
import { MESSENGER_SCREENS } from '../../canvases/messenger/index.ts'

/** What every screen looks like, agreed. `UPDATE_GOLDEN=1` writes it anew. */
const FOLDER = new URL('../golden/', import.meta.url)

const UPDATING = process.env.UPDATE_GOLDEN === '1'

const examples = Object.entries({ ...SCREENS, ...MESSENGER_SCREENS }).flatMap(([screen, shown]) =>
  shown.map(({ name, response }) => ({
    title: `${screen}, ${name}`,
    file: `${screen}.${name.replaceAll(/[^a-z0-9]+/g, '-')}.json`,
    json: `${JSON.stringify(response, null, 2)}\n`,
  })),
)

describe('screens look as agreed', () => {
  if (UPDATING) {
    rmSync(FOLDER, { recursive: true, force: true })
    mkdirSync(FOLDER, { recursive: true })
  }

  for (const { title, file, json } of examples) {
    test(title, () => {
      if (UPDATING) writeFileSync(new URL(file, FOLDER), json)
      expect(json).toBe(readFileSync(new URL(file, FOLDER), 'utf8'))
    })
  }

  afterAll(() => {
    const agreed = readdirSync(FOLDER).sort()
    expect(agreed, 'no picture is left of a screen that is gone').toEqual(
      examples.map(({ file }) => file).sort(),
    )
  })
})
