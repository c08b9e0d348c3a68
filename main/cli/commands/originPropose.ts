import type { OriginProposal, OriginProposals, RepeatProposal } from '../../../shared/api';
import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { plural, shorten } from '../rows';

export const originPropose = defineCommand({
  name: 'origin propose',
  summary: 'Propose the events behind a claim’s evidence, or behind what is marked in an article.',
  operands: ['CLAIM|ARTICLE'],
  options: {},
  details: [
    'Proposed from who speaks, to whom, where and when, and from words that two articles share. Nothing is counted before it',
    'is confirmed: “origin confirm CLAIM|ARTICLE PASSAGE” takes the proposal that holds a passage, “origin reject” lets it go,',
    '“origin repeats ID OF” says that an article or origin repeats another. “untraced” are passages without a proposal: name',
    'where they come from with “origin add” and “origin trace”.',
  ].join('\n'),
  run: async ({ operands: [id], library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const proposed = await notebook.value.client.originProposals({ id });
    return proposed.ok ? ok({ json: proposed.value, text: described(proposed.value) }) : proposed;
  },
});

function described({ origins, repeats, untraced }: OriginProposals): string {
  if (origins.length + repeats.length + untraced.length === 0) return 'There is nothing left to confirm here.';
  return [
    ...origins.map(origin),
    ...repeats.map(repeat),
    ...(untraced.length > 0 ? [`without a proposal: ${untraced.join(', ')}`] : []),
  ].join('\n\n');
}

const origin = ({ description, joins, reasons, passages, articles }: OriginProposal): string =>
  [
    `${joins ? `belongs to “${joins.description}”` : description}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`,
    `  ${plural(articles.length, 'article')}: ${articles.map(({ title, how }) => `${title}${how === 'reports' ? '' : ` (${how} it)`}`).join('; ')}`,
    ...passages.map(({ id, quote }) => `  ${id}  ${shorten(quote, 100)}`),
  ].join('\n');

const repeat = ({ id, title, ofId, ofTitle, how, score, isOrdered }: RepeatProposal): string =>
  [
    `“${title}” ${how} “${ofTitle}”${score === undefined ? '' : ` (${Math.round(score * 100)} % of the text)`}${isOrdered ? '' : ', or the other way round'}`,
    `  origin repeats ${id} ${ofId}`,
  ].join('\n');
