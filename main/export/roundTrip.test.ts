import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../../shared/anchoring';
import { makeId } from '../../shared/model/ids';
import { createLibrary } from '../../shared/model/library';
import type { Article, Highlight, Item, Note, Tag } from '../../shared/model/records';
import { locatorInFile } from '../../shared/pdf/pages';
import { readHighlights, type ForeignMark } from '../import/highlights';
import { markPlacer } from '../import/highlights/place';
import { worksOf } from '../import/highlights/sources';
import { libraryFormats } from '.';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const time = fc.integer({ min: 0, max: 2 ** 40 }).map((ms) => new Date(ms).toISOString());
const words = fc
  .array(
    fc.constantFrom(
      'the ',
      'quay ',
      'was closed. ',
      '🚢 ',
      'e\u0301te\u0301 ',
      '“no comment” ',
      '\n\n',
      '東京の港 ',
      '=1+1 ',
    ),
    {
      minLength: 5,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));
const said = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
const TAGS = ['port', 'levy', 'No 7'].map((name, n): Tag => {
  const at = '2024-01-01T00:00:00.000Z';
  return { kind: 'tag', id: makeId('tag', `t${n}`), name, createdAt: at, updatedAt: at };
});
const point = fc.integer({ min: -9999, max: 9999 }).map((tenth) => tenth / 10);
const page = fc.record({
  index: fc.nat(2000),
  label: fc.stringMatching(/^[A-Za-z0-9-]{1,6}$/),
  boxes: fc.array(fc.tuple(point, point, point, point), { maxLength: 3 }),
});
/** Where a highlight stands on the pages of a PDF. */
const inFile = fc.record({
  hash: fc.constantFrom('a', 'b').map((file) => hash(file)),
  pages: fc.array(page, { minLength: 1, maxLength: 3 }),
});
const tagIds = fc.subarray(TAGS.map(({ id }) => id));

/** A library of one or two articles with highlights, and notes about either. */
const items = fc
  .array(
    fc.record({
      text: words,
      url: fc.option(
        fc.nat(9).map((n) => `https://example.org/a/${n}?utm_source=x`),
        { nil: undefined },
      ),
      marks: fc.array(
        fc.record({
          from: fc.nat(),
          length: fc.nat(),
          color: fc.integer({ min: 1, max: 8 }),
          comment: fc.option(said, { nil: undefined }),
          note: fc.option(said, { nil: undefined }),
          inFile: fc.option(inFile, { nil: undefined }),
          tagIds,
          createdAt: time,
          updatedAt: time,
        }),
        { maxLength: 6 },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((articles) => articles.flatMap(({ text, url, marks }, n) => recordsOf(n, text, url, marks)));

interface Mark {
  from: number;
  length: number;
  color: number;
  comment: string | undefined;
  note: string | undefined;
  inFile?: Highlight['inFile'];
  tagIds: Tag['id'][];
  createdAt: string;
  updatedAt: string;
}

const texts = new Map<string, string>();

function recordsOf(n: number, text: string, url: string | undefined, marks: Mark[]): Item[] {
  texts.set(hash(text), text);
  const at = '2024-05-03T10:00:00.000Z';
  const version = { hash: hash(text), mediaType: 'text/plain' as const, length: text.length, words: 1, addedAt: at };
  const article: Article = {
    kind: 'article',
    id: makeId('article', `a${n}`),
    citationKey: `key${n}`,
    csl: { type: 'webpage', title: `Title ${n}`, ...(url === undefined ? {} : { URL: url }) },
    texts: [version],
    tagIds: [],
    collectionIds: [],
    createdAt: at,
    updatedAt: at,
  };
  const made = marks.flatMap(({ from, length, note, comment, color, inFile, ...fields }, m): Item[] => {
    const start = from % text.length;
    const anchor = describeAnchor(text, start, start + 1 + (length % (text.length - start)));
    const highlight: Highlight = {
      ...fields,
      kind: 'highlight',
      id: makeId('highlight', `h${n}-${m}`),
      articleId: article.id,
      textHash: version.hash,
      anchor,
      color: color,
      ...(comment === undefined ? {} : { comment }),
      ...(inFile && { inFile }),
    };
    if (note === undefined) return [highlight];
    const about: Note = {
      ...fields,
      kind: 'note',
      id: makeId('note', `n${n}-${m}`),
      text: note,
      aboutIds: [m % 2 ? article.id : highlight.id],
    };
    return [highlight, about];
  });
  return [article, ...made];
}

function exported(all: Item[], id: string) {
  const library = createLibrary([...TAGS, ...all]);
  const format = libraryFormats.find((one) => one.id === id);
  const articles = [...library.tables.article.values()];
  return format!.write({ library, articles, textOf: (wanted) => texts.get(wanted), pagesOf: () => undefined });
}

/** What a file brings into a library that has the articles but none of the marks. */
function read(text: string, all: Item[], name: string): { mark: ForeignMark; highlight?: Partial<Highlight> }[] {
  const result = readHighlights({ name, bytes: Buffer.from(text) });
  if (!result.ok || !result.value) return [];
  expect(result.value.failed).toEqual([]);
  const bare = createLibrary(all.filter(({ kind }) => kind === 'article'));
  return worksOf(bare, result.value.marks).flatMap(({ article, marks }) =>
    marks.map((mark) => {
      if (mark.quote === '') return { mark };
      const textHash = article?.texts[0]?.hash ?? '';
      const placed = markPlacer(texts.get(textHash) ?? '', textHash)(mark);
      return {
        mark,
        highlight: { ...(article ? { articleId: article.id } : {}), ...(placed ? { anchor: placed.anchor } : {}) },
      };
    }),
  );
}

const nameOf = (id: string) => TAGS.find((tag) => tag.id === id)?.name ?? '';

describe('written out and read back', () => {
  it.each(['annotations', 'hypothesis'])(
    '%s are the same highlights and notes: place, words, pages, colour, comment, tags, times, ids',
    (format) => {
      fc.assert(
        fc.property(items, (all) => {
          const { files, written } = exported(all, format);
          const back = read(files[0]!.text, all, files[0]!.path);
          const wanted = all.filter(({ kind }) => kind !== 'article') as (Highlight | Note)[];
          expect([back.length, written]).toEqual([wanted.length, wanted.length]);
          for (const record of wanted) {
            const found = back.find(({ mark }) => record.id.endsWith(mark.id));
            const common = {
              createdAt: record.createdAt,
              updatedAt: record.updatedAt,
              tags: record.tagIds.map(nameOf).sort(),
            };
            expect({ ...found?.mark, tags: [...(found?.mark.tags ?? [])].sort() }).toMatchObject(common);
            if (record.kind === 'highlight') {
              const { anchor, articleId, color, comment, inFile } = record;
              expect(found?.highlight).toEqual({ anchor, articleId });
              expect([found?.mark.color, found?.mark.comment]).toEqual([color, comment]);
              expect(found?.mark.inFile).toEqual(inFile);
            } else expect([found?.mark.comment, found?.mark.about]).toEqual([record.text, record.aboutIds]);
          }
        }),
      );
    },
  );

  it('a table gives the same highlights back; what it cannot hold of them is said', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { files, lost } = exported(all, 'csv');
        const back = read(files[0]!.text, all, files[0]!.path);
        const wanted = all.filter((item) => item.kind === 'highlight');
        expect(back.length).toBe(wanted.length);
        for (const { id, anchor, articleId, color, comment, createdAt, updatedAt, tagIds, inFile } of wanted) {
          const found = back.find(({ mark }) => id.endsWith(mark.id));
          expect(found?.highlight).toEqual({ anchor, articleId });
          const { tags, ...mark } = found!.mark;
          expect([...tags].sort()).toEqual(tagIds.map(nameOf).sort());
          expect(mark).toMatchObject({ color, createdAt, updatedAt });
          expect(mark.comment).toBe(comment);
          expect(mark.locator).toBe(locatorInFile({ inFile }));
          expect(lost.some((loss) => loss.id === id && loss.field === 'boxes')).toBe(inFile !== undefined);
        }
      }),
    );
  });

  it('Hypothesis is said to show one colour, Web Annotations to lose nothing', () => {
    fc.assert(
      fc.property(items, (all) => {
        const colored = all.flatMap((item) => (item.kind === 'highlight' && item.color !== 1 ? [item.id] : []));
        expect(exported(all, 'annotations').lost).toEqual([]);
        const { lost } = exported(all, 'hypothesis');
        expect(
          lost
            .filter(({ field }) => field === 'color')
            .map(({ id }) => id)
            .sort(),
        ).toEqual(colored.sort());
      }),
    );
  });

  it('positions of Web Annotations count code points, half open, and the state is the hash of the text', () => {
    const text = '🚢🚢 The quay was closed.';
    const [article, highlight] = recordsOf(0, text, undefined, [
      {
        from: text.indexOf('quay'),
        length: 3,
        color: 3,
        comment: undefined,
        note: undefined,
        tagIds: [],
        createdAt: '2024-01-01T00:00:00.000Z',
        updatedAt: '2024-01-01T00:00:00.000Z',
      },
    ]);
    const { files } = exported([article!, highlight!], 'annotations');
    const { first } = JSON.parse(files[0]!.text) as { first: { items: { target: Record<string, unknown> }[] } };
    expect(first.items[0]?.target).toMatchObject({
      source: { id: 'urn:commonplace:article-a0', citationKey: 'key0' },
      selector: [
        { type: 'TextQuoteSelector', exact: 'quay', prefix: '🚢🚢 The ', suffix: ' was closed.' },
        { type: 'TextPositionSelector', start: 7, end: 11 },
      ],
      state: { textHash: `sha256:${hash(text)}` },
    });
  });
});
