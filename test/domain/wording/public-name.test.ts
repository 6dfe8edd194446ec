import { expect, test } from 'vitest'
import { publicName } from '../../../src/domain/wording/public-name.ts'

const CALLED: [written: string, called: string | undefined][] = [
  ['Priya Rao', 'Priya'],
  ['Dr. Maria Silva', 'Maria'],
  ['Prof. Dr. Anna Weber', 'Anna'],
  ['DR MARIA SILVA', 'MARIA'],
  ['Herr Dr. Jonas Beck', 'Jonas'],
  ['Señora Lucía Gómez', 'Lucía'],
  ['M. Jean Petit', 'Jean'],
  ['Dona Inês Prado', 'Inês'],
  ['Mr Smith', undefined],
  ['Frau Weber', undefined],
  ['Dr.', undefined],
  ['van der Berg', undefined],
  ['de la Cruz', undefined],
  ['Ludwig van der Berg', 'Ludwig'],
  ['Van Morrison', 'Van'],
  ['Di Chen', 'Di'],
  ['Drew Miller', 'Drew'],
  ['山田 太郎', '山田 太郎'],
]

test.each(CALLED)('%s is called %s', (written, called) => {
  expect(publicName(written)).toBe(called)
})
