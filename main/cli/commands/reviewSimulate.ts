import { ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { readUtf8 } from '../io';

export const reviewSimulate = defineCommand({
  name: 'review simulate',
  summary: 'Replay a finished screening with the order by relevance. Needs no library.',
  operands: [],
  options: {
    records: { value: 'FILE.csv', says: 'Records with title, abstract and label_included (1 or 0).', required: true },
    seed: { value: 'N', says: 'Of the random start; 1 when left out.', atLeast: 0 },
  },
  details: [
    'Records are read in a random order until one was included and one excluded, then in the learned order; all count.',
    '“wss95” is the work saved over sampling at 95 % recall, “recallAt10” the share found in the first tenth, and “order” the',
    'records as they were read, counted from 0 in the order of the file.',
  ].join('\n'),
  run: async ({ options: { records: path, seed = 1 }, io }) => {
    const [{ readLabelled }, { simulate }] = await Promise.all([
      import('../../review/relevance/labelled'),
      import('../../review/relevance/simulate'),
    ]);
    const text = await readUtf8(io, path);
    if (!text.ok) return text;
    const records = readLabelled(text.value);
    if (!records.ok) return records;
    const { wss95, recallAt10, order } = simulate(records.value, seed);
    return ok({
      json: { wss95, recallAt10, order, records: order.length, seed },
      text: `Work saved at 95 % recall ${wss95.toFixed(3)}, recall after a tenth ${recallAt10.toFixed(3)}, ${order.length} records.`,
    });
  },
});
