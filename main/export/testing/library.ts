import { createHash } from 'node:crypto';
import { describeAnchor } from '../../../shared/anchoring';
import { makeId } from '../../../shared/model/ids';
import type { Item } from '../../../shared/model/records';

const TEXT = 'The quay was closed on Monday.';
const at = '2024-05-03T10:00:00.000Z';

/** An article with one highlight, which has this comment, and a note. */
export function libraryOf(comment: string): Item[] {
  const textHash = createHash('sha256').update(TEXT).digest('hex');
  const times = { createdAt: at, updatedAt: at };
  const start = TEXT.indexOf('was closed');
  return [
    {
      kind: 'article',
      id: makeId('article', 'a'),
      citationKey: 'lind2024quay',
      csl: { type: 'webpage', title: 'Quay: closed', author: [{ family: 'Lind', given: 'Maja' }] },
      texts: [{ hash: textHash, mediaType: 'text/plain', length: TEXT.length, words: 6, addedAt: at }],
      tagIds: [],
      collectionIds: [],
      ...times,
    },
    {
      kind: 'highlight',
      id: makeId('highlight', 'h'),
      articleId: makeId('article', 'a'),
      textHash,
      anchor: describeAnchor(TEXT, start, start + 'was closed'.length),
      color: 1,
      comment,
      tagIds: [],
      ...times,
    },
    {
      kind: 'note',
      id: makeId('note', 'n'),
      title: 'A thought',
      text: 'It *was* closed.',
      aboutIds: [makeId('highlight', 'h')],
      tagIds: [],
      ...times,
    },
  ];
}
