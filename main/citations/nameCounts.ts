import type { CslNameEntry } from 'citeproc';

/** A name as citeproc tells names apart: by family, by initials, by all that is given. */
type Registered = readonly [family: string, initials: string, given: string];

/** The names that the rendering of one work registered, as citeproc writes them down. */
export type Names = readonly Registered[];

export const namesIn = (written: Readonly<Record<string, unknown>> | undefined): Names =>
  Object.keys(written ?? {}).map((key): Registered => {
    const [family = '', initials = '', given = ''] = key.split('::');
    return [family, initials === 'undefined' ? '' : initials, given];
  });

/** Which names there are, counted as works are gone through in their order. */
export class NameCounts {
  private readonly families = new Map<string, Map<string, Set<string>>>();

  add(names: Names): void {
    for (const [family, initials, given] of names) {
      const people = this.families.get(family) ?? new Map<string, Set<string>>();
      this.families.set(family, people);
      if (initials === '') continue;
      const known = people.get(initials) ?? new Set();
      people.set(initials, known);
      if (given !== '') known.add(given);
    }
  }

  /** All that the rendering of a work can see of the others: whether its names are there, and how many like them. */
  standingOf(names: Names): string {
    let standing = '';
    for (const [family, initials, given] of names) {
      const people = this.families.get(family);
      const alike = people?.get(initials);
      standing += `${Math.min(2, people?.size ?? 0)}${alike ? Math.min(2, alike.size) : '-'}${alike?.has(given) ? '=' : ' '}`;
    }
    return standing;
  }

  /** The counts as citeproc reads them. What it adds to them while it renders is not kept here. */
  asCiteproc(): Record<string, CslNameEntry | undefined> {
    return new Proxy<Record<string, CslNameEntry | undefined>>(Object.create(null) as Record<string, CslNameEntry>, {
      get: (made, family) => (typeof family === 'string' ? (made[family] ??= this.entry(family)) : undefined),
    });
  }

  private entry(family: string): CslNameEntry | undefined {
    const people = this.families.get(family);
    if (!people) return undefined;
    const entry: CslNameEntry = { count: people.size, items: [], ikey: Object.create(null) as CslNameEntry['ikey'] };
    for (const [initials, given] of people) {
      const skey = Object.create(null) as Record<string, { items: string[] }>;
      for (const name of given) skey[name] = { items: [] };
      entry.ikey[initials] = { count: given.size, items: [], skey };
    }
    return entry;
  }
}
