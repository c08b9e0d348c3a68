import type { AlikeStatements } from '../../../shared/api';
import { keepStatementsApart } from '../../../shared/model/alike';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { lookUp } from '../lookUp';
import { maker } from '../maker';
import { plural, shorten } from '../rows';

export const statementAlike = defineCommand({
  name: 'statement alike',
  summary: 'List accepted statements of different articles that may be the same, best first.',
  operands: [],
  options: { limit: { value: 'N', says: 'At most so many pairs; 100 when left out.', atLeast: 1, atMost: 1000 } },
  details: [
    'Offered with reasons and with what differs in numbers, times, negation and force; none is a verdict.',
    '“statement apart A B” lets a pair go, “origin trace” says that both come from one event.',
  ].join('\n'),
  run: async ({ options: { limit }, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const found = await notebook.value.client.alikeStatements(limit === undefined ? {} : { limit });
    return found.ok ? ok({ json: found.value, text: described(found.value) }) : found;
  },
});

function described({ pairs, total, statements }: AlikeStatements): string {
  const among = `${plural(total, 'pair')} among ${plural(statements, 'accepted statement')}.`;
  return [
    ...pairs.map(({ a, b, score, relation, reasons }) =>
      [
        `${relation}  ${Math.round(score * 100)} %${reasons.length > 0 ? `, ${reasons.join(', ')}` : ''}`,
        ...[a, b].map(({ id, speaker, text }) => `  ${id}  ${speaker ?? 'nobody named'}: ${shorten(text, 160)}`),
      ].join('\n'),
    ),
    among,
  ].join('\n\n');
}

export const statementApart = defineCommand({
  name: 'statement apart',
  summary: 'Say that two statements are not the same; they are not offered as a pair again.',
  operands: ['STATEMENT', 'OTHER'],
  options: {},
  run: async ({ operands: [id, otherId], library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const [one, other] = [await lookUp(client, id, 'statement'), await lookUp(client, otherId, 'statement')];
    if (!one.ok) return one;
    if (!other.ok) return other;
    if (one.value.id === other.value.id) return err('invalid', 'These are one and the same statement.');
    const applied = await client.apply(keepStatementsApart(maker, one.value, other.value.id));
    return applied.ok ? ok({ json: { id: one.value.id, otherId: other.value.id }, text: one.value.id }) : applied;
  },
});
