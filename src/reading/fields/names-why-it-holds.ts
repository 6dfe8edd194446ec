const HOLDS =
  /\b(?:because|agreed?|agrees|accepted|accepts|confirmed|confirms|spoke (?:with|to)|talked (?:with|to)|checked with|aligned with|called|expects? (?:it|this)|knows about|final|finally|own(?:s|er|ed|ing)?|keeps?|stays?|until (?:it is |it's )?(?:resolved|closed|solved|fixed)|end to end|will (?:keep|own|hold|stay|close|resolve|finish|fix)|now (?:we|i|that|has|have|know|known|clear|confirmed|needs|it)|new (?:fact|facts|information|evidence|log|logs|finding|findings|error|details?|steps)|found (?:out|that|the)|root cause|turns out|turned out|we learned|learned that|identified|traced|reproduced|this time|last time|unlike|only (?:\S{1,20} ){1,4}(?:can|has|have)|has (?:the )?(?:access|permission|rights)|so that it|will not (?:come|go|bounce)|won't (?:come|go|bounce)|no further)\b/

/** Whether a text says why a case will stay where it goes now: a new fact, an agreement, a final owner. */
export const namesWhyItHolds = (plainText: string): boolean => HOLDS.test(plainText)
