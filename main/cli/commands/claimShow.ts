import type { ClaimPage, NotebookClient, ShownEvidence } from '../../../shared/api';
import { STANCES, type Origin } from '../../../shared/model/records';
import { ok, type Result } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { plural, shorten } from '../rows';

export const claimShow = defineCommand({
  name: 'claim show',
  summary: 'Show a claim with its evidence, stance by stance.',
  operands: ['ID'],
  options: {},
  details: 'Independent voices are counted as accepted origins of statements, not as articles.',
  run: async ({ operands: [id], library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const page = await client.claim({ id });
    if (!page.ok) return page;
    const origins = await originsOf(client, page.value);
    if (!origins.ok) return origins;
    const { claim, relations, notes } = page.value;
    const shown = STANCES.flatMap((stance) => page.value.evidence.filter(({ evidence }) => evidence.stance === stance));
    const evidence = shown.map(({ evidence, ...around }) => ({ ...evidence, ...around }));
    return ok({
      json: { claim, evidence, origins: origins.value, independent: origins.value.length, relations, notes },
      text: [claim.text, ...shown.map(describe), ...relations.map(describeRelation), independence(origins.value)]
        .filter((part) => part !== '')
        .join('\n\n'),
    });
  },
});

/** The origins of the accepted statements among the evidence, each once. */
async function originsOf(client: NotebookClient, { evidence }: ClaimPage): Promise<Result<Origin[]>> {
  const ids = evidence.flatMap(({ from }) =>
    from.kind === 'statement' && from.review === 'accepted' && from.originId !== undefined ? [from.originId] : [],
  );
  const origins: Origin[] = [];
  for (const id of new Set(ids)) {
    const origin = await lookUp(client, id, 'origin');
    if (!origin.ok) return origin;
    origins.push(origin.value);
  }
  return ok(origins);
}

function describe({ evidence, from, article, passage }: ShownEvidence): string {
  const words = from.kind === 'note' ? (from.title ?? from.text) : (passage?.quote ?? '');
  return [
    `${evidence.stance}  ${shorten(words, 200)}`,
    ...(article ? [`  ${article.title} (${article.citationKey})`] : []),
    ...(evidence.comment === undefined ? [] : [`  ${evidence.comment}`]),
    `  ${evidence.fromId}`,
  ].join('\n');
}

const describeRelation = ({ relation, other }: ClaimPage['relations'][number]): string =>
  relation.fromClaimId === other.id ? `← ${relation.type}  ${other.text}` : `→ ${relation.type}  ${other.text}`;

const independence = (origins: readonly Origin[]): string =>
  origins.length === 0 ? '' : `${plural(origins.length, 'independent origin')}.`;
