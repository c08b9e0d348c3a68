import type { NotebookClient } from '../../../shared/api';
import { err, ok, type Result } from '../../../shared/result';
import { printed, styleOf, styleOptions } from '../citing';
import { defineCommand } from '../command';
import { findByName, lookUp } from '../lookUp';

export const bibliography = defineCommand({
  name: 'bibliography',
  summary: 'Print a bibliography.',
  operands: ['[ID...]'],
  options: {
    collection: { value: 'C', says: 'The articles of a collection, by id or name.' },
    'cited-in': { value: 'NOTE', says: 'The articles that a note cites.' },
    ...styleOptions,
  },
  details:
    'IDs are ids or citation keys of articles. Without any, and without --collection and --cited-in: the whole library.',
  run: async ({ operands: ids, options, library, io }) => {
    const { collection, 'cited-in': citedIn, locale, format } = options;
    if ([ids.length > 0, collection !== undefined, citedIn !== undefined].filter(Boolean).length > 1)
      return err('bad-request', 'Give either articles, or --collection, or --cited-in.');
    const style = await styleOf(io, options.style);
    if (!style.ok) return style;
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    for (const id of ids) {
      const article = await lookUp(client, id, 'article');
      if (!article.ok) return article;
    }
    const collectionId = collection === undefined ? ok(undefined) : await collectionOf(client, collection);
    if (!collectionId.ok) return collectionId;
    const made = await client.bibliography({
      ...(ids.length > 0 ? { ids: [...ids] } : {}),
      ...(collectionId.value === undefined ? {} : { collectionId: collectionId.value }),
      ...(citedIn === undefined ? {} : { citedIn }),
      style: style.value,
      locale,
      format,
    });
    return made.ok ? printed(made.value, io) : made;
  },
});

async function collectionOf(client: NotebookClient, wanted: string): Promise<Result<string>> {
  const byName = await findByName(client, 'collection', wanted);
  if (!byName.ok) return byName;
  if (byName.value !== undefined) return ok(byName.value);
  const byId = await lookUp(client, wanted, 'collection');
  if (byId.ok) return ok(byId.value.id);
  return err('not-found', `There is no collection “${wanted}”. commonplace list collections shows them.`);
}
