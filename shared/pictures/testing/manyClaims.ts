import { describeAnchor } from '../../anchoring';
import { add, type Transaction } from '../../model/edits';
import { makeId, type AnyId } from '../../model/ids';
import { createLibrary, type Library } from '../../model/library';
import { RELATION_TYPES, STANCES, type Article, type Item, type Stance } from '../../model/records';

/** Chance that is the same on every run: a linear congruential generator (Numerical Recipes). */
function chance(seed: number): { below: (n: number) => number; one: <T>(from: readonly T[]) => T } {
  let state = seed;
  const below = (n: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * n);
  };
  return { below, one: (from) => from[below(from.length)]! }; // never empty here
}

const SUBJECTS = [
  'The dike board',
  'The ferry company',
  'The county',
  'A surveyor',
  'The Pilots’ Guild',
  'The mayor of Norderkoog',
  'The ministry',
  'Dr Ilse Thamsen',
];
const VERBS = ['knew of', 'ignored', 'paid for', 'delayed', 'approved', 'measured', 'disputed', 'withheld'];
const OBJECTS = [
  'the leak in the western sluice',
  'the cost of the second lock',
  'the salt in the polder’s wells',
  'the soundings of March',
  'the contract with the dredgers',
  'the warning of the harbour engineer',
  'the loss of forty metres of foreland',
  'the Hochwasserschutzplanfeststellungsbeschluss',
];
const ENDS = [
  'before the storm.',
  'in the spring of 2023.',
  'without telling the council.',
  'twice.',
  'although the report said otherwise.',
  'by more than a third.',
];
const OUTLETS = ['Koog Gazette', 'Coast Radio', 'The Evening Tide', 'Deichblatt', 'Northern Wire', 'Marsh & Main'];
const YEARS = [
  '2021',
  '2022',
  '2022-05',
  '2023-02-11',
  '2023-03',
  '2023-03-14',
  '2023-04?',
  '2023-10/2023-12',
  '2024',
  '2024-01-08',
  '2024-02-19',
];

export interface Sizes {
  readonly claims: number;
  readonly articles: number;
  readonly statements: number;
  readonly evidence: number;
  readonly relations: number;
}

/** As large as the pictures must stay readable at. */
export const MANY: Sizes = { claims: 200, articles: 110, statements: 500, evidence: 640, relations: 150 };

/** An invented coast: its texts, and a transaction a kind of record. `hashOf` gives the SHA-256 of a text. */
function manyClaims(hashOf: (text: string) => string, sizes = MANY): { texts: string[]; transactions: Transaction[] } {
  const { below, one } = chance(7);
  const at = '2025-02-01T10:00:00.000Z';
  const times = { createdAt: at, updatedAt: at };
  const claim = (): string => `${one(SUBJECTS)} ${one(VERBS)} ${one(OBJECTS)} ${one(ENDS)}`;
  const texts: string[] = [];
  const tags: Item[] = ['sluice', 'money', 'salt'].map((name, n) => ({
    kind: 'tag',
    id: makeId('tag', `t${n}`),
    name,
    ...times,
  }));
  const tagIds = () => (below(3) === 0 ? [makeId('tag', `t${below(3)}`)] : []);
  const articles: Article[] = Array.from({ length: sizes.articles }, (_, n) => {
    const text = Array.from({ length: 12 }, () => `“${claim()}”`).join('\n\n') + `\n\n${n}`;
    texts.push(text);
    const [year, month, day] = [2022 + below(3), 1 + below(12), 1 + below(28)];
    const exact = below(8);
    return {
      kind: 'article',
      id: makeId('article', `a${n}`),
      citationKey: `a${n}`,
      csl: {
        type: 'article-newspaper',
        title: claim().replace(/\.$/, ''),
        'container-title': one(OUTLETS),
        ...(exact === 0
          ? {}
          : {
              issued: {
                'date-parts': [exact === 1 ? [year] : exact === 2 ? [year, month] : [year, month, day]],
                ...(exact === 1 && { circa: true }),
              },
            }),
      },
      texts: [
        {
          hash: hashOf(text),
          mediaType: 'text/plain',
          length: text.length,
          words: text.split(/\s+/).length,
          addedAt: at,
        },
      ],
      tagIds: tagIds(),
      collectionIds: [],
      ...(n > 20 && below(7) === 0 && { derivedFromId: makeId('article', `a${below(20)}`) }),
      ...times,
      createdAt: `2025-0${1 + below(2)}-${String(10 + below(18))}T10:00:00.000Z`,
    };
  });
  const sources: Item[] = SUBJECTS.map((name, n) => ({
    kind: 'source',
    id: makeId('source', `s${n}`),
    name,
    type: n === 3 ? 'anonymous' : 'institution',
    aliases: [],
    ...times,
  }));
  const origins: Item[] = Array.from({ length: 60 }, (_, n) => ({
    kind: 'origin',
    id: makeId('origin', `o${n}`),
    description: `${one(['Interview with', 'Press conference of', 'Report by', 'Letter from'])} ${one(SUBJECTS)}`,
    speakerId: makeId('source', `s${below(SUBJECTS.length)}`),
    when: one(YEARS),
    ...(n > 30 && below(4) === 0 && { derivedFromId: makeId('origin', `o${below(30)}`) }),
    ...times,
  }));
  const statements: Item[] = Array.from({ length: sizes.statements }, (_, n) => {
    const which = below(sizes.articles);
    const text = texts[which] ?? '';
    const lines = text.split('\n\n');
    const line = below(12);
    const start = lines.slice(0, line).join('\n\n').length + (line === 0 ? 0 : 2);
    const said = below(4) === 0 ? {} : { said: { words: 'then', edtf: one(YEARS) } };
    return {
      kind: 'statement',
      id: makeId('statement', `st${n}`),
      articleId: makeId('article', `a${which}`),
      textHash: hashOf(text),
      content: [describeAnchor(text, start, start + (lines[line]?.length ?? 1))],
      speakerId: makeId('source', `s${below(SUBJECTS.length)}`),
      ...(below(3) > 0 && { originId: makeId('origin', `o${below(60)}`) }),
      mode: 'direct',
      footing: 'on-record',
      ...said,
      review: 'accepted',
      tagIds: [],
      ...times,
    };
  });
  const claims: Item[] = Array.from({ length: sizes.claims }, (_, n) => ({
    kind: 'claim',
    id: makeId('claim', `c${n}`),
    text: claim(),
    tagIds: tagIds(),
    ...times,
  }));
  const pairs = new Set<string>();
  const evidence: Item[] = Array.from({ length: sizes.evidence }, (_, n): Item[] => {
    // Half of it is about the first tenth of the claims, as in life.
    const claimId = makeId('claim', `c${below(below(2) === 0 ? Math.ceil(sizes.claims / 10) : sizes.claims)}`);
    const fromId = makeId('statement', `st${below(sizes.statements)}`);
    if (pairs.has(`${claimId} ${fromId}`)) return [];
    pairs.add(`${claimId} ${fromId}`);
    const stance: Stance = STANCES[Math.min(3, below(7))] ?? 'supports';
    return [{ kind: 'evidence', id: makeId('evidence', `e${n}`), claimId, fromId, stance, ...times }];
  }).flat();
  const relations: Item[] = Array.from({ length: sizes.relations }, (_, n): Item[] => {
    const [from, to] = [below(sizes.claims), below(sizes.claims)];
    if (from === to || pairs.has(`${from} ${to}`)) return [];
    pairs.add(`${from} ${to}`);
    return [
      {
        kind: 'relation',
        id: makeId('relation', `r${n}`),
        fromClaimId: makeId('claim', `c${from}`),
        toClaimId: makeId('claim', `c${to}`),
        type: one(RELATION_TYPES),
        ...times,
      },
    ];
  }).flat();
  const steps: [string, Item[]][] = [
    ['Add tags', tags],
    ['Add sources', sources],
    ['Add origins', origins],
    ['Add articles', articles],
    ['Accept statements', statements],
    ['Add claims', claims],
    ['Link to claims', evidence],
    ['Relate claims', relations],
  ];
  return {
    texts,
    transactions: steps.map(([label, items], n) => ({ id: `many-${n}`, at, label, edits: items.map(add) })),
  };
}

/** The same records in memory, in any order: what is drawn must not depend on it. */
export function manyClaimsLibrary(sizes: Sizes, isReversed = false): Library {
  const items = manyClaims((text) => text.length.toString(16).padStart(64, '0'), sizes).transactions.flatMap(
    ({ edits }) => edits.flatMap((edit) => (edit.type === 'add' ? [edit.item] : [])),
  );
  return createLibrary(isReversed ? items.toReversed() : items);
}

export const idsOf = (items: readonly { readonly id: AnyId | string }[]): string[] => items.map(({ id }) => id);
