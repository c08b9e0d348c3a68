import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimReview, STANCE_TERMS } from './claimReview';
import { breakwater } from './testing/breakwater';

type Node = Record<string, unknown> & { '@id': string };
interface Document {
  '@context': [string, Record<string, string>];
  '@graph': Node[];
}

const written = claimReview.write(breakwater());
const document = JSON.parse(written.files[0]?.text ?? '') as Document;
const graph = document['@graph'];
const node = (id: string) => graph.find((each) => each['@id'] === `urn:commonplace:${id}`);

/** Every object in a value, itself among them. */
function* objects(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objects(inner);
}

describe('ClaimReview in JSON-LD', () => {
  it('is one review a claim, whose claim every claimant repeats with where it appears', () => {
    const reviews = graph.filter((each) => each['@type'] === 'ClaimReview');
    expect(reviews.map(({ claimReviewed }) => claimReviewed)).toEqual([
      'Storms alone [made] the “breakwater” late.',
      'Missing stone made it late.',
    ]);
    expect(node('claim-late:review')?.['itemReviewed']).toMatchObject([
      {
        '@type': 'Claim',
        text: 'Storms alone [made] the “breakwater” late.',
        author: { '@id': 'urn:commonplace:source-ada' },
        datePublished: '2025-10-31',
        firstAppearance: { '@id': 'urn:commonplace:article-gazette' },
      },
      { '@type': 'Claim', author: { name: 'The Gazette' }, datePublished: '2025-11-02' },
    ]);
  });

  it('never rates a claim, and says so', () => {
    expect(written.files[0]?.text).not.toContain('"reviewRating"');
    expect(written.lost.filter(({ field }) => field === 'reviewRating')).toHaveLength(2);
  });

  it('names things that are in it, with terms that its context knows', () => {
    const known = new Set(graph.map((each) => each['@id']));
    const [, prefixes] = document['@context'];
    for (const each of objects(graph)) {
      const keys = Object.keys(each);
      if (keys.length === 1 && keys[0] === '@id') expect(known).toContain(each['@id']);
      for (const key of [...keys, ...[each['@type'] ?? []].flat().map(String)])
        if (key.includes(':')) expect(Object.keys(prefixes)).toContain(key.split(':')[0]);
    }
    expect(new Set(known).size).toBe(graph.length);
  });

  it('is JSON with the same words, whatever they are', () => {
    const source = breakwater();
    const [claim, ...others] = source.claims;
    const shape = (nodes: readonly Node[]) => nodes.map((each) => [each['@id'], ...Object.keys(each)]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        const [file] = claimReview.write({ ...source, claims: [{ ...claim!, text: words }, ...others] }).files;
        const again = (JSON.parse(file!.text) as Document)['@graph'];
        expect(shape(again)).toEqual(shape(graph));
        expect(again.find(({ '@id': id }) => id === `urn:commonplace:${claim!.id}`)?.['text']).toBe(words);
      }),
    );
  });

  it('gives back every accepted link with its stance, and where its words come from', () => {
    const links = graph.flatMap((each) =>
      Object.entries(STANCE_TERMS).flatMap(([stance, term]) =>
        each['@type'] !== 'Claim' && !String(each['@id']).includes(':claim-') && each[term] !== undefined
          ? [[each['@id'].slice(16), stance]]
          : [],
      ),
    );
    expect(links.sort()).toEqual([
      ['highlight-reply', 'mentions'],
      ['note-doubt', 'qualifies'],
      ['statement-relayed', 'supports'],
      ['statement-weeks', 'supports'],
    ]);
    expect(node('statement-weeks')).toMatchObject({
      'prov:wasQuotedFrom': { '@id': 'urn:commonplace:article-gazette' },
      'prov:wasAttributedTo': { '@id': 'urn:commonplace:source-ada' },
      'prov:hadPrimarySource': { '@id': 'urn:commonplace:origin-site' },
    });
    expect(node('article-mirror')?.['prov:wasDerivedFrom']).toEqual({ '@id': 'urn:commonplace:article-gazette' });
    expect(node('origin-relay')?.['prov:wasDerivedFrom']).toEqual({ '@id': 'urn:commonplace:origin-site' });
    expect(node('claim-late')?.['cito:disputes']).toEqual({ '@id': 'urn:commonplace:claim-stone' });
  });
});
