import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { independentVoices } from '../../shared/independence';
import { findStatements } from '../statements';
import { pairs } from './testing/pairs';
import { trace, type TracedText } from './trace';

const find = ({ text, issued }: TracedText) => findStatements(text, { issued });

/** How many voices there are when every event behind these passages is confirmed as it was proposed. */
function voices(texts: readonly TracedText[]): {
  independent: number;
  origins: readonly { passages: readonly string[] }[];
} {
  const { origins } = trace(texts, find);
  const independent = independentVoices(
    origins.map(({ speaker, cites }, index) => ({
      id: String(index),
      speaker: speaker.name.toLowerCase().replace(/^(?:the|a|an|its|his|her|their) /, ''),
      anonymous: speaker.type === 'anonymous' || speaker.type === 'unnamed-group',
      derivedFrom: cites === undefined ? undefined : String(cites),
    })),
  ).length;
  return { independent, origins };
}

describe.each(pairs.map((pair) => [pair.name, pair] as const))('confirmed as proposed: %s', (_, pair) => {
  const texts = (['a', 'b'] as const).map((doc): TracedText => {
    const { text, ...about } = pair[doc];
    const statements = findStatements(text, { issued: about.issued });
    const passages = statements.map(({ content }, index) => ({ id: `${doc}${index}`, content }));
    return { doc, text, ...about, passages };
  });

  it('is as many voices as the key says', () => {
    expect(voices(texts).independent).toBe(pair.key.independent);
  });

  it('holds each passage at most once', () => {
    const held = voices(texts).origins.flatMap(({ passages }) => passages);
    expect(new Set(held).size).toBe(held.length);
  });
});

it('leaves out what the user rejected, and takes the speaker that the user gave', () => {
  const text = 'Jens Aro said on Monday that the light was out. He added that nobody came.';
  const [first, second] = findStatements(text);
  const passages = [
    { id: 'one', content: first!.content, isRejected: true },
    {
      id: 'two',
      content: second!.content,
      accepted: {
        ...second!,
        speaker: { name: 'Signe Falk', by: 'name', type: 'person', footing: 'on-record' } as const,
      },
    },
  ];
  const { origins } = trace([{ doc: 'a', text, passages }], find);
  expect(origins.map(({ speaker, passages: held }) => [speaker.name, held])).toEqual([['Signe Falk', ['two']]]);
});

/* Two real articles on one interview, outside the project. */
const folder = new URL('../../../shared/articles/', import.meta.url);
const articles = existsSync(folder)
  ? readdirSync(folder)
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  : [];
if (articles.length === 0)
  console.warn(`NOT RUN: ${folder.pathname} is absent, so that the real articles are not tested.`);

describe.skipIf(articles.length === 0)('two outlets on one interview (needs the shared articles)', () => {
  /** Marks these words in the first and the second article. */
  const marked = (...words: readonly (readonly string[])[]): TracedText[] =>
    articles.map((text, index) => ({
      doc: String(index),
      text,
      passages: (words[index] ?? []).map((quote) => {
        const start = text.indexOf(quote);
        expect(start, quote).toBeGreaterThanOrEqual(0);
        return { id: quote, content: [{ start, end: start + quote.length }] };
      }),
    }));

  it.each([
    [
      'what one man said in it, in four places',
      marked(
        ['would signify a NATO-led war against Russia', 'would cross a dangerous line'],
        ['would mean the direct involvement of NATO countries', 'is thinking about how to respond'],
      ),
      1,
    ],
    [
      'officials whom neither article names',
      marked(
        [],
        [
          'doubts that allowing Ukraine to strike within Russian territory',
          'the current developments represent one of the most dangerous phases',
        ],
      ),
      1,
    ],
    [
      'three heads of state and government',
      marked(
        ['Ukraine lacks the intelligence and technical capabilities'],
        [
          'long-range missiles would provide a more decisive edge',
          'any direct NATO involvement could potentially destabilize',
        ],
      ),
      3,
    ],
  ])('%s', (_, texts, expected) => {
    const { independent, origins } = voices(texts);
    const held = origins.flatMap(({ passages }) => passages);
    expect(held).toHaveLength(texts.flatMap(({ passages }) => passages).length);
    expect(independent).toBe(expected);
  });
});
