import { createHash } from 'node:crypto';
import {
  newArticle,
  newClaim,
  newCollection,
  newEvidence,
  newHighlight,
  newNote,
  newTag,
  type Maker,
} from '../../shared/model/actions';
import type { CollectionId, TagId } from '../../shared/model/ids';
import { STANCES, type Article, type Item } from '../../shared/model/records';
import { seededRandom, type Random } from './random';
import { FAMILIES, GIVEN_NAMES, phrase, prose, WORDS_BY_FREQUENCY } from './vocabulary';

/** Articles a size; each has 10 highlights, 3 notes and 2 claims with one link each. */
export const SIZES = { S: 300, M: 3_000, L: 30_000 } as const;
export type Size = keyof typeof SIZES;

/** One article with its text and all that belongs to it, targets before what points at them. */
export interface Bundle {
  readonly article: Article;
  readonly text: string;
  readonly items: readonly Item[];
}

export interface GeneratedLibrary {
  /** Tags and collections, which articles point at. */
  readonly shelves: readonly Item[];
  /** Made one after another while they are read: the texts of size L do not fit into memory together. */
  bundles(): Generator<Bundle>;
}

/** A library of so many articles. The same seed gives the same library, to the byte. */
export function generateLibrary(articles: number, seed = 1): GeneratedLibrary {
  const random = seededRandom(seed);
  const maker = makerFrom(random);
  const tags = WORDS_BY_FREQUENCY.slice(900, 1000).map((name) => newTag(maker, name));
  const collections = Array.from({ length: 40 }, () => newCollection(maker, phrase(random, 2)));
  const tagIds = tags.map(({ id }) => id);
  const collectionIds = collections.map(({ id }) => id);
  return {
    shelves: [...tags, ...collections],
    *bundles() {
      for (let number = 0; number < articles; number += 1)
        yield makeBundle(seededRandom(seed * 1_000_003 + number), number, tagIds, collectionIds);
    },
  };
}

/** Times count up by seconds from a fixed day, so that no two records of a bundle share one. */
function makerFrom(random: Random, start = Date.UTC(2020, 0, 1)): Maker {
  let time = start;
  return { unique: () => random.uuid(), now: () => new Date((time += 1000)).toISOString() };
}

function makeBundle(
  random: Random,
  number: number,
  tagIds: readonly TagId[],
  collectionIds: readonly CollectionId[],
): Bundle {
  const maker = makerFrom(random, Date.UTC(2020, 0, 1) + number * 3_600_000);
  const words = random.between(1000, 1500);
  const text = prose(random, words);
  const textHash = createHash('sha256').update(text).digest('hex');
  const author = Array.from({ length: random.between(1, 4) }, () => ({
    family: random.pick(FAMILIES),
    given: random.pick(GIVEN_NAMES),
  }));
  const year = random.between(1950, 2026);
  const article: Article = {
    ...newArticle(maker, {
      citationKey: `${author[0]?.family.toLowerCase()}${year}-${number}`,
      csl: {
        type: random.pick(['article-journal', 'article-newspaper', 'report', 'webpage']),
        title: phrase(random, random.between(5, 12)),
        author,
        issued: { 'date-parts': [[year, random.between(1, 12)]] },
        'container-title': phrase(random, 3),
        abstract: prose(random, 150).replaceAll('\n\n', ' '),
      },
      texts: [{ hash: textHash, mediaType: 'text/plain', length: text.length, words, addedAt: maker.now() }],
    }),
    tagIds: someOf(random, tagIds, 2),
    collectionIds: someOf(random, collectionIds, 1),
  };
  const highlights = Array.from({ length: 10 }, () => {
    const start = random.between(0, text.length - 200);
    const end = start + random.between(40, 180);
    const quote = text.slice(start, end);
    const anchor = {
      quote,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
      start,
      end,
    };
    const color = random.between(1, 8); // the colours are the numbers 1 to 8
    return newHighlight(maker, { articleId: article.id, textHash, anchor, color });
  });
  const notes = Array.from({ length: 3 }, () =>
    newNote(maker, {
      text: `# ${phrase(random, 4)}\n\n${prose(random, random.between(20, 80))}`,
      aboutIds: [article.id],
    }),
  );
  const claims = Array.from({ length: 2 }, () =>
    newClaim(maker, { text: `${phrase(random, random.between(8, 16))}.` }),
  );
  const links = claims.map((claim) =>
    newEvidence(maker, { fromId: random.pick(highlights).id, claimId: claim.id, stance: random.pick(STANCES) }),
  );
  return { article, text, items: [article, ...highlights, ...notes, ...claims, ...links] };
}

const someOf = <T>(random: Random, values: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: random.between(0, most) }, () => random.pick(values))),
];
