/** Under this name `custom` of a record says which variables name not all of the people, parted by spaces: CSL cannot. */
export const AND_OTHERS = 'and-others';

/** The variables whose names end with “and others”. */
export function unfinishedNames(csl: Readonly<Record<string, unknown>>): string[] {
  const custom = csl['custom'] as Readonly<Record<string, unknown>> | null | undefined; // or anything, which has no such field
  const said = custom?.[AND_OTHERS];
  return typeof said === 'string' ? said.split(' ') : [];
}

/** The record with one variable said to name all of the people, or not all. */
export function withUnfinished<T extends Readonly<Record<string, unknown>>>(
  csl: T,
  variable: string,
  isUnfinished: boolean,
): T {
  if (unfinishedNames(csl).includes(variable) === isUnfinished) return csl;
  const others = unfinishedNames(csl).filter((name) => name !== variable);
  const { [AND_OTHERS]: _, ...custom } = (csl['custom'] ?? {}) as Readonly<Record<string, unknown>>; // a record, where it says something
  const said = isUnfinished ? [...others, variable] : others;
  return { ...csl, custom: said.length > 0 ? { ...custom, [AND_OTHERS]: said.join(' ') } : custom };
}
