import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { importDocument } from '..';
import { shingleScores } from './testing/shingles';

/* Pages that others collected, with what their authors say is the article and its metadata. bench/documents prints more. */
const suites = join(import.meta.dirname, '../../../../shared/suites');
const present = existsSync(suites);
if (!present) console.warn(`Not tested: the shared test data beside the checkout is missing (${suites}).`);

const read = async (path: string) => {
  const bytes = readFileSync(path);
  const result = await importDocument({
    name: 'page.html',
    bytes: path.endsWith('.gz') ? gunzipSync(bytes) : bytes,
    fields: {},
  });
  return result.ok ? result.value : undefined;
};

it.skipIf(!present)('article-extraction-benchmark: F1 on word 4-grams is 0.95 or better', async () => {
  const folder = join(suites, 'article-extraction-benchmark');
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  const pairs: { wanted: string; found: string }[] = [];
  for (const [id, { articleBody }] of Object.entries(truth)) {
    const page = await read(join(folder, 'html', `${id}.html.gz`));
    pairs.push({ wanted: articleBody, found: page?.text ?? '' });
  }
  expect(pairs.length).toBeGreaterThan(50);
  expect(shingleScores(pairs).f1).toBeGreaterThanOrEqual(0.95);
});

it.skipIf(!present)('mozilla-readability-pages: 98 % of titles and bylines are as expected', async () => {
  const folder = join(suites, 'mozilla-readability-pages');
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected-metadata.json')));
  let titles = 0;
  let bylines = 0;
  for (const name of names) {
    const files = readdirSync(join(folder, name));
    const source = files.find((file) => file.startsWith('source.html')) ?? '';
    const { title, byline } = JSON.parse(readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8')) as {
      title: string | null;
      byline: string | null;
    }; // as its README describes it
    const printed = (await read(join(folder, name, source)))?.printed;
    if ((printed?.title ?? '') === (title ?? '')) titles += 1;
    if ((printed?.byline ?? null) === byline) bylines += 1;
  }
  expect(names.length).toBeGreaterThan(50);
  expect(titles / names.length).toBeGreaterThanOrEqual(0.98);
  expect(bylines / names.length).toBeGreaterThanOrEqual(0.98);
});
