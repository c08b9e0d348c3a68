/// <reference lib="dom" />
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { importDocument } from '../../main/import';
import { shingleScores } from '../../main/import/html/testing/shingles';
import { startWorker } from '../../main/worker/client';
import { compare } from '../kit/measure';
import { peer } from '../kit/peer';
import { printTable, printTimings } from '../kit/table';

/*
 * npm run bench -- documents [SUITES]: how well and how fast pages are read, beside bare Readability on jsdom (when
 * `npm ci --prefix bench` has brought it) in the same run. SUITES is the folder of the shared test data; beside the checkout
 * when left out. Last, whether a page of one paragraph costs in proportion to its length.
 */

const suites = process.argv[2] ?? findSuites();

interface Page {
  readonly name: string;
  readonly bytes: Buffer;
}
interface NewsPage extends Page {
  readonly wanted: string;
}
interface MetadataPage extends Page {
  readonly expected: Record<string, string | null | undefined>;
}

/** The bundle stands in bench/.built/documents. */
function findSuites(): string {
  for (const up of ['../../../..', '../../../../..']) {
    const folder = fileURLToPath(new URL(`${up}/shared/suites/`, import.meta.url));
    if (existsSync(folder)) return folder;
  }
  throw new Error('The shared test data is not beside the checkout; give its folder: npm run bench -- documents DIR');
}

function newsPages(): NewsPage[] {
  const folder = join(suites, 'article-extraction-benchmark');
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  return Object.entries(truth).map(([id, { articleBody }]) => ({
    name: id,
    bytes: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))),
    wanted: articleBody,
  }));
}

function metadataPages(): MetadataPage[] {
  const folder = join(suites, 'mozilla-readability-pages');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expected-metadata.json')))
    .map((name) => {
      const files = readdirSync(join(folder, name));
      const source = files.find((file) => file.startsWith('source.html')) ?? '';
      const bytes = readFileSync(join(folder, name, source));
      const expected = JSON.parse(
        readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8'),
      ) as MetadataPage['expected'];
      return { name, bytes: source.endsWith('.gz') ? gunzipSync(bytes) : bytes, expected };
    });
}

async function ours({ bytes }: Page) {
  const read = await importDocument({ name: 'page.html', bytes, fields: {} });
  return read.ok ? read.value : undefined;
}

/** The part of jsdom that is used. */
interface Jsdom {
  readonly JSDOM: new (html: string, options: object) => { window: { document: Document; close(): void } };
  readonly VirtualConsole: new () => object;
}
const jsdom = await peer<Jsdom>('jsdom');

function bare({ bytes }: Page): string {
  if (!jsdom) return '';
  const { window } = new jsdom.JSDOM(bytes.toString('utf8'), { virtualConsole: new jsdom.VirtualConsole() });
  const article = new Readability(window.document).parse();
  window.close();
  return article?.textContent ?? '';
}

const news = newsPages();
const found: { wanted: string; found: string }[] = [];
for (const page of news) found.push({ wanted: page.wanted, found: (await ours(page))?.text ?? '' });
const bareFound = jsdom && news.map((page) => ({ wanted: page.wanted, found: bare(page) }));
printTable(
  [`main text of ${news.length} pages, word 4-grams`, 'F1', 'precision', 'recall'],
  [
    ['Commonplace', ...Object.values(rounded(shingleScores(found)))],
    ...(bareFound ? [['bare Readability on jsdom', ...Object.values(rounded(shingleScores(bareFound)))]] : []),
  ],
);

function rounded({ f1, precision, recall }: ReturnType<typeof shingleScores>) {
  return { f1: f1.toFixed(4), precision: precision.toFixed(4), recall: recall.toFixed(4) };
}

const pages = metadataPages();
const FIELDS = ['title', 'byline', 'siteName', 'publishedTime'] as const;
const right = new Map(FIELDS.map((field) => [field, 0]));
for (const page of pages) {
  const printed = (await ours(page))?.printed;
  for (const field of FIELDS)
    if ((printed?.[field] ?? '') === (page.expected[field] ?? '')) right.set(field, (right.get(field) ?? 0) + 1);
}
printTable(
  [`metadata of ${pages.length} pages`, 'as expected', 'share'],
  FIELDS.map((field) => [field, right.get(field) ?? 0, ((right.get(field) ?? 0) / pages.length).toFixed(3)]),
);

/** The pages of the suite nearest to 300 KB, a hundred of them. */
const SIZE = 300_000;
const near = news.toSorted((a, b) => Math.abs(a.bytes.length - SIZE) - Math.abs(b.bytes.length - SIZE)).slice(0, 20);
const mean = near.reduce((sum, { bytes }) => sum + bytes.length, 0) / near.length / 1000;
const readAll = async () => {
  for (const page of near) await ours(page);
  return near.length;
};
const bareAll = () => {
  for (const page of near) bare(page);
  return near.length;
};
printTimings(
  `a page of ${Math.round(mean)} KB, in this thread`,
  await compare(3, [
    { name: 'Commonplace: text, layout, record', run: readAll },
    ...(jsdom ? [{ name: 'bare Readability on jsdom', run: bareAll }] : []),
  ]),
);

const worker = startWorker();
const hundred = Array.from({ length: 100 }, (_, index) => near[index % near.length] as NewsPage);
const begun = performance.now();
for (const { name, bytes } of hundred) {
  const read = await worker.call('prepareDocument', { name: `${name}.html`, bytes, fields: {} });
  if (!read.ok) throw new Error(read.error.message);
}
console.log(
  `100 pages of ${Math.round(mean)} KB in the worker: ${((performance.now() - begun) / 1000).toFixed(1)} s (target: under 60 s)`,
);
await worker.close();

/** A page of one paragraph, `megabytes` long. */
const paragraph = (megabytes: number): Page => {
  const words = 'Words of the harbour levy, and so on. ';
  const body = words.repeat((megabytes * 1_000_000) / words.length);
  return { name: 'paragraph', bytes: Buffer.from(`<title>One</title><body><p>${body}</p></body>`) };
};
const megabytes = [5, 10, 20];
const costs: number[] = [];
for (const size of megabytes) {
  const before = process.cpuUsage();
  await ours(paragraph(size));
  const { user, system } = process.cpuUsage(before);
  costs.push((user + system) / 1000 / size);
}
printTable(
  ['one paragraph of so many MB', 'CPU ms a MB'],
  megabytes.map((size, index) => [size, (costs[index] ?? 0).toFixed(0)]),
);
