import type { CanvasResponse, Component, StoredData } from '../kit.ts'

/** A whole screen, with the ids that come back when it is used. */
export const canvas = (
  components: readonly Component[],
  storedData: StoredData = {},
): CanvasResponse => ({
  canvas: {
    content: { components },
    ...(Object.keys(storedData).length > 0 ? { stored_data: storedData } : {}),
  },
})
