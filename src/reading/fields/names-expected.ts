const EXPECTED =
  /\b(?:should(?:n't)?|expect(?:s|ed|ing)?|supposed|ought|would|must|meant to|intended|normally|usually|used to|correct(?:ly)? would|until last|before the)\b/

/** Whether a text says what should have happened. */
export const namesExpected = (plainText: string): boolean => EXPECTED.test(plainText)
