import type { ArticleBranch, ClaimPage, Independence, OriginBranch, ShownEvidence } from '../../../shared/api';
import { STANCES } from '../../../shared/model/records';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { plural, shorten } from '../rows';

export const claimShow = defineCommand({
  name: 'claim show',
  summary: 'Show a claim with its evidence, stance by stance.',
  operands: ['ID'],
  options: {},
  details: [
    'Independent voices are counted over the confirmed origins of statements, not over articles: origins of one speaker count',
    'once, an origin that repeats another counts with it, and unnamed speakers together count as one. “withdrawals” says which',
    'evidence would fall if a source were withdrawn, and how many voices would be left.',
  ].join('\n'),
  run: async ({ operands: [id], library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const page = await client.claim({ id });
    if (!page.ok) return page;
    const { claim, relations, notes, independence } = page.value;
    const shown = STANCES.flatMap((stance) => page.value.evidence.filter(({ evidence }) => evidence.stance === stance));
    const evidence = shown.map(({ evidence, ...around }) => ({ ...evidence, ...around }));
    return ok({
      json: { claim, evidence, ...independence, relations, notes },
      text: [claim.text, ...shown.map(describe), ...relations.map(describeRelation), counted(independence)]
        .filter((part) => part !== '')
        .join('\n\n'),
    });
  },
});

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

function counted({ origins, articles, independent, unreviewed, tree, withdrawals }: Independence): string {
  const left = unreviewed > 0 ? `; ${plural(unreviewed, 'piece')} of evidence without a confirmed origin` : '';
  if (origins.length === 0) return left.slice(2) && `No origin is confirmed${left}.`;
  return [
    `${plural(articles, 'article')}, ${plural(origins.length, 'origin')}, ${plural(independent, 'independent voice')}${left}.`,
    ...tree.flatMap((branch) => originLines(branch, '  ')),
    ...withdrawals.map(
      ({ name, evidenceIds, independent: voices }) =>
        `Without ${name}: ${plural(evidenceIds.length, 'piece')} of evidence would fall, ${plural(voices, 'independent voice')} would be left.`,
    ),
  ].join('\n');
}

const originLines = ({ origin, articles, repeatedBy }: OriginBranch, indent: string): string[] => [
  `${indent}${origin.description}  ${origin.id}`,
  ...articles.flatMap((article) => articleLines(article, `${indent}  `)),
  ...repeatedBy.flatMap((branch) => originLines(branch, `${indent}  repeated by `)),
];

const articleLines = ({ title, evidenceIds, repeatedBy }: ArticleBranch, indent: string): string[] => [
  `${indent}${title} (${plural(evidenceIds.length, 'piece')} of evidence)`,
  ...repeatedBy.flatMap((article) => articleLines(article, `${indent}  repeated by `)),
];
