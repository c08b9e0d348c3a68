import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Review } from '../../../shared/model/records';
import { SEARCH_SORTS } from '../../../shared/model/reviewRecords';
import { withSearch } from '../../../shared/review/build';
import { changeProtocol, protocolData, protocolMarkdown, withStage } from '../../../shared/review/protocol';
import { err, ok } from '../../../shared/result';
import { defineCommand } from '../command';
import { whyUnreadable } from '../io';
import { maker } from '../maker';
import { chooseReview, reviewOption } from '../reviews';

export const reviewProtocol = defineCommand({
  name: 'review protocol',
  summary: 'The protocol: question, criteria, searches, stages, readers and reasons.',
  operands: [],
  options: {
    ...reviewOption,
    format: { value: 'FORMAT', says: 'markdown when left out.', oneOf: ['markdown', 'json'] as const },
    out: { value: 'FILE', says: 'A file, which is replaced; without it, it is printed.' },
  },
  run: async ({ options: { review, format = 'markdown', out }, library, io }) => {
    const notebook = await library.open('read');
    if (!notebook.ok) return notebook;
    const chosen = await chooseReview(notebook.value.client, review);
    if (!chosen.ok) return chosen;
    const { review: found, bySearch } = chosen.value;
    const data = protocolData(found, bySearch);
    const text = format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : protocolMarkdown(found, bySearch);
    if (out === undefined) return ok({ json: data, text });
    const file = resolve(io.cwd, out);
    try {
      await writeFile(file, text);
    } catch (error) {
      return err('disk', `${out} cannot be written: it ${whyUnreadable(error)}.`);
    }
    return ok({ json: { format, written: [file] }, text: `Wrote ${file}.` });
  },
});

export const reviewEdit = defineCommand({
  name: 'review edit',
  summary: 'Change the protocol of a review, as one step.',
  operands: [],
  options: {
    ...reviewOption,
    title: { value: 'TITLE', says: 'What the review is called.' },
    question: { value: 'TEXT', says: 'The question it answers.' },
    include: { value: 'TEXT', says: 'What makes a study eligible, in place of what was said.', many: true },
    exclude: { value: 'TEXT', says: 'What rules a study out, in place of what was said.', many: true },
    reason: { value: 'TEXT', says: 'The reasons to exclude, in place of those there were.', many: true },
    reader: { value: 'NAME', says: 'A further reader.', many: true },
    readings: { value: 'N', says: 'How many readers must agree on a record.', atLeast: 1, atMost: 9 },
    'record-stage': { value: 'NAME', says: 'A further stage of titles and abstracts.', many: true },
    'report-stage': { value: 'NAME', says: 'A further stage of full texts.', many: true },
    'previous-studies': { value: 'N', says: 'Studies that an earlier version included.', atLeast: 0 },
    'previous-reports': { value: 'N', says: 'Reports of these.', atLeast: 0 },
  },
  run: async ({ options, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const chosen = await chooseReview(client, options.review);
    if (!chosen.ok) return chosen;
    const { review } = chosen.value;
    const fields = changedFields(review, options);
    if (Object.keys(fields).length === 0) return err('bad-request', 'Say what is to change, as --question TEXT.');
    const applied = await client.apply(changeProtocol(maker, review, fields));
    if (!applied.ok) return applied;
    return ok({
      json: { id: review.id, changed: Object.keys(fields) },
      text: `Changed ${Object.keys(fields).join(', ')}.`,
    });
  },
});

interface Changes {
  readonly title: string | undefined;
  readonly question: string | undefined;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
  readonly reason: readonly string[] | undefined;
  readonly reader: readonly string[] | undefined;
  readonly readings: number | undefined;
  readonly 'record-stage': readonly string[] | undefined;
  readonly 'report-stage': readonly string[] | undefined;
  readonly 'previous-studies': number | undefined;
  readonly 'previous-reports': number | undefined;
}

function changedFields(review: Review, options: Changes): Parameters<typeof changeProtocol>[2] {
  const { title, question, include = [], exclude = [], reason = [], reader = [], readings } = options;
  const stages = [
    ...(options['record-stage'] ?? []).map((name) => ({ name, of: 'records' as const })),
    ...(options['report-stage'] ?? []).map((name) => ({ name, of: 'reports' as const })),
  ];
  const { criteria, previous } = review;
  const studies = options['previous-studies'] ?? previous?.studies ?? 0;
  const reports = options['previous-reports'] ?? previous?.reports ?? 0;
  const hasPrevious = options['previous-studies'] !== undefined || options['previous-reports'] !== undefined;
  return {
    ...(title !== undefined && { title }),
    ...(question !== undefined && { question }),
    ...(include.length + exclude.length > 0 && {
      criteria: {
        ...criteria,
        include: include.length > 0 ? [...include] : criteria.include,
        exclude: exclude.length > 0 ? [...exclude] : criteria.exclude,
      },
    }),
    ...(reason.length > 0 && { reasons: [...new Set(reason)] }),
    ...(reader.length > 0 && { readers: [...new Set([...review.readers, ...reader])] }),
    ...(readings !== undefined && { readings }),
    ...(stages.length > 0 && { stages: stages.reduce(withStage, review.stages) }),
    ...(hasPrevious && { previous: { ...previous, studies, reports } }),
  };
}

export const reviewSearch = defineCommand({
  name: 'review search',
  summary: 'Put a search into the protocol, or say more of one that is there.',
  operands: ['NAME'],
  options: {
    ...reviewOption,
    as: { value: 'SORT', says: 'What the source is; a database when left out.', oneOf: SEARCH_SORTS },
    query: { value: 'TEXT', says: 'What was searched for, as it was written there.' },
    date: { value: 'DAY', says: 'When, as 2026-03-14.' },
    hits: { value: 'N', says: 'How many records the source said it found.', atLeast: 0 },
  },
  details: 'NAME is the database, register or site. A search of the same name and query is changed, another one added.',
  run: async ({ operands: [name], options: { review: wanted, as: sort = 'database', ...about }, library }) => {
    const notebook = await library.open('write');
    if (!notebook.ok) return notebook;
    const { client } = notebook.value;
    const chosen = await chooseReview(client, wanted);
    if (!chosen.ok) return chosen;
    const { review } = chosen.value;
    const said = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
    const { searches, key } = withSearch(review.searches, { name, sort, ...said });
    const applied = await client.apply(changeProtocol(maker, review, { searches }));
    if (!applied.ok) return applied;
    return ok({ json: { id: review.id, key }, text: `${name} is in the protocol.` });
  },
});
