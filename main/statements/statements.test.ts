import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatements, type Span } from './index';

const read = (text: string, issued?: string) =>
  findStatements(text, { issued }).map((statement) => {
    const slice = (span: Span | undefined) => span && text.slice(span.start, span.end);
    return {
      ...statement,
      cue: slice(statement.cue),
      content: statement.content.map(slice),
      hearer: slice(statement.hearer),
      venue: slice(statement.venue),
      hedge: slice(statement.hedge),
    };
  });

describe('finding statements', () => {
  it.each<[string, string, { cue: string; who?: string; content: string[]; mode: string }]>([
    [
      'a quotation before its speaker',
      '“The pier is closed,” said Mara Lindqvist, the harbour master.',
      { cue: 'said', who: 'Mara Lindqvist', content: ['“The pier is closed,”'], mode: 'direct' },
    ],
    [
      'a quotation around its speaker',
      '“The pier,” Ms. Lindqvist said, “is closed.”',
      { cue: 'said', who: 'Lindqvist', content: ['“The pier,”', '“is closed.”'], mode: 'direct' },
    ],
    [
      'a quotation that goes on in the next sentence',
      '"It held," Okafor said. "It held for a year."',
      { cue: 'said', who: 'Okafor', content: ['"It held,"', '"It held for a year."'], mode: 'direct' },
    ],
    [
      'a clause',
      'The minister said that the pier would open in May.',
      { cue: 'said', who: 'the minister', content: ['that the pier would open in May'], mode: 'indirect' },
    ],
    [
      'a clause around its speaker',
      'The pier, Okafor argued, was never safe.',
      { cue: 'argued', who: 'Okafor', content: ['The pier', 'was never safe'], mode: 'indirect' },
    ],
    [
      'a clause with quoted words',
      'Okafor insisted the pier was “perfectly safe” for lorries.',
      { cue: 'insisted', who: 'Okafor', content: ['the pier was “perfectly safe” for lorries'], mode: 'mixed' },
    ],
    [
      'according to',
      'The pier cost 4 million, according to a survey.',
      { cue: 'according to', who: 'a survey', content: ['The pier cost 4 million'], mode: 'indirect' },
    ],
    [
      'according to, in front',
      'It rained. According to the port, the barge had sunk.',
      { cue: 'According to', who: 'the port', content: ['the barge had sunk'], mode: 'indirect' },
    ],
    [
      'according to, in front, with an apposition',
      'According to Paul Okafor, the engineer, the barge had sunk.',
      { cue: 'According to', who: 'Paul Okafor', content: ['the barge had sunk'], mode: 'indirect' },
    ],
    [
      'a verb that no list has',
      '“We are done,” snarled Okafor.',
      { cue: 'snarled', who: 'Okafor', content: ['“We are done,”'], mode: 'direct' },
    ],
    [
      'an insertion between speaker and verb',
      'Jon Ek, a spokesman for the port, said the pier was safe.',
      { cue: 'said', who: 'Jon Ek', content: ['the pier was safe'], mode: 'indirect' },
    ],
    [
      'a promise',
      'The council has pledged to repair it.',
      { cue: 'has pledged', who: 'the council', content: ['to repair it'], mode: 'indirect' },
    ],
    [
      'words that announce a quotation',
      'Okafor replied:\n\n“Ask the owner.”',
      { cue: 'replied', who: 'Okafor', content: ['“Ask the owner.”'], mode: 'direct' },
    ],
  ])('reads %s', (_, text, { cue, who, content, mode }) => {
    const [statement, ...more] = read(text);
    expect(more).toEqual([]);
    expect(statement).toMatchObject({ cue, content, mode });
    expect(statement?.speaker?.name).toBe(who);
  });

  it('gives a participle the speaker of its sentence', () => {
    const found = read('Okafor denied the report, saying the pier was safe.');
    expect(found.map(({ cue, speaker }) => [cue, speaker?.name])).toEqual([
      ['denied', 'Okafor'],
      ['saying', 'Okafor'],
    ]);
  });

  it('ends what is said before the main clause at its comma', () => {
    const found = read('While Dahl said the pier was safe, Okafor warned that it was old.');
    expect(found.map(({ cue, content }) => [cue, ...content])).toEqual([
      ['said', 'the pier was safe'],
      ['warned', 'that it was old'],
    ]);
  });

  it.each([
    ['in a place with its region', 'Dahl said in Vik, Norland, that it was safe.', ['that it was safe']],
    [
      'joined by “and that”',
      'Dahl said that it was safe, and that her plan promised more.',
      ['that it was safe, and that her plan promised more'],
    ],
    ['to a hearer', 'Dahl warned the mayor that two piles were rotten.', ['that two piles were rotten']],
    ['to a hearer in a month', 'Dahl told the mayor in May that it leaked.', ['that it leaked']],
    ['whose speaker is quoted', '“It held for years,” Dahl is quoted as saying.', ['“It held for years,”']],
    ['of what was not said', 'Officials have not said when the pier will open.', ['when the pier will open']],
    ['that somebody wants in quoted words', 'Dahl pledged to “mend the pier” in May.', ['to “mend the pier” in May']],
  ])('reads a statement %s', (_, text, content) => {
    expect(read(text).map((one) => one.content)).toEqual([content]);
  });

  it('puts no words into the mouth of those who were told, in a headline', () => {
    expect(read('Pier was known to be unsafe, council told').map(({ speaker }) => speaker)).toEqual([undefined]);
  });

  it('takes a report by words and not by marks alone: quoted words are no statement', () => {
    expect(read('The so-called “sharing economy” grew again.')).toEqual([]);
  });

  it('names the one a pronoun, a title or a last name means', () => {
    const text =
      'Prime Minister Ingrid Dahl met Paul Okafor, the engineer, on Monday. “It is safe,” Okafor said. He added that it was checked. ' +
      'Dahl said she believed him. The prime minister called it “a good day”.';
    expect(read(text).map(({ speaker }) => [speaker?.name, speaker?.by])).toEqual([
      ['Paul Okafor', 'alias'],
      ['Paul Okafor', 'pronoun'],
      ['Ingrid Dahl', 'alias'],
      ['Ingrid Dahl', 'epithet'],
    ]);
  });

  it.each([
    [
      'somebody new who came in since',
      'Mara Lind said it held. “It is old,” she said. Ebba Dahl, the engineer, disagreed. She said it leaked.',
      'Ebba Dahl',
    ],
    [
      'the one named behind a role',
      '“It is old,” said Mara’s engineer, Ebba Dahl. “Normally,” she said, “it holds.”',
      'Ebba Dahl',
    ],
    [
      'nobody, where “it” may be a report',
      'The ferry belongs to the Vik Company. The letter came in May. It said the pier leaked.',
      'It',
    ],
  ])('takes a pronoun for %s', (_, text, name) => {
    expect(read(text).at(-1)?.speaker?.name).toBe(name);
  });

  it.each([
    ['The founder and chairman John Ek', 'John Ek'],
    ['Former minister of justice Carl Ek', 'Carl Ek'],
    ['Governor of North Vikland Doug Ek', 'Doug Ek'],
    ['Harbour police spokesman John Ek', 'John Ek'],
    ['An aide of Mara Ek', 'an aide of Mara Ek'],
    ['A spokesman for mayor Carl Ek', 'a spokesman for mayor Carl Ek'],
    ['An adviser of mayor Carl Ek', 'an adviser of mayor Carl Ek'],
    ['Officials of Vik and spokesmen', 'Officials of Vik and spokesmen'],
  ])('knows the voice of “%s”', (who, name) => {
    expect(read(`${who} said it was safe.`)[0]?.speaker?.name).toBe(name);
  });

  it.each([
    ['Dahl said it was safe.', 'on-record'],
    ['Analysts said it was safe.', 'group'],
    ['Two officials, who asked not to be named, said it was safe.', 'anonymous'],
    ['Officials who asked not to be named said it was safe.', 'anonymous'],
    ['A senior official said it was safe.', 'anonymous'],
    ['Officials who spoke on condition of anonymity said it was safe.', 'anonymous'],
    ['The report said it was safe.', 'document'],
    ['I think it was safe.', 'reporter'],
  ])('tells the footing of “%s”', (text, footing) => {
    expect(read(text)[0]?.speaker?.footing).toBe(footing);
  });

  it('reads time, hearer and place of saying', () => {
    const [statement] = read('“It is closed,” Dahl told reporters at a press conference on Sunday.', '2024-11-06');
    expect(statement).toMatchObject({ hearer: 'reporters', venue: 'a press conference', time: { edtf: '2024-11-03' } });
  });

  it.each([
    ['Dahl said it might be safe.', { certainty: 'possible', hedge: 'might', polarity: 'positive' }],
    ['Dahl said it was not safe.', { certainty: 'certain', polarity: 'negative' }],
    ['Dahl warned that it was unsafe.', { force: 'warn' }],
    ['Dahl declined to comment.', { force: 'no-comment' }],
  ])('reads the qualities of “%s”', (text, expected) => {
    expect(read(text)[0]).toMatchObject(expected);
  });

  it('points at literal slices in order, whatever the text', () => {
    const words = fc.constantFrom(
      'said',
      'Dahl',
      'he',
      'that',
      '“',
      '”',
      '"',
      ',',
      '.',
      '\n',
      'according',
      'to',
      'the',
      'report',
      'was',
      'asked',
      'by',
      'saying',
      ':',
      'which',
      '😀',
      "''",
      'and',
      'telling',
      'FARRANT:',
      'Q.',
      '\n\n',
      '(',
      ')',
      '—',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        for (const { content, cue, speaker, quoted } of findStatements(text)) {
          expect(content.length).toBeGreaterThan(0);
          for (const span of [...content, cue, ...quoted, ...(speaker ? [speaker] : [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          for (const [index, span] of content.entries())
            expect(span.start).toBeGreaterThanOrEqual(content[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  'The constructor said that the car was legal.',
  'Constructor: The car was legal.',
  '“It is legal,” said the constructor.',
])('reads “%s”, whose speaker bears a name that every object has', (text) => {
  const found = read(text);
  expect(structuredClone(found)).toEqual(found);
});
