import Fuse from 'fuse.js';
import type { CheckedArgument, PickRow } from '../../shared/api';
import type { Kind } from '../../shared/model/ids';
import type { Library } from '../../shared/model/library';
import { fullName, titleOf } from '../../shared/model/queries';
import type { Item } from '../../shared/model/records';
import { isRejected, rowOf } from '../../shared/pages/rows';
import type { Events } from './events';

/** fuse.js compares the words with every candidate, some 20 microseconds each: beyond so many, the latest must do. */
const FUZZY_CANDIDATES = 3000;

interface Candidate {
  readonly item: Item;
  readonly label: string;
  /** What else the user may know it by: citation key and people of an article. */
  readonly also: string;
  readonly folded: string;
}

/** The records of some kinds as a picker sees them, the latest first. */
interface Shelf {
  readonly kinds: readonly Kind[];
  readonly candidates: readonly Candidate[];
  fuse?: Fuse<Candidate>;
}

/** Offers records by name: those that hold all the words first, then, where there are too few, those that nearly do. */
export function createPicker(
  library: Library,
  subscribe: Events['subscribe'],
): (argument: CheckedArgument<'pick'>) => PickRow[] {
  const shelves = new Map<string, Shelf>();
  subscribe((event, payload) => {
    if (event !== 'changed' || !('kinds' in payload)) return;
    for (const [key, { kinds }] of shelves) if (kinds.some((kind) => payload.kinds.includes(kind))) shelves.delete(key);
  });

  function shelfOf(kinds: readonly Kind[]): Shelf {
    const key = kinds.join();
    const shelf = shelves.get(key) ?? { kinds, candidates: candidatesOf(library, kinds) };
    shelves.set(key, shelf);
    return shelf;
  }

  const row = ({ item, label }: Candidate): PickRow => ({
    id: item.id,
    kind: item.kind,
    label,
    detail: rowOf(library, item).detail,
  });

  return ({ text, kinds, limit }) => {
    const shelf = shelfOf([...new Set(kinds)].sort());
    const words = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return shelf.candidates.slice(0, limit).map(row);
    const holding = shelf.candidates.filter((candidate) => words.every((word) => candidate.folded.includes(word)));
    const found = bestFirst(holding, words).slice(0, limit);
    if (found.length < limit) found.push(...nearly(shelf, text, limit).filter((each) => !found.includes(each)));
    return found.slice(0, limit).map(row);
  };
}

function candidatesOf(library: Library, kinds: readonly Kind[]): Candidate[] {
  const items = kinds.flatMap((kind): Item[] => [...library.tables[kind].values()].filter((item) => !isRejected(item)));
  return items
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0))
    .map((item) => {
      const [label, also] = [titleOf(library, item), otherNames(item)];
      return { item, label, also, folded: folded(`${label} ${also}`) };
    });
}

function nearly(shelf: Shelf, text: string, limit: number): Candidate[] {
  shelf.fuse ??= new Fuse(shelf.candidates.slice(0, FUZZY_CANDIDATES), {
    keys: [
      { name: 'label', weight: 2 },
      { name: 'also', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    ignoreDiacritics: true,
    threshold: 0.4,
  });
  return shelf.fuse.search(text, { limit }).map(({ item }) => item);
}

function otherNames(item: Item): string {
  return item.kind === 'article' ? [item.citationKey, ...(item.csl.author ?? []).map(fullName)].join(' ') : '';
}

/** Names that begin with the first word, then names in which it begins a word, then the rest; the latest first in each. */
function bestFirst(candidates: readonly Candidate[], [first = '']: readonly string[]): Candidate[] {
  const rank = ({ folded: name }: Candidate): number =>
    name.startsWith(first) ? 0 : name.includes(` ${first}`) ? 1 : 2;
  return candidates.toSorted((a, b) => rank(a) - rank(b));
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
