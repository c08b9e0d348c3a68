import type { CheckedArgument, NotebookApi, WrittenUpTable } from '../../shared/api';
import { isIdOf, type ClaimId } from '../../shared/model/ids';
import { evidenceFor } from '../../shared/model/queries';
import type { Claim, Column, Table } from '../../shared/model/records';
import { columnsOf, contentOf, includedArticles } from '../../shared/review/table/content';
import { writeUp } from '../../shared/review/table/writeUp';
import { err, ok, type Result } from '../../shared/result';
import { readLocators } from './locators';
import type { Parts } from './parts';

/** Writes what a table says as an outline: by its columns, or by the claims that its sources are evidence for. */
export async function writeUpTable(
  { store: { library }, texts }: Pick<Parts, 'store' | 'texts'>,
  pageOf: NotebookApi['claim'],
  { id, by }: CheckedArgument<'writeUpTable'>,
): Promise<Result<WrittenUpTable>> {
  const find = () => (isIdOf('table', id) ? library.tables.table.get(id) : undefined);
  const gone = err('not-found', `There is no evidence table with the id “${id}”.`);
  const before = find();
  if (!before) return gone;
  const sources = includedArticles(library, before).map((article) => article.id);
  const locatorOf = await readLocators(library, texts, sources);
  const table = find(); // it may have gone while the layouts were read
  if (!table) return gone;
  const columns = by === 'claim' ? claimColumns(library, table) : columnsOf(library, table);
  if (columns.length === 0)
    return err(
      'nothing-to-do',
      by === 'claim'
        ? 'No included source is evidence for a claim yet. Link passages to claims first, or write by theme.'
        : 'The table has no columns yet. Add the questions that it answers first.',
    );
  const question = library.tables.review.get(table.reviewId)?.question ?? '';
  const { title, markdown, weakPoints } = writeUp(contentOf(library, table, locatorOf, columns), question);
  const ofClaims = [];
  for (const { name, claimId } of columns) {
    const page = claimId && (await pageOf({ id: claimId }));
    if (page && page.ok) ofClaims.push(...page.value.standing.weakPoints.map(({ says }) => ({ about: name, says })));
  }
  return ok({ title, markdown, weakPoints: [...weakPoints, ...ofClaims] });
}

/** The claims of the table in their order, then those that its sources are evidence for. */
function claimColumns(library: Parts['store']['library'], table: Table): Column[] {
  const own = columnsOf(library, table).filter(({ type }) => type === 'claim');
  const known = new Set<ClaimId>(own.flatMap(({ claimId }) => claimId ?? []));
  const sources = new Set<string>(includedArticles(library, table).map(({ id }) => id));
  const speaks = (claim: Claim): boolean =>
    evidenceFor(library, claim.id).some(({ fromId }) => {
      const from = isIdOf('highlight', fromId)
        ? library.tables.highlight.get(fromId)
        : isIdOf('statement', fromId)
          ? library.tables.statement.get(fromId)
          : undefined;
      return from !== undefined && sources.has(from.articleId);
    });
  const others = [...library.tables.claim.values()].filter((claim) => !known.has(claim.id) && speaks(claim));
  return [
    ...own,
    ...others.map((claim, at): Column => ({
      ...{ kind: 'column', id: `column-of-${claim.id}` as Column['id'], tableId: table.id, name: claim.text },
      ...{ type: 'claim', claimId: claim.id, place: at, createdAt: claim.createdAt, updatedAt: claim.updatedAt },
    })),
  ];
}
