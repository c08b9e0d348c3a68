import type { CheckedArgument, ExportedLibrary } from '../../shared/api';
import type { PageStart } from '../../shared/layout';
import { highlightsOf } from '../../shared/model/queries';
import type { Article } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import type { Parts } from './parts';
import { chooseArticles } from './references';

type Read = Pick<Parts, 'store' | 'texts'>;

/** Writes highlights, and the notes about them, out for other programs. */
export async function exportLibrary(
  { store, texts, about }: Read & Pick<Parts, 'about'>,
  { format: wanted, ids }: CheckedArgument<'exportLibrary'>,
): Promise<Result<ExportedLibrary>> {
  const { library } = store;
  const chosen = chooseArticles(library, ids === undefined ? {} : { ids });
  if (!chosen.ok) return chosen;
  const [problem] = chosen.value.problems;
  if (problem !== undefined) return err('not-found', problem);
  const { articles } = chosen.value;
  const { libraryFormats } = await import('../export');
  const format = libraryFormats.find(({ id }) => id === wanted);
  if (!format) return err('unsupported', `There is no format ${wanted}.`);
  const marked = new Set(articles.flatMap(({ id }) => highlightsOf(library, id).map(({ textHash }) => textHash)));
  // Only positions in code points need the texts.
  const contents = wanted === 'annotations' ? await textsIn({ texts }, marked) : new Map<string, string>();
  const pages = await pagesIn({ texts }, articles, marked);
  const { files, written, lost } = format.write({
    library,
    articles,
    isWhole: ids === undefined,
    textOf: (hash) => contents.get(hash),
    pagesOf: (hash) => pages.get(hash),
  });
  const [only] = files;
  const name = format.isFolder || !only ? `${about.name} (Markdown)` : `${about.name}-${only.path}`;
  return ok({ name, files: [...files], report: { written, lost: [...lost] } });
}

/** The texts that can be read; the format says which it had to do without. */
async function textsIn({ texts }: Pick<Read, 'texts'>, hashes: ReadonlySet<string>): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const hash of hashes) {
    const content = await texts.read(hash);
    if (content.ok) contents.set(hash, content.value);
  }
  return contents;
}

async function pagesIn(
  { texts }: Pick<Read, 'texts'>,
  articles: readonly Article[],
  marked: ReadonlySet<string>,
): Promise<Map<string, readonly PageStart[]>> {
  const pages = new Map<string, readonly PageStart[]>();
  for (const { hash, layout } of articles.flatMap((article) => article.texts)) {
    const read = layout && marked.has(hash) ? await texts.readLayout(layout.hash) : undefined;
    if (read?.ok && read.value.pages) pages.set(hash, read.value.pages);
  }
  return pages;
}
