import type { NotebookApi } from '../../shared/api';
import { transact } from '../../shared/model/actions';
import { findItem, newestText } from '../../shared/model/queries';
import { mergeSourcesEdits } from '../../shared/model/sources';
import { edtfOf } from '../../shared/model/dates';
import { proposalsPage } from '../../shared/pages/proposals';
import { err, ok } from '../../shared/result';
import type { Parts } from './parts';

type Calls = Pick<NotebookApi, 'proposals' | 'mergeSources'>;

/** Proposals are made anew for each request: a few milliseconds in the worker, and never out of date. */
export function proposalCalls(parts: Pick<Parts, 'store' | 'texts' | 'worker' | 'now' | 'unique'>): Calls {
  const { store, texts, worker } = parts;
  const { library } = store;
  return {
    async proposals({ id }) {
      const article = findItem(library, id);
      if (article?.kind !== 'article')
        return err('not-found', `There is no article with the id or citation key “${id}”.`);
      const version = newestText(article);
      if (!version) return err('not-found', 'This article has no text.');
      const content = await texts.read(version.hash);
      if (!content.ok) return content;
      const found = await worker.call('proposeStatements', { text: content.value, issued: edtfOf(article.csl.issued) });
      return found.ok ? ok(proposalsPage(library, article, version.hash, found.value)) : found;
    },
    async mergeSources({ id, intoId }) {
      const [from, into] = [findItem(library, id), findItem(library, intoId)];
      if (from?.kind !== 'source' || into?.kind !== 'source')
        return err('not-found', 'One of these sources is not there any more.');
      const edits = mergeSourcesEdits(library, from, into);
      if (!edits.ok) return edits;
      const done = await store.submit({
        type: 'do',
        transaction: transact(parts, `Merge “${from.name}” into “${into.name}”`, edits.value),
      });
      return done.ok ? ok({ seq: done.value.seq, label: done.value.label }) : done;
    },
  };
}
