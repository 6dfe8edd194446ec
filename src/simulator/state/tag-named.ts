import type { SimulatorState, Tag } from './state.ts'

/** The tag of that name, made if it is new. Names are compared as Intercom does, without case. */
export function tagNamed(state: SimulatorState, name: string): Tag {
  const known = state.tags.find((tag) => tag.name.toLowerCase() === name.toLowerCase())
  if (known) return known
  const tag = { id: String(7_000 + state.tags.length), name }
  state.tags.push(tag)
  return tag
}
