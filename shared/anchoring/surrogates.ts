/** Whether a cut at this offset separates the two halves of one character. */
export function splitsPair(text: string, offset: number): boolean {
  return isLead(text.charCodeAt(offset - 1)) && isTrail(text.charCodeAt(offset));
}

const isLead = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
