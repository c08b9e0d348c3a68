import type { Kind } from '../../../shared/model/ids';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { plural, rows, shorten } from '../rows';

const kinds: Readonly<Record<string, Kind>> = {
  articles: 'article',
  highlights: 'highlight',
  statements: 'statement',
  notes: 'note',
  claims: 'claim',
  sources: 'source',
  origins: 'origin',
  tags: 'tag',
  collections: 'collection',
  searches: 'search',
};

export const list = defineCommand({
  name: 'list',
  summary: `List ${Object.keys(kinds).join(', ')}.`,
  operands: ['KIND'],
  options: {
    where: {
      value: 'QUERY',
      says: 'Only rows that hold these words; fields narrow as in a search, see “search --help”.',
    },
    sort: {
      value: 'FIELD',
      says: 'The order; rows that are equal in it stand in the order in which they were made, then by id.',
      oneOf: ['title', 'author', 'container', 'issued', 'createdAt', 'updatedAt'],
    },
    of: {
      value: 'ID',
      says: 'Only what points at this record, as the statements of a source, an article or an origin.',
      many: true,
    },
    descending: { says: 'Turn the order round.' },
    limit: { value: 'N', says: 'At most so many rows; 100 when left out, 1000 at most.', atLeast: 1, atMost: 1000 },
    offset: { value: 'N', says: 'Leave out the first N.', atLeast: 0 },
  },
  run: async ({ operands: [name], options, library }) => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) return err('bad-request', `There is no list of “${name}”. Lists are ${Object.keys(kinds).join(', ')}.`);
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const page = await notebook.value.client.list({ kind, ...options, of: [...options.of] });
    if (!page.ok) return page;
    const { total, items } = page.value;
    const table = rows(
      items.map(({ id, title, detail, author, counts }) => [
        id,
        ...(kind === 'statement' ? [author ?? 'nobody named'] : []),
        shorten(title, 72),
        shorten(detail, 60),
        tally(counts),
      ]),
    );
    const shown = items.length < total ? `${plural(total, 'row')}, ${items.length} shown` : plural(total, 'row');
    return ok({ json: page.value, text: items.length === 0 ? `No ${name} here.` : `${table}\n${shown}.` });
  },
});

const tally = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');
