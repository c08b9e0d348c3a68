import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAnchor, resolveAnchor, type AnchorMatch } from './index';
import { foldText } from './foldedText';
import { SENTENCES } from './testing/sentences';
import { anyUnits, text, textWithRange } from './testing/texts';

const anchorOf = (whole: string, quote: string, from = 0) => {
  const start = whole.indexOf(quote, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return describeAnchor(whole, start, start + quote.length);
};
const wordsAt = (whole: string, match: AnchorMatch) =>
  match.found === 'lost' ? 'lost' : `${match.found}: ${whole.slice(match.start, match.end)}`;

const article = fc.shuffledSubarray(SENTENCES, { minLength: 4 });
const articleAndIndex = article.chain((sentences) => fc.tuple(fc.constant(sentences), fc.nat(sentences.length - 1)));

describe('a text that has changed around the quote', () => {
  it('finds the quote moved by what was inserted before it', () => {
    fc.assert(
      fc.property(articleAndIndex, text, ([sentences, i], inserted) => {
        const whole = sentences.join(' ');
        const anchor = anchorOf(whole, sentences[i]!);
        const shifted = { start: anchor.start + inserted.length, end: anchor.end + inserted.length };
        expect(resolveAnchor(inserted + whole, anchor)).toEqual({ found: 'moved', ...shifted });
      }),
    );
  });

  it('finds the quote wherever its sentence went', () => {
    fc.assert(
      fc.property(article, fc.nat(), ([first = '', ...rest], at) => {
        const anchor = anchorOf([first, ...rest].join(' '), first);
        const place = 1 + (at % rest.length);
        const whole = [...rest.slice(0, place), first, ...rest.slice(place)].join(' ');
        expect(wordsAt(whole, resolveAnchor(whole, anchor))).toBe(`moved: ${first}`);
      }),
    );
  });

  it('says that a deleted quote is lost', () => {
    fc.assert(
      fc.property(articleAndIndex, ([sentences, i]) => {
        const anchor = anchorOf(sentences.join('\n\n'), sentences[i]!);
        expect(resolveAnchor(sentences.filter((_, at) => at !== i).join('\n\n'), anchor)).toEqual({ found: 'lost' });
      }),
    );
  });

  it('finds no words but the quote’s own when the text only grows', () => {
    fc.assert(
      fc.property(textWithRange, text, ({ whole, start, end }, inserted) => {
        const anchor = describeAnchor(whole, start, end);
        const grown = inserted + whole;
        const match = resolveAnchor(grown, anchor);
        if (match.found === 'lost') return;
        if (match.found === 'approximate') {
          // A range that parts a letter from its accents has no words of its own; its place is still the right one.
          expect(match.start).toBeLessThan(anchor.end + inserted.length);
          expect(match.end).toBeGreaterThan(anchor.start + inserted.length);
        } else {
          expect(foldText(grown.slice(match.start, match.end)).text).toContain(foldText(anchor.quote).text.trim());
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a quote that itself has changed', () => {
  const [first = '', second = '', third = ''] = SENTENCES;
  const anchor = anchorOf([first, second, third].join(' '), second);

  it('counts other spacing and other quotation marks as the same words', () => {
    const whole = [first, second, third].join('\r\n').replaceAll(' ', '\n').replaceAll('’', "'");
    expect(wordsAt(whole, resolveAnchor(whole, anchor))).toBe(`moved: ${second.replaceAll(' ', '\n')}`);
  });

  it.each([
    ['a word replaced', second.replace('bollard', 'fender')],
    ['a word dropped', second.replace('fitted ', '')],
    ['a word added', second.replace('had given', 'had at last given')],
    ['misread letters', second.replace('officials', 'offlcia1s').replace('during', 'durlng')],
    ['another year', second.replace('1974', '1975')],
  ])('proposes the sentence with %s, with a score', (_, changed) => {
    const whole = [third, first, changed, third].join(' ');
    const match = resolveAnchor(whole, anchor);
    expect(wordsAt(whole, match)).toBe(`approximate: ${changed}`);
    expect(match).toHaveProperty('score', expect.closeTo(0.9, 0));
  });

  it('scores the less, the more has changed', () => {
    const versions = [second, second.replace('Port', 'The port'), second.replace('Port officials', 'The port people')];
    const scores = versions.map((version) => {
      const match = resolveAnchor([first, version, third].join(' '), anchor);
      return match.found === 'lost' ? 0 : match.found === 'approximate' ? match.score : 1;
    });
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
  });

  it('is lost once most of its words are others', () => {
    const rewritten = 'According to the port, an old mooring post broke overnight.';
    expect(resolveAnchor([first, rewritten, third].join(' '), anchor)).toEqual({ found: 'lost' });
  });
});

describe('look-alikes', () => {
  const charge = (name: string, bond: string) =>
    `${name}: possession of a firearm, held in jail in lieu of ${bond} bond.`;

  it('does not take a sentence of the same pattern for one that is gone', () => {
    const anchor = anchorOf(
      `Booked on Monday:\n\n${charge('Elsa Burton', '$70,000')}\n\nThe court sits on Friday.`,
      charge('Elsa Burton', '$70,000'),
    );
    const whole = `Bookings of the week.\n\n${charge('Carl Tays', '$5,000')}\n\n${charge('Ann Roe', '$900')}\n\nMore soon.`;
    expect(resolveAnchor(whole, anchor)).toEqual({ found: 'lost' });
  });

  it('prefers the changed sentence among its neighbours to its unchanged double elsewhere', () => {
    const [before = '', said = '', after = '', other = ''] = SENTENCES;
    const anchor = anchorOf([before, said, after].join(' '), said);
    const changed = said.replace('bollard', 'mooring post');
    const whole = [other, said, other, before, changed, after].join(' ');
    expect(wordsAt(whole, resolveAnchor(whole, anchor))).toBe(`approximate: ${changed}`);
  });

  it('tells repeated words by what stands around them', () => {
    const whole = 'Asked about the piles, he said: no comment. Asked about the vote, he said: no comment. He left.';
    const second = anchorOf(whole, 'no comment', 50);
    const match = resolveAnchor(`Evening edition. ${whole}`, second);
    expect(match).toEqual({ found: 'moved', start: second.start + 17, end: second.end + 17 });
  });

  it('does not guess between places that look the same', () => {
    const row = 'Result pending; see the minutes for details of the vote. ';
    const anchor = anchorOf(row.repeat(5), 'see the minutes', row.length * 2);
    expect(resolveAnchor(`Note. ${row.repeat(2)}`, anchor)).toEqual({ found: 'lost' });
    expect(resolveAnchor('no, no, no', { quote: 'no' })).toEqual({ found: 'lost' });
  });

  it('tells a repeated passage by its old place when it has hardly moved', () => {
    const page = `${SENTENCES.slice(0, 4).join(' ')} `;
    const anchor = anchorOf(page + page, SENTENCES[1]!, page.length);
    const match = resolveAnchor(`A ${page}${page}`, anchor);
    expect(match).toEqual({ found: 'moved', start: anchor.start + 2, end: anchor.end + 2 });
  });

  it('does not take a short word for the same one in other surroundings', () => {
    const anchor = anchorOf('The result of the vote was close.', 'vote');
    expect(resolveAnchor('Nobody can remember any vote like it in those years.', anchor)).toEqual({ found: 'lost' });
  });
});

it('finds a quote that came without context or offset when it stands once', () => {
  expect(resolveAnchor('one two three', { quote: 'two' })).toEqual({ found: 'moved', start: 4, end: 7 });
});

it('answers for any text and any anchor, with a place inside the text', () => {
  const anchor = fc.record(
    { quote: anyUnits, prefix: anyUnits, suffix: anyUnits, start: fc.oneof(fc.integer(), fc.double()) },
    { requiredKeys: ['quote'] },
  );
  fc.assert(
    fc.property(anyUnits, anchor, (whole, selector) => {
      const match = resolveAnchor(whole, selector);
      if (match.found === 'lost') return;
      expect(match.start).toBeGreaterThanOrEqual(0);
      expect(match.end).toBeGreaterThan(match.start);
      expect(match.end).toBeLessThanOrEqual(whole.length);
    }),
    { numRuns: 1000 },
  );
});
