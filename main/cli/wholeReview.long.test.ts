import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

const suite = new URL('../../../shared/suites/screening/Nagtegaal_2019/output/Nagtegaal_2019.csv', import.meta.url);
const present = existsSync(suite);
if (!present)
  console.warn('The shared test data beside the checkout is absent: no finished screening is taken through a review.');

interface Labelled {
  record_id: string;
  title: string;
  abstract: string;
  label_included: string;
  label_abstract_screening: string;
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A packet of a reader with these decisions in it, as their own program would write it. */
async function withDecisions(terminal: Terminal, file: string, works: readonly Labelled[]): Promise<void> {
  const path = join(terminal.folder, file);
  const { checksum: _, ...packet } = JSON.parse(await readFile(path, 'utf8')) as {
    checksum: string;
    records: {
      candidate: { id: string; duplicateOfId?: string };
      article: { csl: { title: string } };
    }[];
    decisions: object[];
  };
  const byTitle = new Map(works.map((work) => [line(work.title), work]));
  const decidedAt = new Date(0).toISOString();
  packet.decisions = packet.records.flatMap(({ candidate, article }, n) => {
    const work = byTitle.get(line(article.csl.title));
    if (!work || candidate.duplicateOfId !== undefined) return [];
    const at = (stage: string, isIn: boolean, reason: string) => ({
      ...{ id: `decision-${stage}-${n}`, candidateId: candidate.id, stage, decidedAt },
      ...(isIn ? { verdict: 'include' } : { verdict: 'exclude', reason }),
    });
    const isPassed = work.label_abstract_screening === '1';
    return [
      at('title', isPassed, 'Not about guidelines'),
      ...(isPassed ? [at('fulltext', work.label_included === '1', 'Wrong outcome')] : []),
    ];
  });
  const text = JSON.stringify(packet);
  const sealed = { ...packet, checksum: createHash('sha256').update(text).digest('hex') };
  await writeFile(path, JSON.stringify(sealed));
}

/** Nagtegaal et al. 2019: 2,019 records, of which 392 passed the titles and 101 were included. */
it.skipIf(!present)(
  'goes from 2,019 records to a written section (needs the shared test data)',
  { timeout: 180_000 },
  async () => {
    const { data: works } = Papa.parse<Labelled>(readFileSync(suite, 'utf8'), { header: true, skipEmptyLines: true });
    const terminal = await openTerminal();
    try {
      await terminal.write(
        'found.ris',
        works
          .map(
            ({ record_id, title, abstract }) =>
              `TY  - JOUR\nTI  - ${line(title)}\nAB  - ${line(abstract)}\nID  - ${record_id}\nER  - \n`,
          )
          .join('\n'),
      );
      await terminal.json(
        'review',
        'start',
        '--title',
        'Nudging',
        '--question',
        'Do nudges change clinicians?',
        '--empty',
      );
      const found = await terminal.json<{ added: number; duplicates: number }>(
        ...['review', 'import', 'found.ris', '--source', 'PubMed', '--query', 'nudg* AND guideline*'],
      );
      expect(found.added).toBe(works.length);

      await terminal.json('review', 'packet', 'export', '--reader', '1', '--out', 'mine.json');
      await withDecisions(terminal, 'mine.json', works);
      await terminal.json('review', 'packet', 'import', 'mine.json');
      const counts = await terminal.json<Record<string, number>>('review', 'counts');
      const screened = works.length - found.duplicates;
      expect(counts).toMatchObject({
        database_results: 2019,
        duplicates: found.duplicates,
        records_screened: screened,
        records_pending: 0,
      });
      expect(counts['records_excluded']! + counts['dbr_sought_reports']!).toBe(screened);
      expect(counts['dbr_assessed']).toBe(counts['dbr_sought_reports']);
      expect(counts['new_studies']).toBeGreaterThan(95);

      await terminal.json('review', 'table', 'add', '--title', 'What nudges do');
      const { items } = await terminal.json<{ items: { rows: number }[] }>('review', 'table', 'list');
      expect(items[0]?.rows).toBe(counts['new_studies']);
      const { rows } = await terminal.json<{ rows: { articleId: string; citationKey: string }[] }>(
        'review',
        'table',
        'show',
      );
      const [first, second, third] = rows;
      const done = await terminal.batch(
        [
          [
            'review',
            'table',
            'column',
            '--name',
            'Effect',
            '--type',
            'choice',
            '--option',
            'Better',
            '--option',
            'No change',
          ],
          ['review', 'table', 'column', '--name', 'Risk of bias', '--type', 'judgement'],
          ['review', 'table', 'fill', first?.articleId, 'Effect', '--value', 'Better'],
          ['review', 'table', 'fill', second?.articleId, 'Effect', '--value', 'No change'],
          ['review', 'table', 'fill', third?.articleId, 'Effect', '--not-reported'],
          ['review', 'table', 'fill', first?.articleId, 'Risk of bias', '--value', 'High'],
          ['review', 'table', 'freeze', '--name', 'submitted'],
          ['review', 'table', 'fill', first?.articleId, 'Effect', '--value', 'No change', '--replace'],
        ].map((args) => JSON.stringify({ args })),
      );
      expect(done.out).not.toContain('"ok":false');
      expect(await terminal.json('review', 'table', 'changes')).toMatchObject({
        cells: [
          { row: { articleId: first?.articleId }, before: [{ content: 'Better' }], after: [{ content: 'No change' }] },
        ],
        rows: { added: [], gone: [] },
      });

      const note = await terminal.json<{ id: string; weakPoints: unknown[] }>('review', 'write');
      expect(note.weakPoints).not.toEqual([]);
      const { out } = await terminal.run('export', '--to', 'html', '--note', note.id);
      for (const words of ['No change', 'Not reported in', 'References']) expect(out).toContain(words);
    } finally {
      await terminal.close();
    }
  },
);
