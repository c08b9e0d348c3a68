import { describe, expect, it } from 'vitest';
import type { AnyId } from '../../shared/model/ids';
import type { SearchDocument } from './index';
import { engineOf, marked, note } from './testing/engines';

describe('what is said of a hit', () => {
  const doc: SearchDocument = {
    id: 'article-1' as AnyId, // of the form of an id
    kind: 'article',
    title: 'Harbour closed',
    fields: {
      title: 'Harbour closed',
      authors: 'Maja Müller',
      text: 'It rained. The old Harbour was closed by storms.',
    },
  };
  const why = (query: string) => engineOf([doc]).search(query).hits[0]?.why;

  it.each([
    ['harbour', 'title: exact “harbour”'],
    ['storm', 'text: “storms”, a form of “storm”'],
    ['stor', 'text: “storms” begins with “stor”'],
    ['muler', 'author: “müller” for “muler” (1 edit)'],
    ['MULLER rainned', 'author: exact “MULLER”; text: “rained” for “rainned” (1 edit)'],
    ['harbour closed rained', 'title: exact “harbour”, “closed”; text: exact “rained”'],
    ['harbuor closed', 'title: “harbour” for “harbuor” (1 edit), exact “closed”'],
    ['"old harbour"', 'text: exact “old harbour”'],
    [
      'it rained the old harbour was closed by',
      'text: exact “it”, “rained”, “the”, “old”; title: exact “harbour”; text: exact “was” and 2 more words',
    ],
  ])('%j: %s', (query, said) => {
    expect(why(query)).toBe(said);
  });

  it('shows the passage with the words and where it is', () => {
    const [hit] = engineOf([doc]).search('harbour storms').hits;
    expect(hit).toMatchObject({
      field: 'text',
      snippet: 'The old Harbour was closed by storms.',
      at: { start: 19, end: 26 },
    });
    expect(hit && marked(hit)).toEqual(['Harbour', 'storms']);
  });

  it('takes nothing misspelt for a word that stands there as it was typed', () => {
    const [near] = engineOf([note('n', 'The levy of the town. Two levi lorries.')]).search('levy lorries').hits;
    expect(near && marked(near)).not.toContain('levi');
    expect(near?.why).toBe('text: exact “levy”, “lorries”');
    const [misspelt] = engineOf([note('n', 'The levy of the town. Two lorries.')]).search('levi lorries').hits;
    expect(misspelt && marked(misspelt)).toContain('levy');
  });

  it('shows the field that holds the word as it was typed, and marks it there', () => {
    const fields = { title: 'harbor nave', authors: 'harbour', text: 'naive' };
    const [hit] = engineOf([{ ...doc, fields }]).search('harbour naïve').hits;
    expect(hit && marked(hit).length).toBeGreaterThan(0);
    expect(hit?.field).not.toBe('title');
  });

  it('marks a phrase only where it stands as one', () => {
    const [hit] = engineOf([note('n', 'Old things. The old Harbour, the harbour.')]).search('"old harbour"').hits;
    expect(hit && marked(hit)).toEqual(['old', 'Harbour']);
  });
});
