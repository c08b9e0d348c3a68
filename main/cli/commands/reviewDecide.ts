import { VERDICTS, type Verdict } from '../../../shared/model/reviewRecords';
import { decide } from '../../../shared/review/build';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { maker } from '../maker';
import { chooseReview, chooseStage, reviewOption } from '../reviews';
import { plainTitle } from '../../../shared/model/plainTitle';

const isVerdict = (text: string): text is Verdict => VERDICTS.some((verdict) => verdict === text);

export const reviewDecide = defineCommand({
  name: 'review decide',
  summary: `Decide on a record: ${VERDICTS.join(', ')}.`,
  operands: ['ID', 'VERDICT'],
  options: {
    ...reviewOption,
    reason: { value: 'R', says: 'Why; a reason that the review does not know yet becomes one of its reasons.' },
    stage: { value: 'S', says: 'title or fulltext, or a stage of your own; the first when left out.' },
    reader: { value: 'N', says: 'Who decides; the first reader when left out, and a new one where it is not known.' },
    note: { value: 'TEXT', says: 'A remark to keep with the decision.' },
    settle: { says: 'Settle what readers differ on; their readings are kept.' },
    'not-retrieved': {
      says: 'The full text was sought and could not be had; give it with “include” at the title stage.',
    },
  },
  details: 'ID is an article, by id or citation key, or a record of the review. Deciding again replaces the decision.',
  run: async ({ operands: [id, verdict], options, library }) => {
    if (!isVerdict(verdict)) return err('bad-request', `“${verdict}” is no decision. Decide ${VERDICTS.join(', ')}.`);
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const chosen = await chooseReview(client, options.review);
    if (!chosen.ok) return chosen;
    const stage = chooseStage(chosen.value, options.stage);
    if (!stage.ok) return stage;
    const { review } = chosen.value;
    const record = await client.reviewRecord({ id: review.id, record: id });
    if (!record.ok) return record;
    const { candidate, article, decisions, duplicateOf } = record.value;
    if (duplicateOf)
      return err(
        'invalid',
        `This record is set apart as a duplicate of “${duplicateOf.title}”. Decide on ${duplicateOf.id}.`,
      );
    const reading = {
      ...{ stage: stage.value, reader: options.reader ?? review.readers[0] ?? '1', verdict },
      ...{ reason: options.reason?.trim() || undefined, note: options.note, settles: options.settle },
    };
    const step = decide(maker, review, candidate, decisions, reading, plainTitle(article.csl) ?? article.citationKey);
    const applied = await client.apply(
      options['not-retrieved']
        ? { ...step, edits: [...step.edits, { type: 'update', id: candidate.id, set: { notRetrieved: true } }] }
        : step,
    );
    if (!applied.ok) return applied;
    const { reader, reason } = reading;
    const json = {
      id: candidate.id,
      articleId: article.id,
      stage: stage.value,
      reader,
      verdict,
      ...(reason && { reason }),
    };
    return ok({ json, text: `${verdict}  ${plainTitle(article.csl) ?? article.citationKey}` });
  },
});
