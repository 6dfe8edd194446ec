import { type FactDetector, labelled } from './fact.ts'

/** Ways to reach the customer. */
export const contactDetails: readonly FactDetector[] = [
  labelled('E-mail', /(?<![\w.+-])(?<value>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/dg),
  labelled(
    'Phone',
    /(?:\b(?:phone|call me|reach me|mobile|cell|number is|tel)\b[^\d+(]{0,30}|(?<=^|[\s(:])(?=\+))(?<value>\+?\(?\d[\d ().-]{6,17}\d)(?![\w-])/dgi,
  ),
]
