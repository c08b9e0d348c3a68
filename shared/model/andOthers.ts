/** Under this name `custom` of a record says which variables name not all of the people, parted by spaces: CSL cannot. */
export const AND_OTHERS = 'and-others';

/** The variables whose names end with “and others”. */
export function unfinishedNames(csl: Readonly<Record<string, unknown>>): string[] {
  const custom = csl['custom'] as Readonly<Record<string, unknown>> | null | undefined; // or anything, which has no such field
  const said = custom?.[AND_OTHERS];
  return typeof said === 'string' ? said.split(' ') : [];
}
