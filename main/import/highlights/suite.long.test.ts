import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { importDocument } from '..';
import { readHighlights } from '.';
import { markPlacer } from './place';

/* Pages with annotations on them as Hypothesis stored them; their positions count the text of its own reading of the page. */
const folder = join(import.meta.dirname, '../../../../shared/suites/hypothesis-anchoring/html-baselines');
const present = existsSync(folder);
if (!present) console.warn(`Not tested: the shared test data beside the checkout is missing (${folder}).`);

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

it.skipIf(!present)('hypothesis-anchoring: every annotation is read, and none is put on other words', async () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  expect(names.length).toBeGreaterThan(1);
  const places: string[] = [];
  for (const name of names) {
    const page = await importDocument({ name, bytes: readFileSync(join(folder, name)), fields: {} });
    const stored = readFileSync(join(folder, `${basename(name, '.html')}.json`));
    const read = readHighlights({ name: 'hypothesis.json', bytes: stored });
    if (!page.ok || !read.ok || !read.value) throw new Error(`${name} cannot be read.`);
    const { text } = page.value;
    const { rows } = JSON.parse(stored.toString()) as { rows: unknown[] }; // as its README describes it
    expect(read.value.failed).toEqual([]);
    expect(read.value.marks).toHaveLength(rows.length);
    const place = markPlacer(text, 'a');
    for (const mark of read.value.marks) {
      const placed = place(mark);
      if (placed?.isFound) expect(plain(text.slice(placed.anchor.start, placed.anchor.end))).toBe(plain(mark.quote));
      const times = plain(text).split(plain(mark.quote)).length - 1; // words that are there twice may be anywhere
      places.push(placed?.isFound ? 'found' : times === 1 ? `missed “${mark.quote}”` : 'unsure, so left to the user');
    }
  }
  expect(places.filter((each) => each.startsWith('missed'))).toEqual([]);
  expect(places).toContain('found');
});
