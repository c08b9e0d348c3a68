import { describe, expect, it } from 'vitest';
import { describeAnchor } from '../anchoring';
import {
  newArticle,
  newClaim,
  newEvidence,
  newHighlight,
  newNote,
  newOrigin,
  newRelation,
  newSource,
  newStatement,
  type Maker,
} from '../model/actions';
import { createLibrary } from '../model/library';
import type { Item, Source } from '../model/records';
import { claimPage } from './claim';

let last = 0;
const maker: Maker = { unique: () => `${++last}`, now: () => '2024-05-03T10:00:00.000Z' };
const claim = newClaim(maker, { text: 'The pier is unsafe.' });
const HASH = 'a'.repeat(64);
const NEWER = 'b'.repeat(64);

/** An article with one sentence, of which all is marked as evidence, traced to an origin. */
function passage(text: string, { origin, newer }: { origin?: Item; newer?: string } = {}): Item[] {
  const version = (hash: string) =>
    ({ hash, mediaType: 'text/plain', length: text.length, words: 5, addedAt: maker.now() }) as const;
  const article = newArticle(maker, {
    citationKey: `k${++last}`,
    csl: { type: 'webpage', title: `Article ${last}` },
    texts: newer === undefined ? [version(HASH)] : [version(HASH), version(NEWER)],
  });
  const highlight = newHighlight(maker, {
    articleId: article.id,
    textHash: HASH,
    anchor: describeAnchor(text, 0, text.length),
    color: 1,
  });
  const traced = origin?.kind === 'origin' ? { ...highlight, originId: origin.id } : highlight;
  return [article, traced, newEvidence(maker, { fromId: highlight.id, claimId: claim.id, stance: 'supports' })];
}

const spoken = (type: Source['type'] = 'person') => {
  const source = newSource(maker, { name: `Speaker ${++last}`, type });
  return { source, origin: newOrigin(maker, { description: `What ${source.name} said`, speakerId: source.id }) };
};

const standingOf = (items: readonly Item[], newer?: string) =>
  claimPage(createLibrary([claim, ...items]), claim, (hash) => (hash === NEWER ? newer : undefined)).standing;
const weakOf = (...given: Parameters<typeof standingOf>) => standingOf(...given).weakPoints.map(({ what }) => what);

describe('how a claim stands', () => {
  it('is told by stance, with the voices that are confirmed', () => {
    const { source, origin } = spoken();
    const { stances, weakPoints } = standingOf([
      source,
      origin,
      ...passage('It shakes.', { origin }),
      ...passage('It creaks.'),
    ]);
    expect(stances).toEqual([{ stance: 'supports', pieces: 2, voices: 1 }]);
    expect(weakPoints).toEqual([]);
  });

  it('is weak when all of it is one origin, one voice, or nobody named', () => {
    const [one, unnamed] = [spoken(), spoken('anonymous')];
    const again = newOrigin(maker, { description: 'A letter', speakerId: one.source.id });
    const { origin } = one;
    expect(weakOf([one.source, origin, ...passage('It shakes.', { origin })])).toEqual(['one-origin']);
    expect(
      weakOf([
        one.source,
        origin,
        again,
        ...passage('It shakes.', { origin }),
        ...passage('It rots.', { origin: again }),
      ]),
    ).toEqual(['one-voice']);
    expect(weakOf([unnamed.source, unnamed.origin, ...passage('It rots.', { origin: unnamed.origin })])).toEqual([
      'one-origin',
      'only-anonymous',
    ]);
  });

  it('is weak when all of it is what somebody tells that another had said', () => {
    const text = 'Ada said that Bo had told Cy the pier was rotten.';
    const told = (toldBy?: string) => {
      const [article] = passage(text);
      if (article?.kind !== 'article') throw new Error('no article');
      const statement = newStatement(maker, {
        articleId: article.id,
        textHash: HASH,
        content: [describeAnchor(text, 31, 48)],
        mode: 'indirect',
        review: 'accepted',
        ...(toldBy !== undefined && { toldBy }),
      });
      return [article, statement, newEvidence(maker, { fromId: statement.id, claimId: claim.id, stance: 'supports' })];
    };
    expect(weakOf(told('Ada'))).toEqual(['only-retold']);
    expect(weakOf([...told('Ada'), ...told()])).toEqual([]);
  });

  it('is weak when a quotation of one event differs between articles', () => {
    const { source, origin } = spoken();
    const said = (word: string) =>
      passage(`${word} on the council has known about the cracks since winter`, { origin });
    expect(weakOf([source, origin, ...said('Everybody'), ...said('Everyone')])).toContain('quotation-differs');
    expect(weakOf([source, origin, ...said('Everybody'), ...said('Everybody')])).not.toContain('quotation-differs');
  });

  it('is weak when a passage is not in the newest text any more', () => {
    const text = 'The pier would certainly not survive another winter like the last one.';
    expect(weakOf(passage(text, { newer: '' }), 'Nothing of the kind is written here now.')).toContain('text-changed');
    expect(weakOf(passage(text, { newer: '' }), `Corrected. ${text}`)).not.toContain('text-changed');
  });

  it('finds contradictions through claims that are the same, until a note is about both', () => {
    const [same, other] = [
      newClaim(maker, { text: 'The pier is a danger.' }),
      newClaim(maker, { text: 'It is sound.' }),
    ];
    const items = [
      same,
      other,
      newRelation(maker, { fromClaimId: claim.id, toClaimId: same.id, type: 'same' }),
      newRelation(maker, { fromClaimId: other.id, toClaimId: same.id, type: 'contradicts' }),
    ];
    expect(standingOf(items)).toMatchObject({
      contradictions: [{ through: { id: same.id }, other: { id: other.id } }],
      weakPoints: [{ what: 'unaddressed-contradiction', claimId: other.id }],
    });
    expect(weakOf([...items, newNote(maker, { text: 'Why', aboutIds: [claim.id, other.id] })])).toEqual([]);
  });
});
