import type { Statement } from '../../domain/drafted-note.ts'
import type { Sentence } from '../../reading/transcript/sentences.ts'
import { weighSentences } from '../../reading/transcript/telling/weigh-sentences.ts'
import { evidenceOf } from '../../reading/transcript/thread.ts'
import { retellOne } from './gist.ts'
import type { Material } from './material.ts'

/** From so many messages on nobody reads the thread. */
const LONG_MESSAGES = 15

/** A silence this long ends a sitting: people went home or did something else. In milliseconds. */
const SITTING_GAP_MS = 4 * 60 * 60 * 1_000

/** What is told of one sitting. In sentences. */
const PER_SITTING = 4

/** Older sittings than these are left to the story itself. */
const MAX_SITTINGS = 8

/** A long case told sitting by sitting, oldest first, in people's own words; empty for a short one. */
export function draftActivity(material: Material): readonly Statement[] {
  if (material.transcript.messages.length < LONG_MESSAGES) return []
  return sittingsOf(material.told)
    .slice(-MAX_SITTINGS)
    .flatMap((sitting) => mostTelling(sitting, PER_SITTING))
    .map((sentence) => retellOne(material, evidenceOf(sentence)))
}

/** The sentences that tell most of a stretch of talk, in its order. */
export function mostTelling(sentences: readonly Sentence[], count: number): readonly Sentence[] {
  return weighSentences(sentences)
    .filter(({ words }) => words.size > 1)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, count)
    .toSorted((a, b) => a.index - b.index)
    .map(({ sentence }) => sentence)
}

function sittingsOf(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const sittings: Sentence[][] = []
  let before: Sentence | undefined
  for (const sentence of sentences) {
    const gap = before ? sentence.message.at.getTime() - before.message.at.getTime() : 0
    if (!before || gap >= SITTING_GAP_MS) sittings.push([])
    sittings.at(-1)?.push(sentence)
    before = sentence
  }
  return sittings
}
