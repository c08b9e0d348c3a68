import { expect, it } from 'vitest';
import { change, newClaim, newSource, newStatement, newArticle, type Maker } from './actions';
import { applyChange, createLibrary } from './library';
import { reduce } from './reduce';
import type { Claim, Source } from './records';
import { splitSourceEdits } from './sources';
import type { Transaction } from './edits';
import type { Library } from './library';

let minute = 0;
const maker: Maker = {
  unique: () => `${++minute}`,
  now: () => new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString(),
};

function run(library: Library, transaction: Transaction): void {
  const done = reduce(library, transaction);
  if (!done.ok) throw new Error(done.error.message);
  applyChange(library, done.value);
}

it('keeps the former words and confidences of a claim, whoever changes them', () => {
  const claim = newClaim(maker, { text: 'First' });
  const library = createLibrary([claim]);
  const now = () => library.tables.claim.get(claim.id)!;
  run(library, change<Claim>(maker, 'Edit', now(), { text: 'Second' }));
  run(
    library,
    change<Claim>(maker, 'Judge', now(), { confidence: { level: 'low', at: maker.now(), reason: 'one voice' } }),
  );
  run(library, change<Claim>(maker, 'Judge', now(), { confidence: { level: 'high', at: maker.now() } }));
  run(library, change<Claim>(maker, 'Edit', now(), { text: 'Third' }));
  run(library, change<Claim>(maker, 'Tag', now(), { tagIds: [] }));
  expect(now()).toMatchObject({
    text: 'Third',
    formerTexts: [{ text: 'First' }, { text: 'Second' }],
    formerConfidences: [{ level: 'low', reason: 'one voice' }],
    confidence: { level: 'high' },
  });
});

it('parts a source with an alias and some of its statements', () => {
  const text = { hash: 'a'.repeat(64), mediaType: 'text/plain', length: 9, words: 2, addedAt: maker.now() } as const;
  const article = newArticle(maker, { citationKey: 'a', csl: { type: 'webpage' }, texts: [text] });
  const source: Source = {
    ...newSource(maker, { name: 'Dahl', type: 'person' }),
    aliases: ['The minister', 'Ms Dahl'],
  };
  const said = (start: number) =>
    newStatement(maker, {
      articleId: article.id,
      textHash: text.hash,
      content: [{ quote: 'x', prefix: '', suffix: '', start, end: start + 1 }],
      mode: 'direct',
      review: 'accepted',
      speakerId: source.id,
    });
  const [one, other] = [said(0), said(4)];
  const library = createLibrary([article, source, one, other]);
  const { edits, made } = splitSourceEdits(maker, source, { name: 'The minister', statementIds: [other.id] });
  run(library, { id: 't', at: maker.now(), label: 'Part', edits });
  const { source: sources, statement } = library.tables;
  expect(sources.get(source.id)?.aliases).toEqual(['Ms Dahl']);
  expect(sources.get(made.id)).toMatchObject({ name: 'The minister', type: 'person' });
  expect([one, other].map(({ id }) => statement.get(id)?.speakerId)).toEqual([source.id, made.id]);
});
