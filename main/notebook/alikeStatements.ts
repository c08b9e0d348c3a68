import type { NotebookApi } from '../../shared/api';
import type { StatementId } from '../../shared/model/ids';
import type { Article, Statement } from '../../shared/model/records';
import { ok } from '../../shared/result';
import { statementSide } from './comparePassages';
import type { Parts } from './parts';
import { isReviewed, tracedText } from './tracedText';

/** Their texts are in memory at once; of more articles the latest are read. */
const MOST_TEXTS = 2000;

/** Which accepted statements may be the same, worked out anew for each request. */
export function alikeCalls(parts: Pick<Parts, 'store' | 'texts' | 'worker'>): Pick<NotebookApi, 'alikeStatements'> {
  const { library } = parts.store;
  const { statement: statements, article: articles, origin: origins } = library.tables;

  const isSettled = (a: Statement, b: Statement): boolean =>
    (a.originId !== undefined && a.originId === b.originId) ||
    !!a.differentFromIds?.includes(b.id) ||
    !!b.differentFromIds?.includes(a.id);

  function sideOf(statement: Statement) {
    const origin = statement.originId && origins.get(statement.originId);
    return {
      ...statementSide(library, statement),
      ...(origin && { origin: { id: origin.id, description: origin.description } }),
    };
  }

  return {
    async alikeStatements({ limit }) {
      const accepted = [...statements.values()].filter(isReviewed);
      const holding = new Set(accepted.map(({ articleId }) => articleId));
      const wanted = [...holding].flatMap((id) => articles.get(id) ?? []).sort(byDate);
      const read = await Promise.all(wanted.slice(0, MOST_TEXTS).map((article) => tracedText(parts, article)));
      const found = await parts.worker.call('alikeStatements', { texts: read.flatMap((text) => text ?? []) });
      if (!found.ok) return found;
      const pairs = found.value.flatMap(({ a, b, reasons, ...rest }) => {
        const [one, other] = [statements.get(a as StatementId), statements.get(b as StatementId)]; // as we named them
        return one && other && !isSettled(one, other)
          ? [{ ...rest, a: sideOf(one), b: sideOf(other), reasons: [...reasons] }]
          : [];
      });
      return ok({
        pairs: pairs.slice(0, limit),
        total: pairs.length,
        statements: accepted.length,
        left: Math.max(0, wanted.length - MOST_TEXTS),
      });
    },
  };
}

const byDate = (a: Article, b: Article): number => (a.createdAt < b.createdAt ? 1 : -1);
