import { describe, expect, it } from 'vitest';
import { newArticle, newClaim, newHighlight, type Maker } from '../../shared/model/actions';
import { reverse } from '../../shared/model/change';
import { applyChange, countItems, createLibrary } from '../../shared/model/library';
import { reduce } from '../../shared/model/reduce';
import { claimOf, linkTransaction, relateTransaction } from './claimEdits';

let last = 0;
const maker: Maker = { unique: () => `${++last}`, now: () => '2026-01-01T00:00:00.000Z' };

const hash = 'a'.repeat(64);
const text = { hash, mediaType: 'text/plain', length: 100, words: 20, addedAt: maker.now() } as const;
const article = newArticle(maker, { citationKey: 'a2026', csl: { type: 'article' }, texts: [text] });
const anchor = { quote: 'quay', prefix: '', suffix: '', start: 0, end: 4 };
const highlight = newHighlight(maker, { articleId: article.id, textHash: hash, anchor, color: 1 });

function after(transaction: Parameters<typeof reduce>[1], items: Parameters<typeof createLibrary>[0]) {
  const library = createLibrary(items);
  const change = reduce(library, transaction);
  if (!change.ok) throw new Error(change.error.message);
  applyChange(library, change.value);
  return { library, undo: () => applyChange(library, reverse(change.value)) };
}

describe('link to claim', () => {
  it('makes highlight, claim and link in one step, and takes all three back in one', () => {
    const { transaction } = linkTransaction(
      maker,
      { fromId: highlight.id, newHighlight: highlight },
      { act: 'make', text: 'The levy closes the quay' },
      'disputes',
    );
    const { library, undo } = after(transaction, [article]);
    expect(transaction.label).toBe('Link to claim');
    expect(countItems(library)).toMatchObject({ highlight: 1, claim: 1, evidence: 1 });
    expect([...library.tables.evidence.values()][0]).toMatchObject({ fromId: highlight.id, stance: 'disputes' });
    undo();
    expect(countItems(library)).toMatchObject({ article: 1, highlight: 0, claim: 0, evidence: 0 });
  });

  it('only links what is there already', () => {
    const claim = newClaim(maker, { text: 'The levy closes the quay' });
    const { transaction, evidenceId } = linkTransaction(
      maker,
      { fromId: highlight.id },
      { act: 'take', id: claim.id },
      'supports',
    );
    const { library } = after(transaction, [article, highlight, claim]);
    expect(library.tables.evidence.get(evidenceId)).toMatchObject({ claimId: claim.id });
    expect(transaction.edits).toHaveLength(1);
  });
});

describe('relate claims', () => {
  it('makes the other claim in the same step', () => {
    const from = newClaim(maker, { text: 'One' });
    const { library } = after(relateTransaction(maker, from, { act: 'make', text: 'Other' }, 'contradicts'), [from]);
    expect(countItems(library)).toMatchObject({ claim: 2, relation: 1 });
  });
});

describe('claimOf', () => {
  it.each([
    ['that the quay is closed,', 'The quay is closed'],
    ['… that  the\nquay is closed', 'The quay is closed'],
    ['That quay is closed.', 'That quay is closed.'],
    ['eBay left the town', 'eBay left the town'],
    ['“We will close it.”', '“We will close it.”'],
    ['the X-shaped pier fell;', 'The X-shaped pier fell'],
    ['мост закрыт', 'Мост закрыт'],
    ['橋は閉鎖', '橋は閉鎖'],
    [' , ', ''],
  ])('%s', (passage, claim) => expect(claimOf(passage)).toBe(claim));
});
