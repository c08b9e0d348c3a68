import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { AnyId } from '../../shared/model/ids';
import { createSearchEngine } from './index';

/* Pieces of 5,183 titles with misspellings that people make; the title a piece was taken from is to come first. */
const folder = fileURLToPath(new URL('../../../shared/suites/', import.meta.url));
const present = existsSync(`${folder}typo-queries`) && existsSync(`${folder}scifact`);
if (!present) console.warn(`Not tested: the shared test data beside the checkout is missing (${folder}).`);

it.skipIf(!present)(
  'finds titles by misspelt words (skipped when the shared test data is missing)',
  () => {
    const engine = createSearchEngine();
    const idOf = (number: number) => `article-${number}` as AnyId; // of the form of an id
    for (const line of readFileSync(`${folder}scifact/corpus.jsonl`, 'utf8').trim().split('\n')) {
      const { doc_id: number, title } = JSON.parse(line) as { doc_id: number; title: string }; // as its README describes it
      engine.put({ id: idOf(number), kind: 'article', title, fields: { title } });
    }
    const first = (name: string) => {
      const queries = JSON.parse(readFileSync(`${folder}typo-queries/${name}.json`, 'utf8')) as {
        query: string;
        doc_id: number;
      }[]; // as its README describes it
      const right = queries.filter(
        ({ query, doc_id }) => engine.search(query, { limit: 1 }).hits[0]?.id === idOf(doc_id),
      );
      return right.length / queries.length;
    };
    expect(first('queries')).toBeGreaterThanOrEqual(0.97);
    expect(first('queries-hard')).toBeGreaterThanOrEqual(0.94);
  },
  60_000,
);
