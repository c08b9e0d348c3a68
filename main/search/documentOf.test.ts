import { expect, it } from 'vitest';
import { createLibrary } from '../../shared/model/library';
import { schemas, type Item } from '../../shared/model/records';
import { documentOf } from './documentOf';

const time = '2026-01-02T03:04:05.678Z';
const dated = { createdAt: time, updatedAt: time };
const hash = 'a'.repeat(64);
const anchor = { quote: 'was closed', prefix: 'The harbour ', suffix: '.', start: 12, end: 22 };

const items: Item[] = [
  schemas.tag.parse({ kind: 'tag', id: 'tag-ports', name: 'ports', ...dated }),
  schemas.source.parse({
    kind: 'source',
    id: 'source-1',
    name: 'Maja Lind',
    type: 'person',
    aliases: ['M. Lind'],
    ...dated,
  }),
  schemas.article.parse({
    kind: 'article',
    id: 'article-1',
    citationKey: 'lind2024',
    csl: {
      type: 'article-newspaper',
      title: 'Harbour closed',
      author: [{ family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' }, { literal: 'Port Office' }],
      issued: { 'date-parts': [[2024, 9, 12]] },
      'container-title': 'Coast News',
      publisher: 'Coast Press',
      abstract: 'What happened.',
    },
    texts: [{ hash, mediaType: 'text/plain', length: 23, words: 4, addedAt: time }],
    tagIds: ['tag-ports'],
    collectionIds: [],
    ...dated,
  }),
  schemas.highlight.parse({
    kind: 'highlight', id: 'highlight-1', articleId: 'article-1', textHash: hash, anchor, color: 1, comment: 'when?', tagIds: [], ...dated,
  }), // prettier-ignore
  schemas.statement.parse({
    kind: 'statement', id: 'statement-1', articleId: 'article-1', textHash: hash, content: [anchor, { ...anchor, quote: 'for good' }],
    speakerId: 'source-1', mode: 'direct', review: 'accepted', tagIds: [], ...dated,
  }), // prettier-ignore
  schemas.statement.parse({
    kind: 'statement', id: 'statement-2', articleId: 'article-1', textHash: hash, content: [anchor], mode: 'direct', review: 'rejected',
    tagIds: [], ...dated,
  }), // prettier-ignore
  schemas.note.parse({
    kind: 'note',
    id: 'note-1',
    text: '\n## First line\n\nMore.',
    aboutIds: [],
    tagIds: ['tag-ports'],
    ...dated,
  }),
  schemas.claim.parse({
    kind: 'claim', id: 'claim-1', text: 'The bollards were old.', confidence: { level: 'low', reason: 'rust', at: time },
    silences: [{ how: 'declined', where: 'Port Office', comment: 'by letter', at: time }], tagIds: [], ...dated,
  }), // prettier-ignore
  schemas.evidence.parse({
    kind: 'evidence',
    id: 'evidence-1',
    claimId: 'claim-1',
    fromId: 'note-1',
    stance: 'supports',
    ...dated,
  }),
  schemas.collection.parse({ kind: 'collection', id: 'collection-1', name: 'Ports', ...dated }),
  schemas.column.parse({
    kind: 'column', id: 'column-1', tableId: 'table-1', name: 'Risk of bias', type: 'judgement', place: 1,
    options: [{ key: 'a', name: 'Some concerns' }], ...dated,
  }), // prettier-ignore
  schemas.column.parse({
    kind: 'column', id: 'column-2', tableId: 'table-1', name: 'Length', type: 'number', unit: 'weeks', place: 2, ...dated,
  }), // prettier-ignore
  schemas.value.parse({
    kind: 'value', id: 'value-1', columnId: 'column-1', articleId: 'article-1', content: 'a', passageIds: [], comment: 'by hand', ...dated,
  }), // prettier-ignore
  schemas.value.parse({
    kind: 'value', id: 'value-2', columnId: 'column-2', articleId: 'article-1', content: 12, passageIds: [], ...dated,
  }), // prettier-ignore
  schemas.appraisal.parse({
    kind: 'appraisal', id: 'appraisal-1', claimId: 'claim-1', passageId: 'highlight-1', reader: 'Osei', comment: 'too vague', ...dated,
  }), // prettier-ignore
  schemas.candidate.parse({
    kind: 'candidate', id: 'candidate-1', reviewId: 'review-1', articleId: 'article-1', searchKey: 's', ...dated,
  }), // prettier-ignore
  schemas.decision.parse({
    kind: 'decision', id: 'decision-1', candidateId: 'candidate-1', stage: 'title', reader: '1', verdict: 'maybe', note: 'ask Lind',
    decidedAt: dated.createdAt, ...dated,
  }), // prettier-ignore
];
const library = createLibrary(items);
const documentWithId = (id: string) => {
  const item = items.find((each) => each.id === id);
  return item && documentOf(item, library);
};

it.each([
  ['article-1', 'Harbour closed', {
    title: 'Harbour closed', authors: 'Simone de Beauvoir, Port Office', container: 'Coast News, Coast Press', year: '2024',
    abstract: 'What happened.', tags: 'ports',
  }],
  ['highlight-1', 'Harbour closed', { highlight: 'was closed', comment: 'when?' }],
  ['statement-1', 'Harbour closed', { statement: 'was closed … for good', authors: 'Maja Lind' }],
  ['note-1', 'First line', { note: '\n## First line\n\nMore.', tags: 'ports' }],
  ['claim-1', 'The bollards were old.', { claim: 'The bollards were old.', comment: 'rust\nPort Office\nby letter' }],
  ['source-1', 'Maja Lind', { source: 'Maja Lind, M. Lind' }],
  ['collection-1', 'Ports', { title: 'Ports' }],
  ['value-1', 'Harbour closed · Risk of bias', { answer: 'Some concerns', comment: 'by hand' }],
  ['value-2', 'Harbour closed · Length', { answer: '12 weeks' }],
  ['appraisal-1', 'The bollards were old.', { comment: 'too vague' }],
  ['decision-1', 'Harbour closed', { comment: 'ask Lind' }],
])('searches %s by what it says', (id, title, fields) => {
  expect(documentWithId(id)).toMatchObject({ id, title });
  expect(documentWithId(id)?.fields).toEqual(fields);
}); // prettier-ignore

it('names the newest text of an article', () => {
  expect(documentWithId('article-1')?.textHash).toBe(hash);
});

it.each([
  ['article-1', ['type:article', 'type:article-newspaper', 'tag:ports', 'by:beauvoir', 'in:coast', 'has:highlights', 'has:text'], 20240912],
  ['highlight-1', ['type:highlight', 'by:beauvoir', 'has:comment'], 20240912],
  ['statement-1', ['type:statement', 'by:lind', 'in:press'], 20240912],
  ['note-1', ['tag:ports', 'stance:supports', 'has:evidence'], 20260102],
  ['claim-1', ['stance:supports', 'has:evidence'], 20260102],
])('lets %s be filtered by %j', (id, facets, date) => {
  expect(documentWithId(id)?.facets).toEqual(expect.arrayContaining(facets));
  expect(documentWithId(id)?.date).toBe(date);
}); // prettier-ignore

it('knows the article of what stands in one', () => {
  for (const id of ['article-1', 'highlight-1', 'statement-1']) expect(documentWithId(id)?.articleId).toBe('article-1');
});

it('leaves out links, tags and rejected statements', () => {
  for (const id of ['evidence-1', 'tag-ports', 'statement-2']) expect(documentWithId(id)).toBeUndefined();
});
