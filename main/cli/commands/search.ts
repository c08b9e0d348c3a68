import type { SearchAnswer } from '../../../shared/api';
import { ok, type Result } from '../../../shared/result';
import { defineCommand } from '../command';
import type { OpenNotebook } from '../libraries';
import { plural, shorten } from '../rows';

export const search = defineCommand({
  name: 'search',
  summary: 'Search everything, misspelt or not.',
  operands: ['QUERY...'],
  options: {
    limit: { value: 'N', says: 'At most so many hits; 50 when left out, 1000 at most.', atLeast: 1, atMost: 1000 },
    kind: {
      value: 'KIND',
      says: 'Only records of this kind.',
      oneOf: ['article', 'highlight', 'statement', 'note', 'claim', 'source', 'origin', 'collection'],
    },
  },
  details: [
    'A query is words, "an exact phrase", -without, one OR another, and fields: by:lind in:"coast news" type:note',
    'tag:x collection:x before:2024-06 after:2020 year:2024 has:highlights stance:supports lang:en footing:anonymous.',
    'Offsets in “ranges” count UTF-16 units of the snippet, end exclusive.',
  ].join('\n'),
  run: async ({ operands: words, options: { limit, kind }, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const found = await searchAll(notebook.value, {
      query: words.join(' '),
      limit,
      ...(kind === undefined ? {} : { kinds: [kind] }),
    });
    if (!found.ok) return found;
    const { ms, total, hits, notes, didYouMean } = found.value;
    const lines = hits.map(
      ({ id, title, snippet, why }) => `${shorten(title, 80)}\n  ${shorten(snippet, 160)}\n  ${id}  ${why}`,
    );
    return ok({
      json: { ms, total, hits, notes, ...(didYouMean !== undefined && { didYouMean }) },
      text: [
        ...notes,
        ...(hits.length > 0 ? [lines.join('\n\n'), `${plural(total, 'hit')}.`] : ['Nothing found.']),
        ...(didYouMean === undefined ? [] : [`Did you mean: ${didYouMean}`]),
      ].join('\n\n'),
    });
  },
});

/** Searches, and once more each time the index says that it has got on, until it holds the whole library. */
async function searchAll(
  notebook: OpenNotebook,
  argument: Parameters<OpenNotebook['client']['search']>[0],
): Promise<Result<SearchAnswer>> {
  for (;;) {
    const changed = nextIndexEvent(notebook);
    const found = await notebook.client.search(argument);
    if (!found.ok || found.value.complete) {
      changed.stop();
      return found;
    }
    await changed.happened;
  }
}

function nextIndexEvent(notebook: OpenNotebook): { happened: Promise<void>; stop: () => void } {
  let stop = (): void => undefined;
  const happened = new Promise<void>((resolve) => {
    stop = notebook.subscribe((event) => {
      if (event === 'index') resolve();
    });
  });
  return { happened: happened.finally(() => stop()), stop: () => stop() };
}
