import type { ProposedStatement } from '../../../shared/api';
import { newSource, newStatement, transact } from '../../../shared/model/actions';
import { add } from '../../../shared/model/edits';
import type { Statement } from '../../../shared/model/records';
import { err, ok, type Result } from '../../../shared/result';
import { defineCommand, type Outcome } from '../command';
import type { LibraryHandle } from '../libraries';
import { maker } from '../maker';
import { shorten } from '../rows';

const quote = {
  quote: {
    value: 'TEXT',
    says: 'Words of what is said; exactly one suggestion must hold them (of one within another, the inner is meant).',
    required: true,
  },
} as const;

export const statementAccept = defineCommand({
  name: 'statement accept',
  summary: 'Accept a suggested statement of an article, so that it can be linked to claims.',
  operands: ['ARTICLE'],
  options: {
    ...quote,
    speaker: {
      value: 'NAME',
      says: 'Who said it, instead of who is suggested: the name or an alias of a source, or a new name.',
    },
  },
  details: '“statements ARTICLE” shows the suggestions. A name that no source has becomes a new source.',
  run: ({ operands: [id], options, library }) => review(library, id, options.quote, 'accepted', options.speaker),
});

export const statementReject = defineCommand({
  name: 'statement reject',
  summary: 'Reject a suggested statement of an article; it is not suggested again.',
  operands: ['ARTICLE'],
  options: quote,
  run: ({ operands: [id], options, library }) => review(library, id, options.quote, 'rejected'),
});

async function review(
  library: LibraryHandle,
  id: string,
  words: string,
  verdict: 'accepted' | 'rejected',
  speaker?: string,
): Promise<Outcome> {
  const notebook = await library.open('write');
  if (!notebook.ok) return notebook;
  const { client } = notebook.value;
  const page = await client.proposals({ id });
  if (!page.ok) return page;
  const { articleId, textHash, proposals, speakers } = page.value;
  const one = theOne(proposals, words);
  if (!one.ok) return one;
  const { key: _key, guess, ...read } = one.value;
  const name =
    verdict === 'rejected' ? undefined : (speaker ?? (guess && guess.by !== 'none' ? guess.name : undefined));
  const known =
    name === undefined ? undefined : [...(guess ? [guess] : []), ...speakers].find((each) => each.name === name);
  const source =
    name !== undefined && !known?.sourceId ? newSource(maker, { name, type: known?.type ?? 'person' }) : undefined;
  const speakerId = known?.sourceId ?? source?.id;
  const kept: Statement['review'] = verdict === 'accepted' && speaker !== undefined ? 'edited' : verdict;
  const statement = newStatement(maker, {
    ...read,
    articleId,
    textHash,
    review: kept,
    ...(speakerId && { speakerId }),
  });
  const label = verdict === 'accepted' ? 'Accept statement' : 'Reject suggested statement';
  const applied = await client.apply(transact(maker, label, [...(source ? [add(source)] : []), add(statement)]));
  return applied.ok ? ok({ json: { id: statement.id, speakerId: speakerId ?? null }, text: statement.id }) : applied;
}

/** “X said that Y had said …” encloses what Y said. */
function encloses({ content }: ProposedStatement, inner: ProposedStatement): boolean {
  return content[0]!.start <= inner.content[0]!.start && content.at(-1)!.end >= inner.content.at(-1)!.end;
}

/** The suggestion that holds the words; of one within another, the inner. */
function theOne(proposals: readonly ProposedStatement[], words: string): Result<ProposedStatement> {
  const said = ({ content }: ProposedStatement): string => content.map(({ quote: each }) => each).join(' … ');
  const holding = proposals.filter((one) => said(one).includes(words));
  const [only] = holding.toSorted((a, b) => said(a).length - said(b).length);
  if (only && holding.every((one) => encloses(one, only))) return ok(only);
  return only
    ? err(
        'invalid',
        `${holding.length} suggestions hold these words. Give more of them: ${holding.map((one) => `“${shorten(said(one), 60)}”`).join(', ')}.`,
      )
    : err(
        'not-found',
        'No suggestion that is left to review holds these words. “statements ARTICLE” shows what is suggested.',
      );
}
