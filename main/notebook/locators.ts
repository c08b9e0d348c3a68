import type { Layout } from '../../shared/layout';
import { locatorInFile, locatorOf } from '../../shared/pdf/pages';
import type { Library } from '../../shared/model/library';
import type { ArticleId } from '../../shared/model/ids';
import type { Highlight, Statement } from '../../shared/model/records';
import { referrersOf } from '../../shared/model/queries';
import type { LocatorOf } from '../../shared/review/table/content';
import type { Parts } from './parts';

/**
 * Says on which pages the passages of these articles are. The layouts of their texts are read before; one that cannot be
 * read costs its pages only.
 */
export async function readLocators(
  library: Library,
  texts: Parts['texts'],
  articles: readonly ArticleId[],
): Promise<LocatorOf> {
  const layouts = new Map<string, Layout>();
  for (const id of articles) {
    const article = library.tables.article.get(id);
    const passages: (Highlight | Statement)[] = [
      ...referrersOf(library, id, 'highlight'),
      ...referrersOf(library, id, 'statement'),
    ];
    const marked = new Set(passages.map(({ textHash }) => textHash));
    for (const { hash, layout } of article?.texts ?? []) {
      if (!layout || !marked.has(hash)) continue;
      const read = await texts.readLayout(layout.hash);
      if (read.ok) layouts.set(hash, read.value);
    }
  }
  return (passage) => {
    const inFile = passage.kind === 'highlight' ? locatorInFile(passage) : undefined;
    const [first, last] =
      passage.kind === 'highlight' ? [passage.anchor, passage.anchor] : [passage.content[0], passage.content.at(-1)];
    if (inFile !== undefined || !first || !last) return inFile;
    return locatorOf(layouts.get(passage.textHash)?.pages, first.start, last.end);
  };
}
