import { describe, expect, it } from 'vitest';
import { makeId } from '../model/ids';
import { createLibrary } from '../model/library';
import type { Claim, Item } from '../model/records';
import { claimPage } from './claim';

const AT = '2024-05-03T10:00:00.000Z';
const base = { createdAt: AT, updatedAt: AT };
const HASH = 'a'.repeat(64);
const anchor = { quote: 'x', prefix: '', suffix: '', start: 0, end: 1 };
const claim = { kind: 'claim', id: makeId('claim', 'c'), text: 'The pier is unsafe.', tagIds: [], ...base } as Claim;
const source = (name: string, type = 'person') =>
  ({ kind: 'source', id: makeId('source', name), name, type, aliases: [], ...base }) as unknown as Item;
const origin = (name: string, speaker: string, derivedFrom?: string) =>
  ({
    kind: 'origin',
    id: makeId('origin', name),
    description: name,
    speakerId: makeId('source', speaker),
    ...(derivedFrom !== undefined && { derivedFromId: makeId('origin', derivedFrom) }),
    ...base,
  }) as unknown as Item;

/** A statement that is evidence for the claim, traced to an origin. */
function evidence(name: string, originName?: string, review = 'accepted'): Item[] {
  return [
    {
      kind: 'article',
      id: makeId('article', name),
      citationKey: name,
      csl: { type: 'webpage' },
      texts: [],
      tagIds: [],
      collectionIds: [],
      ...base,
    },
    {
      kind: 'statement',
      id: makeId('statement', name),
      articleId: makeId('article', name),
      textHash: HASH,
      content: [anchor],
      mode: 'direct',
      review,
      tagIds: [],
      ...(originName !== undefined && { originId: makeId('origin', originName) }),
      ...base,
    },
    {
      kind: 'evidence',
      id: makeId('evidence', name),
      claimId: claim.id,
      fromId: makeId('statement', name),
      stance: 'supports',
      ...base,
    },
  ] as unknown as Item[];
}

const pageOf = (...items: Item[]) => claimPage(createLibrary([claim, ...items]), claim, () => undefined).independence;

describe('independent voices behind a claim', () => {
  it('are counted over origins and not over articles', () => {
    const counted = pageOf(
      source('dahl'),
      source('aro'),
      origin('interview', 'dahl'),
      origin('inquiry', 'aro'),
      ...['a', 'b', 'c', 'd', 'e'].flatMap((name) => evidence(name, 'interview')),
      ...['f', 'g'].flatMap((name) => evidence(name, 'inquiry')),
    );
    expect(counted).toMatchObject({ independent: 2, unreviewed: 0 });
    expect(counted.origins).toHaveLength(2);
  });

  it('count one who speaks twice, and one who repeats another, once', () => {
    const counted = pageOf(
      source('dahl'),
      source('aro'),
      origin('interview', 'dahl'),
      origin('speech', 'dahl'),
      origin('letter', 'aro', 'speech'),
      ...evidence('a', 'interview'),
      ...evidence('b', 'speech'),
      ...evidence('c', 'letter'),
    );
    expect(counted.independent).toBe(1);
  });

  it('count two who repeat a third, who is no evidence here, as one', () => {
    const counted = pageOf(
      ...['dahl', 'aro', 'falk'].map((name) => source(name)),
      origin('report', 'falk'),
      origin('interview', 'dahl', 'report'),
      origin('letter', 'aro', 'report'),
      ...evidence('a', 'interview'),
      ...evidence('b', 'letter'),
    );
    expect(counted.independent).toBe(1);
    expect(counted.withdrawals.find(({ name }) => name === 'falk')).toMatchObject({ independent: 0 });
  });

  it('leave out what is not accepted, and say how much that is', () => {
    const counted = pageOf(
      source('dahl'),
      origin('interview', 'dahl'),
      ...evidence('a', 'interview'),
      ...evidence('b', 'interview', 'proposed'),
      ...evidence('c'),
    );
    expect(counted).toMatchObject({ independent: 1, unreviewed: 2 });
  });

  it('say which evidence falls with a source', () => {
    const counted = pageOf(
      source('dahl'),
      source('aro'),
      origin('interview', 'dahl'),
      origin('letter', 'aro'),
      ...evidence('a', 'interview'),
      ...evidence('b', 'interview'),
      ...evidence('c', 'letter'),
    );
    expect(counted.withdrawals).toEqual([
      {
        sourceId: makeId('source', 'dahl'),
        name: 'dahl',
        evidenceIds: [makeId('evidence', 'a'), makeId('evidence', 'b')],
        independent: 1,
      },
      { sourceId: makeId('source', 'aro'), name: 'aro', evidenceIds: [makeId('evidence', 'c')], independent: 1 },
    ]);
  });
});
