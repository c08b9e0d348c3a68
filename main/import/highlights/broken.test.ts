import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../../../shared/model/ids';
import { readHighlights } from '.';

/*
 * Files of other programs come cut off, edited by hand and changed by versions to come: whatever is in them, reading says
 * what it could not read, item by item, and never throws.
 */

const selector = [
  { type: 'TextPositionSelector', start: 4, end: 8 },
  { type: 'TextQuoteSelector', exact: 'quay', prefix: 'The ', suffix: ' was' },
];
const hypothesisItem = {
  id: 'aB-c_1',
  created: '2024-05-03T10:20:30.123456+00:00',
  uri: 'https://example.org/quay',
  text: 'Really?',
  tags: ['port'],
  document: { title: ['The Long Quay'] },
  target: [{ source: 'https://example.org/quay', selector }],
};
const annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/annotations/1',
  type: 'Annotation',
  body: [{ type: 'TextualBody', value: 'Really?', purpose: 'commenting' }],
  target: {
    source: 'https://example.org/quay',
    selector: [...selector, { type: 'FragmentSelector', value: 'page=3' }],
    state: { type: 'TimeState', textHash: 'sha256:0' },
  },
  commonplace: { color: 3 },
};
const JSON_FILES = {
  hypothesis: (items: unknown) => ({ export_date: '2024-05-05', annotations: items }),
  annotations: (items: unknown) => ({ type: 'AnnotationPage', items }),
} as const;

const CSV =
  'Highlight,Book Title,Book Author,Note,Color,Tags,Location Type,Location,Highlighted at\n' +
  '"The quay, they said, was closed.",The Long Quay,Maja Lind,"so\nwhat",blue,"port, levy",page,12,2024-05-03 10:20:30\n' +
  'Nobody was hurt.,The Long Quay,Maja Lind,,yellow,,page,13,2024-05-03 10:21:30\n';
const TABLE =
  'id,article id,citation key,title,highlight,page,note,tags,color,start,end,text version,claims,notes\r\n' +
  'highlight-h1,article-a,lind2024,Quay,was closed,p. 3,Really?,"port, levy",3,4,14,00ff,supports: it,A note\r\n';
const CLIPPINGS = `\ufeffThe Long Quay (Lind, Maja)\r
- Your Highlight on page 12 | Location 180-182 | Added on Friday, 3 May 2024 10:20:30\r
\r
The quay was closed.\r
==========\r
\ufeffThe Long Quay (Lind, Maja)\r
- Your Note on page 12 | Location 182 | Added on Friday, 3 May 2024 10:21:00\r
\r
Really?\r
==========\r
`;
const ZOTERO = `# Annotations\n\n“The quay was closed.” ([Lind, 2024, p. 12](zotero://select/library/items/ABCD2345)) ([pdf](zotero://open-pdf/library/items/EFGH2345?page=12&annotation=IJKL2345)) Really?\n`;

const marked = encodeURIComponent(JSON.stringify({ annotationKey: 'IJKL2345', pageLabel: '12' }));
const ZOTERO_HTML = `<h1>Annotations</h1>\n<p><span class="highlight" data-annotation="${marked}">“The quay.”</span> Really?</p>`;

/** Reads, and looks at what everyone relies on: marks that can become records, and failures that say where. */
function read(name: string, text: string) {
  const result = readHighlights({ name, bytes: Buffer.from(text) });
  if (!result.ok) {
    expect(result.error.message).not.toBe('');
    return undefined;
  }
  for (const { id, quote, tags, createdAt, place } of result.value?.marks ?? []) {
    expect(() => makeId(quote === '' ? 'note' : 'highlight', id)).not.toThrow();
    expect(tags.every((tag) => typeof tag === 'string')).toBe(true);
    if (createdAt !== undefined) expect(new Date(createdAt).toISOString()).toBe(createdAt);
    if (place) expect(place.end).toBeGreaterThanOrEqual(place.start);
  }
  for (const { where, reason } of result.value?.failed ?? []) expect(where && reason).toBeTruthy();
  return result.value;
}

/** The paths to every value inside a value. */
const pathsOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inside]) => pathsOf(inside, [...path, key]))]
    : [path];

function withValueAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as Record<string, unknown>; // a path leads through objects and lists
  copy[key] = withValueAt(copy[key], rest, put);
  return copy;
}

const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(null, -1, 1e308, '', 'x'.repeat(300), [], {}, [null], '2024-13-45', true),
);

describe.each([
  ['hypothesis', hypothesisItem],
  ['annotations', annotation],
] as const)('%s with strange values', (kind, item) => {
  it('gives each item as a mark or a failure', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...pathsOf(item)), anyJson), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 4 }), (lists) => {
        const strange = lists.map((list) =>
          list.reduce<unknown>((now, [path, put]) => withThere(now, path, put), item),
        );
        const file = JSON_FILES[kind]([item, ...strange]);
        const value = read('marks.json', JSON.stringify(file));
        expect(value?.kind).toBe(kind);
        expect((value?.marks.length ?? 0) + (value?.failed.length ?? 0)).toBe(1 + strange.length);
      }),
    );
  });

  /** A change further in may no longer have a place. */
  function withThere(now: unknown, path: readonly string[], put: unknown): unknown {
    let inside = now;
    for (const key of path.slice(0, -1)) {
      if (typeof inside !== 'object' || inside === null || !(key in inside)) return now;
      inside = (inside as Record<string, unknown>)[key]; // just found in it
    }
    return path.length > 0 && (typeof inside !== 'object' || inside === null) ? now : withValueAt(now, path, put);
  }
});

describe('files that were cut off or changed by hand', () => {
  const files = [
    ['marks.json', JSON.stringify(JSON_FILES.hypothesis([hypothesisItem, hypothesisItem]))],
    ['marks.jsonld', JSON.stringify(JSON_FILES.annotations([annotation]))],
    ['readwise.csv', CSV],
    ['highlights.csv', TABLE],
    ['My Clippings.txt', CLIPPINGS],
    ['Annotations.md', ZOTERO],
    ['Annotations.html', ZOTERO_HTML],
  ] as const;

  it.each(files)('%s is read as it is', (name, text) => {
    expect(read(name, text)?.marks.length).toBeGreaterThan(0);
  });

  it.each(files)('%s never makes reading throw', (name, text) => {
    const at = fc.nat(text.length);
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '"',
        ',',
        '\n',
        '\r\n\r\n',
        '==========',
        '\0',
        '%',
        '%zz',
        '{',
        ']',
        '|',
        '- ',
        "'=",
        '\ufeff',
        '</p>',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(at, fc.nat(40), piece), { minLength: 1, maxLength: 5 }), (edits) => {
        read(
          name,
          edits.reduce((now, [from, length, put]) => now.slice(0, from) + put + now.slice(from + length), text),
        );
      }),
    );
  });

  it.each(files)('%s cut off anywhere never makes reading throw', (name, text) => {
    fc.assert(fc.property(fc.nat(text.length), (length) => void read(name, text.slice(0, length))));
  });
});

it('a long id of another program becomes one of ours, and two that end alike stay two', () => {
  const named = (id: string) => ({ ...annotation, id });
  const ids = ['one', 'two'].map((name) => `https://example.org/${name}/${'annotations/'.repeat(20)}7`);
  const value = read('marks.jsonld', JSON.stringify(JSON_FILES.annotations(ids.map(named))));
  expect(new Set(value?.marks.map(({ id }) => id)).size).toBe(2);
});
