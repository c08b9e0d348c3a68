import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, QUERY_FIELDS, type Clause, type Term } from './parse';

const written = (term: Term): string => {
  if (term.type === 'word') return term.text;
  if (term.type === 'phrase') return `"${term.text}"`;
  const { filter } = term;
  return 'days' in filter
    ? `${filter.field}=${filter.days.from}..${filter.days.to}`
    : `${filter.field}=${filter.value}`;
};
const clause = ({ not, any }: Clause): string => (not ? '-' : '') + any.map(written).join('|');
const read = (query: string): string => parseQuery(query).clauses.map(clause).join(' ');

it.each([
  ['closed the quay', 'closed the quay'],
  ['"the quay" -closed -"of old"', '"the quay" -closed -"of old"'],
  ['quay OR harbour levy', 'quay|harbour levy'],
  ['OR quay OR', 'quay'],
  ['quay or harbour', 'quay or harbour'],
  ['by:Lind in:"Coast News"', 'by=lind in=coast news'],
  ['tag:Übersee -tag:"old ports"', 'tag=ubersee -tag=old ports'],
  ['tag:a OR tag:b', 'tag=a|tag=b'],
  ['type:notes type:article-journal', 'type=note type=article-journal'],
  ['has:high stance:supp', 'has=high stance=supp'],
  ['year:2014', 'year=20140000..20149999'],
  ['year:2014-2016', 'year=20140000..20169999'],
  ['before:2024-03 after:2020', 'before=1..20240299 after=20210000..99999999'],
  ['after:2024-03-09', 'after=20240310..99999999'],
  ['LANG:en-GB', 'lang=en-gb'],
  ['type:readings type:table', 'type=appraisal type=value'],
  ['footing:anon', 'footing=anon'],
  ['quay OR -levy', 'quay -levy'],
  ['-levy OR quay', '-levy quay'],
])('reads %j as %j', (query, meaning) => {
  expect(read(query)).toBe(meaning);
});

describe('what is half-typed', () => {
  it.each([
    ['by:', ''],
    ['quay by:', 'quay'],
    ['tag:"two wo', 'tag=two wo'],
    ['"the qu', 'the qu'],
    ['quay -', 'quay -'],
    ['quay OR', 'quay'],
    ['-by:', ''],
    ['after:2024-', 'after=20250000..99999999'],
    ['before:2024-03-', 'before=1..20240299'],
    ['year:2014-', 'year=20140000..20149999'],
  ])('%j is read as %j without a word about it', (query, meaning) => {
    expect(read(query)).toBe(meaning);
    expect(parseQuery(query).notes).toEqual([]);
  });
});

it.each(['before:20', 'quay year:201', 'year:2024-03'])('%j waits for the rest, and says so', (query) => {
  expect(read(query)).toBe(query.startsWith('quay') ? 'quay' : '');
  expect(parseQuery(query).notes.join(' ')).toMatch(/waits for (whole years|a date)/);
});

describe('what cannot be read is searched as words, and said', () => {
  it.each([
    ['before:yesterday', 'before yesterday', 'before: asks for a date'],
    ['title:quay', 'title quay', 'There is no field “title:”'],
    ['has:wings', 'has wings', 'has: asks for'],
    ['stance:maybe', 'stance maybe', 'stance: asks for'],
    ['year:2024-3-1', 'year 2024-3-1', 'year: asks for whole years'],
    ['footing:banana', 'footing banana', 'footing: asks for'],
    ['quay OR tag:x', 'quay tag=x', 'OR joins words with words'],
  ])('%j as %j: %s', (query, meaning, says) => {
    expect(read(query)).toBe(meaning);
    expect(parseQuery(query).notes.join(' ')).toContain(says);
  });

  it.each([
    ['quay NOT levy', '-word leaves a word out'],
    ['quay AND levy', 'words need nothing between them'],
    ['harbour (quay OR levy)', 'Parentheses group nothing'],
    ['harbour -(quay levy)', 'Parentheses group nothing'],
  ])('of another language: %j, %s', (query, says) => {
    expect(parseQuery(query).notes.join(' ')).toContain(says);
  });

  it.each(['the quay (2024) and f(x)', 'QUAYS AND PIERS', 'not a quay'])('says nothing of %j', (query) => {
    expect(parseQuery(query).notes).toEqual([]);
  });

  it('says that OR does not join what is left out', () => {
    expect(parseQuery('quay OR -levy').notes.join(' ')).toContain('OR joins what is looked for');
  });

  it('says nothing of addresses and times', () => {
    expect(parseQuery('https://example.org/a?b=c at 12:30').notes).toEqual([]);
  });

  it('reads the beginning of a pasted document', () => {
    expect(parseQuery('word '.repeat(20_000)).notes).toEqual(['Only the first 4000 characters were read.']);
  });
});

it('reads any text at all, and no clause is empty', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '"',
      '“',
      '-',
      'OR',
      ' ',
      ':',
      '\n',
      '\u202e',
      '\ud83d',
      '(a+)+$',
      ...QUERY_FIELDS.map((name) => `${name}:`),
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      for (const { any } of parseQuery(parts.join('')).clauses) expect(any.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

it.each(['constructor', 'tostring', '__proto__'])('takes “%s” after type: for a name', (name) => {
  expect(read(`type:${name}`)).toBe(`type=${name}`);
});
