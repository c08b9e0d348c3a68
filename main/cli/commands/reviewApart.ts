import type { NotebookClient, ReviewRecordPage } from '../../../shared/api';
import { putBack, setAside, setRetrieved } from '../../../shared/review/aside';
import { err, ok, type Result } from '../../../shared/result';
import { defineCommand } from '../command';
import { maker } from '../maker';
import { chooseReview, reviewOption } from '../reviews';
import { plainTitle } from '../../../shared/model/plainTitle';

export const reviewApart = defineCommand({
  name: 'review apart',
  summary: 'Set a record apart before screening, or put it back.',
  operands: ['ID'],
  options: {
    ...reviewOption,
    'duplicate-of': { value: 'ID', says: 'The record of the same work that is screened in its place.' },
    automation: { says: 'An automation tool took it out.' },
    other: { says: 'It was taken out for another reason.' },
    back: { says: 'Put it back into screening.' },
  },
  details: 'What was decided of it stays on record, and counts again when it is put back.',
  run: async ({ operands: [id], options, library }) => {
    const { back, automation, other, 'duplicate-of': original } = options;
    if ([back, automation, other, original !== undefined].filter(Boolean).length !== 1)
      return err('bad-request', 'Say one of --duplicate-of ID, --automation, --other and --back.');
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const found = await recordOf(client, options.review, id);
    if (!found.ok) return found;
    const { candidate, title, duplicates } = found.value;
    const record = { title, duplicateIds: duplicates.map((each) => each.id) };
    if (original === undefined) {
      const removed = automation ? 'automation' : 'other';
      const step = back ? putBack(maker, candidate, title) : setAside(maker, candidate, { removed }, record);
      const applied = await client.apply(step);
      return applied.ok ? ok({ json: { id: candidate.id, ...(!back && { removed }) }, text: step.label }) : applied;
    }
    const kept = await recordOf(client, options.review, original);
    if (!kept.ok) return kept;
    const duplicateOfId = kept.value.candidate.duplicateOfId ?? kept.value.candidate.id;
    const step = setAside(maker, candidate, { duplicateOfId }, record);
    const applied = await client.apply(step);
    return applied.ok ? ok({ json: { id: candidate.id, duplicateOfId }, text: step.label }) : applied;
  },
});

export const reviewRetrieved = defineCommand({
  name: 'review not-retrieved',
  summary: 'Say that the report of a record could not be had.',
  operands: ['ID'],
  options: { ...reviewOption, back: { says: 'It is here after all.' } },
  run: async ({ operands: [id], options: { review, back }, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const found = await recordOf(client, review, id);
    if (!found.ok) return found;
    const { candidate, title } = found.value;
    const step = setRetrieved(maker, candidate, back, title);
    const applied = await client.apply(step);
    return applied.ok ? ok({ json: { id: candidate.id, notRetrieved: !back }, text: step.label }) : applied;
  },
});

async function recordOf(
  client: NotebookClient,
  wanted: string | undefined,
  record: string,
): Promise<Result<ReviewRecordPage & { title: string }>> {
  const chosen = await chooseReview(client, wanted);
  if (!chosen.ok) return chosen;
  const found = await client.reviewRecord({ id: chosen.value.review.id, record });
  if (!found.ok) return found;
  const { csl, citationKey } = found.value.article;
  return ok({ ...found.value, title: plainTitle(csl) ?? citationKey });
}
