import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorResolver, describeAnchor, type AnchorMatch } from './index';
import { SENTENCES } from './testing/sentences';

const anchorOf = (whole: string, quote: string, from = 0) => {
  const start = whole.indexOf(quote, from);
  return describeAnchor(whole, start, start + quote.length);
};
const wordsAt = (whole: string, match: AnchorMatch) =>
  match.found === 'lost' ? 'lost' : `${match.found}: ${whole.slice(match.start, match.end)}`;

const article = fc.shuffledSubarray(SENTENCES, { minLength: 5 });
const articleAndIndex = article.chain((sentences) => fc.tuple(fc.constant(sentences), fc.nat(sentences.length - 1)));

describe('with the text that an anchor was made on', () => {
  it('finds each sentence again, wherever it went and however the text is spaced now', () => {
    fc.assert(
      fc.property(articleAndIndex, fc.shuffledSubarray(SENTENCES), ([sentences, i], others) => {
        const old = sentences.join(' ');
        const said = sentences[i]!;
        const now = [...others.filter((other) => other !== said), said].join('\n\n');
        const match = anchorResolver(now, old)(anchorOf(old, said));
        expect(match.found).not.toBe('lost');
        expect(wordsAt(now, match)).toBe(`${match.found}: ${said}`);
      }),
    );
  });

  it('proposes a sentence that went elsewhere to its end, though what follows begins like it (seed 788487908)', () => {
    const said = 'The harbour of Sandvik was closed on Tuesday morning after two tankers drifted from their berths.';
    const old = `Nobody was hurt, although a deckhand was treated for cold. ${said} The insurer’s own report puts the damage at 4.2 million kronor.`;
    const now = `In a letter of 3 May the harbour master had asked for money to replace eleven bollards.\n\n${said}`;
    expect(wordsAt(now, anchorResolver(now, old)(anchorOf(old, said)))).toBe(`approximate: ${said}`);
  });

  it('says the same as without it, or more', () => {
    fc.assert(
      fc.property(articleAndIndex, article, ([sentences, i], now) => {
        const old = sentences.join(' ');
        const text = now.join(' ');
        const anchor = anchorOf(old, sentences[i]!);
        const [plain, knowing] = [anchorResolver(text)(anchor), anchorResolver(text, old)(anchor)];
        if (plain.found !== 'lost') expect(knowing).toEqual(plain);
        else if (knowing.found !== 'lost') expect(text.slice(knowing.start, knowing.end)).toBe(sentences[i]);
      }),
    );
  });

  it('tells repeated words apart by their neighbourhood, although 32 units around them are the same', () => {
    const refrain =
      'Asked about the inspection of the quay in the spring, the mayor said: no comment. He then left the room.';
    const old = `${SENTENCES[0]} ${refrain} ${SENTENCES[1]} ${refrain} ${SENTENCES[2]}`;
    const [first, second] = [old.indexOf('no comment'), old.lastIndexOf('no comment')];
    // So much is inserted that the first comment stands, with the same words around it, where the second one stood.
    const now = `${'New. '.repeat(second - first).slice(first - second)}${old}`;
    const anchor = anchorOf(old, 'no comment', second);
    expect(now.indexOf('no comment')).toBe(anchor.start);
    const start = now.lastIndexOf('no comment');
    expect(anchorResolver(now, old)(anchor)).toEqual({ found: 'moved', start, end: start + 10 });
  });

  it.each([
    ['a bollard, fitted in 1974, had', 'a mooring post, fitted in 1974, had'],
    ['Port officials said', 'Officials said'],
    ['during the night.', 'at night.'],
  ])('proposes the sentence with %j where it reads %j', (was, is) => {
    const old = SENTENCES.slice(0, 4).join(' ');
    const now = old.replace(was, is);
    const match = anchorResolver(now, old)(anchorOf(old, SENTENCES[1]!));
    expect(wordsAt(now, match)).toBe(`approximate: ${SENTENCES[1]!.replace(was, is)}`);
  });

  it('does not take what replaced a sentence for it', () => {
    const old = SENTENCES.slice(0, 4).join(' ');
    const now = old.replace(SENTENCES[1]!, SENTENCES[9]!);
    expect(anchorResolver(now, old)(anchorOf(old, SENTENCES[1]!))).toEqual({ found: 'lost' });
  });

  it('looks elsewhere when the anchor was made on yet another text', () => {
    const now = SENTENCES.slice(0, 4).join(' ');
    const anchor = anchorOf(`Latest. ${now}`, SENTENCES[2]!);
    const start = now.indexOf(SENTENCES[2]!);
    const moved = { found: 'moved', start, end: start + SENTENCES[2]!.length };
    expect(anchorResolver(now, SENTENCES.slice(5).join(' '))(anchor)).toEqual(moved);
  });
});
