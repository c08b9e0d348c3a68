import type { ImportedItem } from '../../shared/api';
import { addAll, newArticle, type Maker } from '../../shared/model/actions';
import { keyWithLetter, makeCitationKey } from '../../shared/model/citationKey';
import type { Library } from '../../shared/model/library';
import { titleOf } from '../../shared/model/queries';
import type { Article } from '../../shared/model/records';
import { marksOfWork } from '../../shared/bibliography/sameWork';
import { validateItem } from '../../shared/model/validate';
import type { Reference } from '../formats';
import { attachmentsOf } from '../formats/attachments';
import type { ReadReferences } from '../worker/jobs';
import type { Parts } from './parts';

interface Job {
  readonly file: string;
  /** Not pasted: the articles keep its name. */
  readonly isFile: boolean;
  readonly read: ReadReferences;
  /** Nothing is added; the report says what would be. */
  readonly isPreview: boolean;
  readonly isCancelled: () => boolean;
  readonly progress: (done: number) => void;
}

/**
 * Adds the references of a file in its groups, each one transaction and one step of undo, which of which is on disk or not at all, so that a cancelled import leaves what
 * it has done. Works that are in the library already, by their DOI or word for word, are reported and not added.
 */
export async function importReferences(
  parts: Pick<Parts, 'store' | 'now' | 'unique'>,
  job: Job,
): Promise<ImportedItem[]> {
  const { groups, failed, format } = job.read;
  const unread = failed.map(({ line, reason }): ImportedItem => ({
    file: job.file,
    status: 'failed',
    kind: format,
    line,
    reason,
  }));
  const shelf = new Shelf(parts.store.library);
  const items: ImportedItem[] = [];
  for (const packed of groups) {
    await new Promise(setImmediate); // the window is answered between groups
    if (job.isCancelled()) break;
    job.progress(items.length);
    const references = JSON.parse(packed) as Reference[]; // packed by our own worker
    const group = references.map((reference) => plan(parts, shelf, reference, job));
    const added = group.flatMap(({ article }) => (article ? [article] : []));
    const refused =
      job.isPreview || added.length === 0 ? new Map<Article, string>() : await submit(parts, added, job.file);
    items.push(
      ...group.map(({ item, article }) =>
        article && refused.has(article) ? refusedItem(item, refused.get(article)) : item,
      ),
    );
  }
  return [...items, ...unread];
}

interface Planned {
  readonly item: ImportedItem;
  readonly article?: Article;
}

function plan(maker: Maker, shelf: Shelf, reference: Reference, { file, isFile, read: { format } }: Job): Planned {
  const { id, csl, line, isKeyless } = reference;
  const about = { file, kind: format, ...(line !== undefined && { line }) };
  const same = shelf.find(csl);
  if (same) {
    const title = titleOf(shelf.library, same);
    const reason = `It is in the library already, as @${same.citationKey}.`;
    const attachments = same.texts.length > 0 ? [] : attachmentsOf(csl['custom']); // a text that is there is not replaced
    return {
      item: {
        ...about,
        status: 'duplicate',
        duplicateOf: same.id,
        title,
        reason,
        ...(attachments.length > 0 && { attachments }),
      },
    };
  }
  const isTaken = (key: string) => shelf.hasKey(key);
  const own = isKeyless ? '' : keyThatMayBe(id);
  const citationKey = own === '' ? makeCitationKey(csl, isTaken) : isTaken(own) ? keyWithLetter(own, isTaken) : own;
  const article = newArticle(maker, { citationKey, csl, ...(isFile && { fileName: file }) });
  const valid = validateItem(article);
  const title = titleOf(shelf.library, article);
  if (!valid.ok) return { item: { ...about, status: 'failed', title, reason: valid.error.message } };
  shelf.put(article);
  const changed = !isKeyless && citationKey !== id;
  const reason = changed
    ? `Its key ${id} ${own === id ? 'belongs to another work' : 'cannot be a key'}; here it is @${citationKey}.`
    : undefined;
  const attachments = attachmentsOf(csl['custom']);
  return {
    article,
    item: {
      ...about,
      status: 'added',
      id: article.id,
      title,
      citationKey,
      ...(changed && { keyInFile: id }),
      ...(reason !== undefined && { reason }),
      ...(attachments.length > 0 && { attachments }),
    },
  };
}

/** What no key may hold is left out. */
const keyThatMayBe = (key: string): string => key.replace(/[\s,{}"@%#~\\]+/g, '');

/** One transaction for all; should it be refused, each by itself, so that one does not cost the others. */
async function submit(
  { store, ...maker }: Pick<Parts, 'store' | 'now' | 'unique'>,
  articles: readonly Article[],
  file: string,
): Promise<Map<Article, string>> {
  const refused = new Map<Article, string>();
  const add = (some: readonly Article[]) => {
    const [first, ...rest] = some;
    if (!first) throw new Error('Nothing to add.');
    const label = `Import ${some.length} ${some.length === 1 ? 'reference' : 'references'} from ${file}`;
    return store.submit({ type: 'do', transaction: addAll(maker, [first, ...rest], label.slice(0, 200)) });
  };
  const all = await add(articles);
  if (all.ok) return refused;
  for (const article of articles) {
    const done = articles.length === 1 ? all : await add([article]);
    if (!done.ok) refused.set(article, done.error.message);
  }
  return refused;
}

const refusedItem = ({ file, kind, line, title }: ImportedItem, reason = 'It was refused.'): ImportedItem => ({
  file,
  status: 'failed',
  kind,
  reason,
  ...(line !== undefined && { line }),
  ...(title !== undefined && { title }),
});

/** The library with what this import has added or would add: keys and marks of works. */
class Shelf {
  private readonly works = new Map<string, Article>();
  private readonly keys = new Set<string>();

  constructor(readonly library: Library) {
    for (const article of library.tables.article.values()) this.mark(article);
  }

  find(csl: Article['csl']): Article | undefined {
    for (const mark of marksOfWork(csl)) {
      const found = this.works.get(mark);
      if (found) return found;
    }
    return undefined;
  }

  hasKey(key: string): boolean {
    return this.keys.has(key) || this.library.citationKeys.has(key);
  }

  put(article: Article): void {
    this.mark(article);
    this.keys.add(article.citationKey);
  }

  private mark(article: Article): void {
    for (const mark of marksOfWork(article.csl)) if (!this.works.has(mark)) this.works.set(mark, article);
  }
}
