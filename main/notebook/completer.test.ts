import { describe, expect, it } from 'vitest';
import { newArticle } from '../../shared/model/actions';
import { createLibrary } from '../../shared/model/library';
import { parseQuery } from '../../shared/query';
import { createCompleter } from './completer';

let made = 0;
const maker = { unique: () => String((made += 1)), now: () => '2026-01-01T00:00:00.000Z' };
const article = (family: string, outlet: string, language: string) =>
  newArticle(maker, {
    citationKey: `key${made}`,
    csl: { type: 'article-newspaper', author: [{ family, given: 'Ada' }], 'container-title': outlet, language },
  });
const library = createLibrary([
  article('Lind', 'The <i>Quay</i> Courier', 'en-GB'),
  article('Lind', 'Annals of "Tides": A Review', 'en-GB'),
  article('Maja Osei', 'The <i>Quay</i> Courier', 'de'),
]);
const complete = createCompleter(library, () => () => undefined);
const labels = (query: string): string[] => complete({ query, limit: 8 }).map(({ label }) => label);

describe('completion', () => {
  it.each([
    ['quay fo', []],
    ['foot', ['footing:']],
    ['quay -foot', ['footing:']],
    ['in:', ['in:"The Quay Courier"', 'in:"Annals of Tides: A Review"']],
    ['in:cou', ['in:"The Quay Courier"']],
    ['in:"the quay', ['in:"The Quay Courier"']],
    ['by:', ['by:"Ada Lind"', 'by:"Ada Maja Osei"']],
    ['by:ose', ['by:"Ada Maja Osei"']],
    ['lang:en', ['lang:en-gb']],
    ['lang:en-GB', []],
    ['stance:su', ['stance:supports']],
    ['footing:anon', ['footing:anonymous']],
    ['has:hi', ['has:highlights']],
    ['type:rea', ['type:reading']],
  ])('%j goes on as %j', (query, expected) => {
    expect(labels(query)).toEqual(expected);
  });

  it('keeps what stands before, and offers what can be read', () => {
    for (const { query } of complete({ query: 'quay -in:', limit: 8 })) {
      expect(query).toMatch(/^quay -in:/);
      expect(parseQuery(query).clauses.map(({ any: [term] }) => term?.type)).toEqual(['word', 'filter']);
      expect(parseQuery(query).notes).toEqual([]);
    }
  });
});
