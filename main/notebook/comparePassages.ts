import type { AlikeSide, CheckedArgument, ComparedSide, NotebookApi } from '../../shared/api';
import type { AnyId } from '../../shared/model/ids';
import { getItem, type Library } from '../../shared/model/library';
import { findItem, newestText, sourceLine, titleOf } from '../../shared/model/queries';
import type { Statement } from '../../shared/model/records';
import { err, ok, type Result } from '../../shared/result';
import type { Parts } from './parts';

type Wanted = CheckedArgument<'comparePassages'>['a'];
type Side = Omit<ComparedSide, 'marks'>;

/** Two passages set side by side; the words are compared in the worker. */
export function comparisonCalls(
  parts: Pick<Parts, 'store' | 'texts' | 'worker'>,
): Pick<NotebookApi, 'comparePassages'> {
  const { store, texts, worker } = parts;
  const { library } = store;

  async function sideOf(wanted: Wanted): Promise<Result<Side>> {
    if ('id' in wanted) return ofRecord(library, wanted.id);
    const article = findItem(library, wanted.articleId);
    const version = article?.kind === 'article' ? newestText(article) : undefined;
    if (article?.kind !== 'article' || !version) return err('not-found', 'This article has no text to compare.');
    const content = await texts.read(version.hash);
    if (!content.ok) return content;
    const { start, end } = wanted;
    const text = content.value.slice(start, end);
    if (text.trim() === '') return err('invalid', `There are no words from ${start} to ${end}.`);
    return ok({ articleId: article.id, at: { start, end }, ...named(library, article.id), text });
  }

  return {
    async comparePassages({ a, b }) {
      const [one, other] = [await sideOf(a), await sideOf(b)];
      if (!one.ok) return one;
      if (!other.ok) return other;
      const words = ({ text, force, said }: Side) => ({ text, force, said: said?.edtf });
      const compared = await worker.call('comparePassages', { a: words(one.value), b: words(other.value) });
      if (!compared.ok) return compared;
      const { marksA, marksB, differences, shared } = compared.value;
      return ok({
        a: { ...one.value, marks: [...marksA] },
        b: { ...other.value, marks: [...marksB] },
        differences,
        shared,
      });
    },
  };
}

/** A highlight or statement, with what is known of who said it. */
function ofRecord(library: Library, id: string): Result<Side> {
  const item = getItem(library, id as AnyId); // an id that is none has no record
  if (item?.kind === 'highlight')
    return ok({ id: item.id, articleId: item.articleId, ...named(library, item.articleId), text: item.anchor.quote });
  if (item?.kind !== 'statement') return err('not-found', `${id} is neither a statement nor a highlight.`);
  return ok(statementSide(library, item));
}

export function statementSide(library: Library, item: Statement): Omit<AlikeSide, 'origin'> {
  const source = item.speakerId && library.tables.source.get(item.speakerId);
  const speaker = source?.name ?? item.speaker?.quote;
  return {
    id: item.id,
    articleId: item.articleId,
    ...named(library, item.articleId),
    text: item.content.map(({ quote }) => quote).join(' … '),
    ...(speaker !== undefined && { speaker }),
    ...(item.footing && { footing: item.footing }),
    ...(item.force && { force: item.force }),
    ...(item.said && { said: item.said }),
  };
}

function named(library: Library, id: Side['articleId']): Pick<Side, 'title' | 'detail'> {
  const article = library.tables.article.get(id);
  return article ? { title: titleOf(library, article), detail: sourceLine(article) } : { title: '', detail: '' };
}
