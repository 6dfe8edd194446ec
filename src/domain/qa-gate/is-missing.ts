import type { TextReading } from '../reading.ts'

/** Whether a field is empty, or filled with something that answers nothing. */
export const isMissing = ({ text, saysNothing }: TextReading): boolean => text === '' || saysNothing
