/**
 * When two origins are independent, written down once for the program.
 *
 * Two origins are independent when different people or bodies speak in them, and neither repeats the other. So
 *  - one person who says a thing twice is one voice;
 *  - who relays, reprints or quotes another origin counts with it;
 *  - unnamed voices count together as one, since they may be one person: nobody can show that they are several.
 * What is counted is what the user accepted; everything else is only named as not reviewed. It says nothing about truth.
 */
export interface Voice {
  readonly id: string;
  /** The speaker's source record or name; absent when not known. */
  readonly speaker?: string | undefined;
  /** True for a voice that no text names. */
  readonly anonymous: boolean;
  /** The origin that this one repeats. */
  readonly derivedFrom?: string | undefined;
}

/** The origins in groups that count as one each, in the order given. */
export function independentVoices(voices: readonly Voice[]): string[][] {
  const parent = new Map(voices.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  const first = new Map<string, string>();
  const join = (key: string, id: string): void => {
    const other = first.get(key);
    if (other === undefined) first.set(key, id);
    else parent.set(rootOf(id), rootOf(other));
  };
  for (const { id, speaker, anonymous, derivedFrom } of voices) {
    if (anonymous) join('unnamed', id);
    else if (speaker !== undefined) join(`speaker ${speaker}`, id);
    if (derivedFrom !== undefined && parent.has(derivedFrom)) parent.set(rootOf(id), rootOf(derivedFrom));
  }
  const groups = new Map<string, string[]>();
  for (const { id } of voices) groups.set(rootOf(id), [...(groups.get(rootOf(id)) ?? []), id]);
  return [...groups.values()];
}
