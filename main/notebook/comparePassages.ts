import type { CheckedArgument, ComparedSide, NotebookApi } from '../../shared/api';
import type { AnyId } from '../../shared/model/ids';
import { getItem } from '../../shared/model/library';
import { findItem, newestText, sourceLine, titleOf } from '../../shared/model/queries';
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
    if ('id' in wanted) return ofRecord(wanted.id);
    const article = findItem(library, wanted.articleId);
    const version = article?.kind === 'article' ? newestText(article) : undefined;
    if (article?.kind !== 'article' || !version) return err('not-found', 'This article has no text to compare.');
    const content = await texts.read(version.hash);
    if (!content.ok) return content;
    const { start, end } = wanted;
    const text = content.value.slice(start, end);
    if (text.trim() === '') return err('invalid', `There are no words from ${start} to ${end}.`);
    return ok({ articleId: article.id, at: { start, end }, ...named(article.id), text });
  }

  function ofRecord(id: string): Result<Side> {
    const item = getItem(library, id as AnyId); // an id that is none has no record
    if (item?.kind === 'highlight')
      return ok({ id: item.id, articleId: item.articleId, ...named(item.articleId), text: item.anchor.quote });
    if (item?.kind !== 'statement') return err('not-found', `${id} is neither a statement nor a highlight.`);
    const source = item.speakerId && library.tables.source.get(item.speakerId);
    const speaker = source?.name ?? item.speaker?.quote;
    return ok({
      id: item.id,
      articleId: item.articleId,
      ...named(item.articleId),
      text: item.content.map(({ quote }) => quote).join(' … '),
      ...(speaker !== undefined && { speaker }),
      ...(item.footing && { footing: item.footing }),
      ...(item.force && { force: item.force }),
      ...(item.said && { said: item.said }),
    });
  }

  function named(id: Side['articleId']): Pick<Side, 'title' | 'detail'> {
    const article = library.tables.article.get(id);
    return article ? { title: titleOf(library, article), detail: sourceLine(article) } : { title: '', detail: '' };
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
