import { expect, it } from 'vitest';
import { parseQuery } from './parseQuery';

/** Words as they are, `=exact` words, `"phrases"`, `-excluded`. */
function written(query: string): string {
  const { words, phrases, excluded } = parseQuery(query);
  return [
    ...words.map(({ word, exact }) => (exact ? `=${word}` : word)),
    ...phrases.map((runs) => runs.map((run) => `"${run.join(' ')}"`).join('|')),
    ...excluded.map((run) => `-${run.join(' ')}`),
  ].join(' ');
}

it.each([
  ['Nord Stream', 'nord stream'],
  ['the The THE', 'the'],
  ['"Nord Stream" pipeline', '=nord =stream pipeline "nord stream"'],
  ['“Nord Stream”', '=nord =stream "nord stream"'],
  ['pipeline "pipeline"', '=pipeline'],
  ['"nord str', 'nord str'],
  ['gas -oil', 'gas -oil'],
  ['gas −"crude oil"', 'gas -crude oil'],
  ['co-author wnt-dependent', 'co author wnt dependent'],
  ['gas -', 'gas'],
  ['gas - oil', 'gas oil'],
  ['"gas pipe" OR "oil pipe"', '=gas =pipe =oil "gas pipe"|"oil pipe"'],
  ['"gas pipe" OR oil', '=gas =pipe oil'],
  ['"" -"" ... ?!', ''],
  ['a"b c"d', 'a =b =c d "b c"'],
])('reads %j as %j', (query, meaning) => {
  expect(written(query)).toBe(meaning);
});

it('keeps the first words of a query that is a whole text', () => {
  const { words } = parseQuery(Array.from({ length: 20_000 }, (_, i) => `w${i}`).join(' '));
  expect(words.length).toBe(64);
  expect(words[0]?.word).toBe('w0');
});

it('heeds the first filters and exclusions of a query that is full of them, and says so', () => {
  const names = Array.from({ length: 70 }, (_, i) => `w${i}`);
  const filtered = parseQuery(names.map((name) => `tag:${name}`).join(' '));
  expect(filtered.filters.length).toBe(64);
  expect(filtered.notes).toEqual(['Only the first 64 filters were heeded.']);
  const joined = parseQuery(names.map((name) => `tag:${name}`).join(' OR '));
  expect(joined.filters.map(({ any }) => any.length)).toEqual([64]);
  const without = parseQuery(`quay ${names.map((name) => `-${name}`).join(' ')}`);
  expect(without.excluded.length).toBe(64);
  expect(without.notes).toEqual(['Only the first 64 exclusions were heeded.']);
});
