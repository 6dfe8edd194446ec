import type { WeightsSource } from '../../../src/reading/linear/linear-weights.ts'

/** What the trigger weights are trained on. None of the data is in this repository. */
export const SOURCES: readonly WeightsSource[] = [
  {
    source: 'NLU++ (https://github.com/PolyAI-LDN/task-specific-datasets), 1,542 rows',
    licence: 'CC BY 4.0',
    credit:
      'Casanueva, Vulić, Spithourakis, Budzianowski: NLU++, Findings of NAACL 2022. Changed: intents grouped into triggers, trained into weights',
  },
  {
    source:
      'Bitext customer support dataset (https://github.com/bitext/customer-support-llm-chatbot-training-dataset), 7,290 rows',
    licence: 'CDLA-Sharing-1.0',
    credit: 'Bitext Innovations',
  },
  {
    source: 'test/bench/train/own-sentences.ts',
    licence: 'MIT',
    credit: 'the authors of this repository',
  },
]
