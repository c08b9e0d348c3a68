import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../shared/model/records';
import { renderBibliography, renderCitations, type StyleShelf } from '.';
import { builtStyles } from './testing/builtStyles';

const suites = new URL('../../../shared/suites/', import.meta.url);
const present = existsSync(new URL('csl-oracle/expected.jsonl', suites));
if (!present) console.warn('The shared test data beside the checkout is absent: the citation oracle is not compared.');

const read = (path: string) => readFileSync(new URL(path, suites), 'utf8');

interface Line {
  style: string;
  id: string;
  bibliography: string;
  citation: string;
}

describe('lines that citeproc gives for the styles of August 2026', () => {
  let shelf: Awaited<ReturnType<typeof builtStyles>>;
  beforeAll(async () => {
    shelf = await builtStyles();
  });
  afterAll(() => shelf.remove());

  it.skipIf(!present)('are all right (needs the shared test data beside the checkout)', { timeout: 120_000 }, () => {
    const items = new Map(
      (JSON.parse(read('csl-oracle/items.json')) as { item: CslItem & { id: string } }[]).map(({ item }) => [
        item.id,
        item,
      ]),
    );
    const lines = read('csl-oracle/expected.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const wrong = lines.filter((line) => !sameLine(shelf, line, cslFile(line.style), items.get(line.id)));
    expect(wrong.map(({ style, id }) => `${style} ${id}`)).toEqual([]);
    expect(lines.length).toBeGreaterThan(400);
  });
});

const cslFile = (style: string) => read(`csl-styles-popular/${style}.csl`);

function sameLine(
  shelf: StyleShelf,
  { id, bibliography, citation }: Line,
  style: string,
  csl: CslItem | undefined,
): boolean {
  if (!csl) return false;
  const request = { items: [{ id, csl }], style, locale: 'en-US', format: 'text', asCiteproc: true } as const;
  const work = renderBibliography(shelf, request);
  const note = renderCitations(shelf, request);
  if (!work.ok || !note.ok) return false;
  return (work.value.entries[0]?.text ?? '') === bibliography && note.value.entries[0]?.text === citation;
}
