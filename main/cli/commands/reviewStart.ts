import { addAll } from '../../../shared/model/actions';
import type { Article } from '../../../shared/model/records';
import { newReview } from '../../../shared/review/build';
import { err, ok, type Result } from '../../../shared/result';
import type { NotebookClient } from '../../../shared/api';
import { defineCommand } from '../command';
import { maker } from '../maker';
import { plural } from '../rows';

export const reviewStart = defineCommand({
  name: 'review start',
  summary: 'Begin a literature review with the articles of the library.',
  operands: [],
  options: {
    title: { value: 'TITLE', says: 'What the review is called; “Review” when left out.' },
    question: { value: 'TEXT', says: 'The question it answers.' },
    include: { value: 'TEXT', says: 'What makes a study eligible.', many: true },
    exclude: { value: 'TEXT', says: 'What rules a study out.', many: true },
    reader: { value: 'NAME', says: 'Who reads; the first is you. “1” when left out.', many: true },
    reason: { value: 'TEXT', says: 'A reason to exclude, in the order of the number keys.', many: true },
    readings: { value: 'N', says: 'How many readers must agree on a record; 1 when left out.', atLeast: 1, atMost: 9 },
    select: { value: 'QUERY', says: 'Only the articles that list articles --where QUERY shows.' },
    empty: { says: 'Take no articles in yet; review import brings records with their source.' },
  },
  details: [
    'Articles are taken in under the file that they came from, which stands for their database. To say which search found',
    'which records, begin with --empty and bring them in with review import.',
  ].join('\n'),
  run: async ({ options, library }) => {
    const notebook = await library.open('create');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const articles = options.empty ? ok([]) : await chosenArticles(client, options.select ?? '');
    if (!articles.ok) return articles;
    if (options.select !== undefined && articles.value.length === 0)
      return err('not-found', `No article fits “${options.select}”. Nothing was begun.`);
    const title = options.title?.trim() || 'Review';
    const review = newReview(maker, {
      title,
      question: options.question ?? '',
      criteria: { include: [...(options.include ?? [])], exclude: [...(options.exclude ?? [])] },
      ...(options.reader && options.reader.length > 0 && { readers: [...new Set(options.reader)] }),
      ...(options.reason && options.reason.length > 0 && { reasons: [...new Set(options.reason)] }),
      readings: options.readings ?? 1,
    });
    const begun = await client.apply(addAll(maker, [review], `Begin the review “${title}”`.slice(0, 200)));
    if (!begun.ok) return begun;
    let [records, duplicates] = [0, 0];
    for (const [name, ids] of bySource(articles.value)) {
      const added = await client.addToReview({ id: review.id, articleIds: ids, search: { name } });
      if (!added.ok) return added;
      records += added.value.added;
      duplicates += added.value.duplicates;
    }
    return ok({
      json: { id: review.id, title, records, duplicates },
      text: `${review.id}\n${plural(records, 'record')}, ${plural(duplicates, 'duplicate')} set apart.`,
    });
  },
});

async function chosenArticles(client: NotebookClient, where: string): Promise<Result<Article[]>> {
  const articles: Article[] = [];
  const limit = 1000;
  for (let offset = 0; ; offset += limit) {
    const page = await client.list({ kind: 'article', where, sort: 'createdAt', offset, limit });
    if (!page.ok) return page;
    for (const { id } of page.value.items) {
      const item = await client.get({ id });
      if (item.ok && item.value.kind === 'article') articles.push(item.value);
    }
    if (offset + limit >= page.value.total) return ok(articles);
  }
}

function bySource(articles: readonly Article[]): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const { id, fileName } of articles) {
    const name = fileName ?? 'This library';
    sources.set(name, [...(sources.get(name) ?? []), id]);
  }
  return sources;
}
