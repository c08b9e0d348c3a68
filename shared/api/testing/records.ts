import { describeAnchor } from '../../anchoring';
import { addAll, newHighlight, newNote } from '../../model/actions';
import type { Article, Highlight } from '../../model/records';
import type { Result } from '../../result';
import type { Applied } from '../index';
import { valueOf } from './helpers';
import type { Reached } from './reached';

export const REPORT = [
  'Harbour report',
  'The harbour master said on Monday that the eastern pier had been closed since spring — “for everyone’s safety”.',
  'Two engineers disputed that. Naïve readers 🙂 may find their letter in the archive.',
].join('\n\n');
export const QUOTE = 'the eastern pier had been closed since spring';

export const addNote = ({ client, maker }: Reached, text: string): Promise<Result<Applied>> =>
  client.apply(addAll(maker, [newNote(maker, { text })]));

export async function importReport({ client }: Reached): Promise<Article> {
  const { items } = valueOf(await client.importText({ job: 'report', text: REPORT }));
  const item = valueOf(await client.get({ id: items[0]?.id ?? '' }));
  if (item.kind !== 'article') throw new Error(`Imported a ${item.kind}.`);
  return item;
}

export async function highlightQuote({ client, maker }: Reached, article: Article): Promise<Highlight> {
  const { text, hash } = valueOf(await client.text({ id: article.id }));
  const start = text.indexOf(QUOTE);
  const anchor = describeAnchor(text, start, start + QUOTE.length);
  const highlight = newHighlight(maker, { articleId: article.id, textHash: hash, anchor, color: 1 });
  valueOf(await client.apply(addAll(maker, [highlight])));
  return highlight;
}
