import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { printTable } from '../kit/table';
import { engines, NAMES, type Doc, type Name, type Search } from './engines';

interface Question {
  readonly query: string;
  readonly right: ReadonlySet<string>;
}

/** fuse.js compares a question with every text, some seconds each: it is asked every so many of them. */
const FUSE_ASKED: Readonly<Record<string, number>> = { titles: 20, abstracts: 200, sentences: 5 };

/** How good the answers are on data that others wrote; the half of each set that is in `../shared/suites`. */
export function measureQuality(suites: string, names: readonly Name[] = NAMES): void {
  if (!existsSync(suites)) throw new Error(`The shared test data beside the checkout is missing (${suites}).`);
  const lines = <T>(name: string): T[] =>
    readFileSync(join(suites, name), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T); // prettier-ignore
  const corpus = lines<{ doc_id: number; title: string; abstract: string[] }>('scifact/corpus.jsonl').map(
    ({ doc_id: id, title, abstract }): Doc => ({ id: String(id), title, text: abstract.join(' ') }),
  );
  const titles = corpus.map((doc) => ({ ...doc, text: '' }));
  const typos = (name: string): Question[] =>
    (
      JSON.parse(readFileSync(join(suites, `typo-queries/${name}.json`), 'utf8')) as { query: string; doc_id: number }[]
    ).map(({ query, doc_id: id }) => ({ query, right: new Set([String(id)]) }));
  const claims = lines<{ claim: string; cited_doc_ids: number[] }>('scifact/claims_train.jsonl').map(
    ({ claim, cited_doc_ids: ids }): Question => ({ query: claim, right: new Set(ids.map(String)) }),
  );
  const wice = readdirSync(join(suites, 'wice/entailment_retrieval/claim'))
    .flatMap((name) =>
      lines<{ claim: string; evidence: string[]; supporting_sentences: number[][] }>(
        `wice/entailment_retrieval/claim/${name}`,
      ),
    )
    .filter(({ supporting_sentences: sets }) => sets.flat().length > 0);

  report('misspelt titles, easy: hit@1 (>= 0.975)', titles, typos('queries'), hitAt1, 'titles', names);
  report('misspelt titles, hard: hit@1 (>= 0.94)', titles, typos('queries-hard'), hitAt1, 'titles', names);
  report('SciFact claims, abstracts: nDCG@10 (>= 0.67)', corpus, claims, ndcgAt10, 'abstracts', names);
  const rows = names.map((name) => {
    const asked = thinned(wice, name, 'sentences');
    const begun = performance.now();
    const scores = asked.map(({ claim, evidence, supporting_sentences: sets }) => {
      const search = engines[name](evidence.map((text, i) => ({ id: String(i), title: '', text })));
      return hitAt1(search, { query: claim, right: new Set(sets.flat().map(String)) });
    });
    return [name, asked.length, mean(scores).toFixed(4), (performance.now() - begun) / asked.length];
  });
  printTable(['WiCE: supporting sentence first (>= 0.83)', 'claims', 'score', 'ms a claim, with building'], rows);
}

function report(
  title: string,
  docs: readonly Doc[],
  questions: readonly Question[],
  score: (search: Search, question: Question) => number,
  size: string,
  names: readonly Name[],
): void {
  const rows = names.map((name) => {
    const search = engines[name](docs);
    const asked = thinned(questions, name, size);
    const begun = performance.now();
    const scores = asked.map((question) => score(search, question));
    return [name, asked.length, mean(scores).toFixed(4), (performance.now() - begun) / asked.length];
  });
  printTable([title, 'queries', 'score', 'ms a query'], rows);
}

const hitAt1 = (search: Search, { query, right }: Question): number => (right.has(search(query, 1)[0] ?? '') ? 1 : 0);

/** Järvelin and Kekäläinen 2002; relevance is 0 or 1. */
function ndcgAt10(search: Search, { query, right }: Question): number {
  const gain = (rank: number): number => 1 / Math.log2(rank + 2);
  const found = search(query, 10).reduce((sum, id, rank) => sum + (right.has(id) ? gain(rank) : 0), 0);
  const ideal = [...right].slice(0, 10).reduce((sum, _, rank) => sum + gain(rank), 0);
  return found / ideal;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

const thinned = <T>(questions: readonly T[], name: Name, size: string): T[] =>
  questions.filter((_, i) => name !== 'fuse.js' || i % (FUSE_ASKED[size] ?? 1) === 0);
