import { describe, expect, it } from 'vitest';
import type { AnyId } from '../../shared/model/ids';
import { engineOf, idsFor, note } from './testing/engines';

describe('what is found', () => {
  const docs = [
    note('port', 'The harbour was closed on Tuesday. Two tankers had drifted.', 'Sandvik'),
    note('vote', 'The council voted against new bollards for the harbours in 2014.'),
    note('letter', 'Closed letter to the harbor master, 2015. The master of the harbour did not answer.'),
  ];

  it.each([
    ['harbour', ['note-port', 'note-letter', 'note-vote'], 'the very word before a longer one'],
    ['harbuor', ['note-port', 'note-letter', 'note-vote'], 'exchanged letters, and one more edit'],
    ['councill tankrs', ['note-port', 'note-vote'], 'a typo in each word, either document'],
    ['sandvik', ['note-port'], 'a title'],
    ['2014', ['note-vote'], 'a number'],
    ['2016', [], 'never another number'],
    ['"master of the harbour"', ['note-letter'], 'words side by side'],
    ['"harbour master"', [], 'not words apart, nor spelt otherwise'],
    ['harbour -letter', ['note-port', 'note-vote'], 'without a word'],
    ['harbour -"two tankers"', ['note-letter', 'note-vote'], 'without a phrase'],
    ['-harbour', ['note-vote'], 'all but a word'],
    ['title:harbour', ['note-port', 'note-letter', 'note-vote'], 'unknown syntax as words'],
    ['?!., "" -', [], 'no word at all'],
    ['xyzzy', [], 'no such word'],
  ])('%j finds %j: %s', (query, ids) => {
    expect(idsFor(docs, query).sort()).toEqual([...ids].sort());
  });

  it('puts the exact word first, then the longer word, then the misspelt one', () => {
    const found = idsFor(
      [note('a', 'harbor'), note('b', 'harbours harbours harbours'), note('c', 'x '.repeat(400) + 'harbour')],
      'harbour',
    );
    expect(found).toEqual(['note-c', 'note-b', 'note-a']);
  });

  it('weighs a title above a text, and a rare word above a frequent one', () => {
    expect(idsFor([note('text', 'tanker tanker', 'other'), note('title', 'other', 'tanker')], 'tanker')[0]).toBe(
      'note-title',
    );
    const frequent = Array.from({ length: 10 }, (_, i) => note(`f${i}`, 'harbour harbour'));
    expect(idsFor([...frequent, note('rare', 'bollard')], 'bollards harbours')[0]).toBe('note-rare');
  });

  it('counts a word of a title once, so that the shorter of two titles is first', () => {
    const twice = note('twice', 'other', 'Old tankers beside the tankers of the new port');
    expect(idsFor([twice, note('once', 'other', 'The tankers of the new port')], 'tankers')[0]).toBe('note-once');
  });

  it('prefers words that stand together as in the query', () => {
    const apart = note('apart', 'drifted then two of the old tankers');
    expect(idsFor([apart, note('near', 'then of the old two tankers drifted')], 'two tankers drifted')[0]).toBe(
      'note-near',
    );
  });

  it('finds only the kinds that are asked for, and counts all of them', () => {
    const engine = engineOf([...docs, { ...docs[0]!, id: 'claim-1' as AnyId, kind: 'claim' }]); // of the form of an id
    expect(engine.search('harbour', { kinds: ['claim'] }).hits.map(({ kind }) => kind)).toEqual(['claim']);
    expect(engine.search('harbour', { kinds: [] })).toMatchObject({ total: 0, hits: [] });
    const { total, hits } = engine.search('harbour', { limit: 1 });
    expect([total, hits.length]).toEqual([4, 1]);
  });

  it('guesses a word from far only beside others, and offers it where it stands alone', () => {
    const far = [note('law', 'regulation of the port'), note('tide', 'tables of the port')];
    expect(idsFor(far, 'port regulamentation')[0]).toBe('note-law');
    expect(engineOf(far).search('regulamentation')).toMatchObject({ total: 0, didYouMean: 'regulation' });
  });

  it('finds words of scripts without spaces', () => {
    const tokyo = note('tokyo', '昨日、東京都の人口が発表された。');
    expect(idsFor([tokyo, note('other', '大阪の話。')], '人口')).toEqual(['note-tokyo']);
  });

  it('forgets what is removed, and the old words of what is replaced', () => {
    const engine = engineOf(docs);
    engine.remove('note-port' as AnyId); // of the form of an id
    engine.remove('note-nobody' as AnyId); // of the form of an id
    engine.put(note('vote', 'nothing'));
    expect(engine.search('tankers').total + engine.search('bollards').total).toBe(0);
    expect(engine.size).toBe(2);
  });
});

describe('what is most alike', () => {
  const docs = [
    note('levy', 'The council raised the levy on lorries at the quay.'),
    note('lorries', 'Lorries pay a levy of nine crowns.'),
    note('weather', 'The weather was fair.'),
    note('fish', 'Herring and cod.'),
  ];

  it('shares rare words, and is never the document itself', () => {
    const engine = engineOf(docs);
    const { hits } = engine.similar({ id: docs[0]!.id });
    expect(hits[0]?.id).toBe('note-lorries');
    expect(hits.map(({ id }) => id)).not.toContain('note-levy');
    expect(engine.similar({ text: 'a levy for a lorry' }).hits.map(({ id }) => id)).toContain('note-levy');
    expect(engine.similar({ id: 'note-nobody' as AnyId })).toMatchObject({ total: 0, hits: [] }); // of the form of an id
  });

  it('is not so because of words that are nearly everywhere, and does not mark them', () => {
    const others = Array.from({ length: 30 }, (_, i) => note(`other${i}`, `The ${i}th of the days went by.`));
    const engine = engineOf([...docs, ...others]);
    const { hits } = engine.similar({ text: 'The levy on the lorries' });
    expect(hits.map(({ id }) => id).sort()).toEqual(['note-levy', 'note-lorries']);
    const words = hits.flatMap(({ snippet, ranges }) => ranges.map((range) => snippet.slice(...range).toLowerCase()));
    expect([...new Set(words)].sort()).toEqual(['levy', 'lorries']);
  });
});

it('offers the nearest spelling when nothing is found', () => {
  const engine = engineOf([note('a', 'bibliography of the harbour')]);
  expect(engine.search('bubliogrefxy')).toMatchObject({ total: 0, didYouMean: 'bibliography' });
  expect(engine.search('harbour').didYouMean).toBeUndefined();
  expect(engine.search('xyzzyx').didYouMean).toBeUndefined();
});

it('searches the words of a quotation apart when a sentence quotes what nothing holds', () => {
  const engine = engineOf([note('a', 'The council of the harbour raised a levy on every lorry in the old town')]);
  const asked = 'in June the council said that "levy council raised" lorry town harbour every old';
  const { hits, notes } = engine.search(asked);
  expect(hits.length).toBe(1);
  expect(notes.join()).toContain('searched apart');
});
