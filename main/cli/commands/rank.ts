import { z } from 'zod';
import type { AnyId } from '../../../shared/model/ids';
import { ok } from '../../../shared/result';
import { createSearchEngine } from '../../search';
import { defineCommand } from '../command';
import { eachJsonLine } from '../jsonLines';

const id = z.union([z.string(), z.number()]);
const documentLine = z.object({ id, title: z.string().default(''), text: z.string().default('') });
const queryLine = z.object({ id, query: z.string() });

/** Numbers and strings that look alike stay two ids. */
const keyOf = (given: string | number): AnyId => JSON.stringify(given) as AnyId; // the engine only compares ids

export const rank = defineCommand({
  name: 'rank',
  summary: 'Search documents of a file with the queries of another. Needs no library.',
  operands: [],
  options: {
    docs: { value: 'FILE.jsonl', says: 'Documents, one a line: {"id","title","text"}.', required: true },
    queries: { value: 'FILE.jsonl', says: 'Queries, one a line: {"id","query"}.', required: true },
    limit: { value: 'N', says: 'At most so many hits a query; 10 when left out.', atLeast: 1, atMost: 1000 },
  },
  details: [
    'Prints a JSON line for each query, {"id","ms","hits":[{"id","score"}]}, best hit first, and then',
    '{"buildMs","memoryMB"}: the time to read and index the documents, and the memory that the whole process holds.',
  ].join('\n'),
  run: async ({ options: { docs, queries, limit = 10 }, io }) => {
    const engine = createSearchEngine();
    const started = performance.now();
    const read = await eachJsonLine(io, docs, documentLine, ({ id, title, text }) =>
      engine.put({ id: keyOf(id), kind: 'article', title, fields: { title, text } }),
    );
    if (!read.ok) return read;
    const buildMs = performance.now() - started;

    const lines: object[] = [];
    const asked = await eachJsonLine(io, queries, queryLine, ({ id, query }) => {
      const from = performance.now();
      const { hits } = engine.search(query, { limit });
      const ms = performance.now() - from;
      lines.push({ id, ms, hits: hits.map((hit) => ({ id: JSON.parse(hit.id) as unknown, score: hit.score })) });
    });
    if (!asked.ok) return asked;
    lines.push({ buildMs, memoryMB: process.memoryUsage().rss / 1e6 });
    return ok({ json: lines, text: lines.map((line) => JSON.stringify(line)).join('\n'), inLines: true });
  },
});
