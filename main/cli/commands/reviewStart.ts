import { addAll } from '../../../shared/model/actions';
import type { Article, Candidate, Review } from '../../../shared/model/records';
import { newReview } from '../../../shared/review/build';
import { incoming, sameWorks } from '../../../shared/review/incoming';
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
    const begun = articles.value.length > 0 ? await withArticles(client, review, articles.value) : ok(bare(review));
    if (!begun.ok) return begun;
    const { candidates, duplicates } = begun.value;
    const items = [begun.value.review, ...candidates] as const;
    const done = await client.apply(addAll(maker, items, `Begin the review “${title}”`.slice(0, 200)));
    if (!done.ok) return done;
    const records = candidates.length;
    return ok({
      json: { id: review.id, title, records, duplicates },
      text: `${review.id}\n${plural(records, 'record')}, ${plural(duplicates, 'duplicate')} set apart.`,
    });
  },
});

interface Begun {
  readonly review: Review;
  readonly candidates: readonly Candidate[];
  readonly duplicates: number;
}

const bare = (review: Review): Begun => ({ review, candidates: [], duplicates: 0 });

/** The review with a record for each article, found by the file that it came from. */
async function withArticles(
  client: NotebookClient,
  review: Review,
  articles: readonly Article[],
): Promise<Result<Begun>> {
  const same = await sameWorks((wanted) => client.duplicates(wanted));
  if (!same.ok) return same;
  let begun = bare(review);
  for (const [name, ofSource] of bySource(articles)) {
    const came = incoming(maker, begun.review, begun.candidates, ofSource, { name, sort: 'database' }, same.value);
    begun = {
      review: { ...begun.review, searches: came.searches },
      candidates: [...begun.candidates, ...came.candidates],
      duplicates: begun.duplicates + came.duplicates,
    };
  }
  return ok(begun);
}

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

function bySource(articles: readonly Article[]): Map<string, Article[]> {
  const sources = new Map<string, Article[]>();
  for (const article of articles) {
    const name = article.fileName ?? 'This library';
    sources.set(name, [...(sources.get(name) ?? []), article]);
  }
  return sources;
}
