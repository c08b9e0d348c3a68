import { layOut } from '../../../shared/review/diagram';
import { diagramSvg } from '../../../shared/review/svg';
import { templateCsv, templateValues } from '../../../shared/review/template';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { chooseReview, chooseStage, reviewOption } from '../reviews';
import { plural, rows, shorten } from '../rows';
import { writeTo } from '../writeTo';

export const reviewCounts = defineCommand({
  name: 'review counts',
  summary: 'The numbers of PRISMA 2020.',
  operands: [],
  options: { ...reviewOption },
  run: async ({ options, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const chosen = await chooseReview(notebook.value.client, options.review);
    if (!chosen.ok) return chosen;
    const { review, counts, progress, conflicts } = chosen.value;
    const { records_pending, dbr_pending, other_pending } = counts.boxes;
    const open = { records_pending, reports_pending: dbr_pending + other_pending, conflicts };
    const values = { ...templateValues(counts), ...open };
    return ok({
      json: {
        review: review.id,
        title: review.title,
        ...values,
        records_excluded_reasons: counts.recordReasons,
        progress,
      },
      text: rows(Object.entries(values).map(([key, n]) => [key, String(n)])),
    });
  },
});

export const reviewConflicts = defineCommand({
  name: 'review conflicts',
  summary: 'What readers differ on, with both readings.',
  operands: [],
  options: { ...reviewOption },
  details: 'Settle one with review decide ID VERDICT --settle: the readings stay beside it.',
  run: async ({ options, library }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const chosen = await chooseReview(client, options.review);
    if (!chosen.ok) return chosen;
    const conflicts = await client.reviewConflicts({ id: chosen.value.review.id });
    if (!conflicts.ok) return conflicts;
    const table = conflicts.value.map(({ id, title, stage, readings }) => [
      id,
      stage,
      readings.map(({ reader, verdict, reason }) => `${reader} ${verdict}${reason ? ` (${reason})` : ''}`).join(' / '),
      shorten(title, 70),
    ]);
    return ok({
      json: { total: conflicts.value.length, items: conflicts.value },
      text: table.length === 0 ? 'Readers agree on everything that was read twice.' : rows(table),
    });
  },
});

export const reviewAgreement = defineCommand({
  name: 'review agreement',
  summary: 'How far two readers agree: percent and Cohen’s kappa.',
  operands: [],
  options: {
    ...reviewOption,
    stage: { value: 'S', says: 'The stage; the first when left out.' },
    reader: { value: 'N', says: 'Two readers; the first two who have decided when left out.', many: true },
  },
  details: [
    'Over the records that both have read at that stage, with include, exclude and maybe as the classes; settled',
    'conflicts do not count. kappa is null when chance alone would make them agree on everything.',
  ].join('\n'),
  run: async ({ options, library }) => {
    const readers = options.reader ?? [];
    const [first, second, third] = readers;
    if (readers.length === 1 || third !== undefined) return err('bad-request', 'Name two readers, or none.');
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const chosen = await chooseReview(client, options.review);
    if (!chosen.ok) return chosen;
    const stage = chooseStage(chosen.value, options.stage);
    if (!stage.ok) return stage;
    const two = first !== undefined && second !== undefined ? { readers: [first, second] as [string, string] } : {};
    const found = await client.reviewAgreement({ id: chosen.value.review.id, stage: stage.value, ...two });
    if (!found.ok) return found;
    const { n, percent, kappa, reasons, byReason } = found.value;
    const shown = (value: number | null, digits: number) => (value === null ? 'not defined' : value.toFixed(digits));
    return ok({
      json: found.value,
      text: [
        `${found.value.readers.join(' and ')} have both read ${plural(n, 'record')}: ${shown(percent, 1)} % the same, kappa ${shown(kappa, 3)}.`,
        `Of ${reasons.n} that both excluded, ${shown(reasons.percent, 1)} % for the same reason, kappa ${shown(reasons.kappa, 3)}.`,
        rows(byReason.map(({ reason, first, second, both }) => [reason, `${first} / ${second}`, `both ${both}`])),
      ].join('\n'),
    });
  },
});

export const reviewPrisma = defineCommand({
  name: 'review prisma',
  summary: 'The flow diagram of PRISMA 2020.',
  operands: [],
  options: {
    ...reviewOption,
    format: { value: 'FORMAT', says: 'svg when left out.', oneOf: ['svg', 'csv'] as const },
    out: { value: 'FILE', says: 'A file, which is replaced; without it, it is printed.' },
  },
  run: async ({ options: { review, format = 'svg', out }, library, io }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const chosen = await chooseReview(notebook.value.client, review);
    if (!chosen.ok) return chosen;
    const { counts, review: found } = chosen.value;
    const text =
      format === 'csv' ? templateCsv(counts) : diagramSvg(layOut(counts), `PRISMA 2020 flow diagram: ${found.title}`);
    if (out === undefined) return ok({ json: { format, text, counts: templateValues(counts) }, text });
    const file = await writeTo(io, out, text);
    if (!file.ok) return file;
    return ok({
      json: { format, written: [file.value], counts: templateValues(counts) },
      text: `Wrote ${file.value}.`,
    });
  },
});
