import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from './testing/terminal';

const ris = (titles: readonly string[]) =>
  titles
    .map(
      (title, n) => `TY  - JOUR\nTI  - ${title}\nAU  - Author, A${n}\nPY  - ${2000 + n}\nAB  - On ${title}.\nER  - \n`,
    )
    .join('\n');
const WORKS = [
  'Tides of the northern estuary',
  'Yeast in sour dough',
  'Warblers and their moult',
  'Mooring loads in storms',
];

let terminal: Terminal;
beforeEach(async () => {
  terminal = await openTerminal();
  await terminal.write('one.ris', ris(WORKS));
  await terminal.write('two.ris', ris([WORKS[0] ?? '', 'Salinity gauges in use']));
});
afterEach(() => terminal.close());

type Counts = Record<string, unknown>;
/** The articles in the order of WORKS. */
const keys = async (): Promise<string[]> => {
  const { items } = await terminal.json<{ items: { id: string; title: string }[] }>('list', 'articles');
  return WORKS.map((work) => items.find(({ title }) => title === work)?.id ?? '');
};

describe('a review from the command line', { timeout: 60_000 }, () => {
  it('goes from two searches to the numbers, with duplicates set apart', async () => {
    await terminal.json('review', 'start', '--title', 'Estuaries', '--empty');
    expect(
      await terminal.json('review', 'import', 'one.ris', '--source', 'PubMed', '--query', 'estuary'),
    ).toMatchObject({ added: 4 });
    expect(await terminal.json('review', 'import', 'two.ris', '--source', 'Trials', '--as', 'register')).toMatchObject({
      added: 2,
      duplicates: 1,
    });
    const [tides = '', yeast = '', birds = ''] = await keys();
    await terminal.json('review', 'decide', tides, 'include');
    await terminal.json('review', 'decide', tides, 'include', '--stage', 'full-text');
    await terminal.json('review', 'decide', yeast, 'exclude', '--reason', 'Not about water');
    await terminal.json('review', 'decide', birds, 'include', '--stage', 'title', '--not-retrieved');
    expect(await terminal.json<Counts>('review', 'counts')).toMatchObject({
      ...{ database_results: 4, register_results: 2, duplicates: 1, records_screened: 5, records_excluded: 1 },
      ...{ dbr_sought_reports: 2, dbr_notretrieved_reports: 1, dbr_assessed: 1, new_studies: 1, records_pending: 2 },
    });
    const { out } = await terminal.run('review', 'prisma', '--format', 'csv');
    expect(out).toContain('records_screened,Records screened by databases and registers,5');
    expect((await terminal.run('review', 'prisma')).out).toMatch(/^<svg [^]*Records screened \(n = 5\)[^]*<\/svg>/);
    expect(await terminal.json('undo')).toMatchObject({ label: expect.stringContaining('Warblers') as string });
    expect(await terminal.json<Counts>('review', 'counts')).toMatchObject({ records_pending: 3 });
  });

  it('starts with what the library has, and measures how two readers agree', async () => {
    await terminal.json('import', 'one.ris');
    expect(await terminal.json('review', 'start')).toMatchObject({ records: 4, duplicates: 0 });
    const ids = await keys();
    const read = async (reader: string, verdicts: readonly string[]) => {
      for (const [n, verdict] of verdicts.entries())
        await terminal.json('review', 'decide', ids[n] ?? '', verdict, '--reader', reader);
    };
    await read('1', ['include', 'include', 'exclude', 'exclude']);
    await read('2', ['include', 'exclude', 'exclude', 'exclude']);
    expect(await terminal.json('review', 'agreement')).toMatchObject({ kappa: 0.5, percent: 75, n: 4 });
    const { items } = await terminal.json<{ items: { id: string; readings: unknown[] }[] }>('review', 'conflicts');
    expect(items).toMatchObject([{ readings: [{ verdict: 'include' }, { verdict: 'exclude' }] }]);
    await terminal.json('review', 'decide', items[0]?.id ?? '', 'include', '--settle');
    expect(await terminal.json('review', 'conflicts')).toMatchObject({ total: 0 });
    expect(await terminal.json('review', 'agreement')).toMatchObject({ percent: 75, n: 4 });
  });

  it('starts in one step of undo, whatever many files the articles came from', async () => {
    await terminal.json('import', 'one.ris', 'two.ris');
    const { total: articles } = await terminal.json<{ total: number }>('list', 'articles');
    const { records, duplicates } = await terminal.json<Counts>('review', 'start', '--title', 'Estuaries');
    expect(records).toBe(articles);
    expect(await terminal.json<Counts>('review', 'counts')).toMatchObject({ database_results: records, duplicates });
    expect(await terminal.json('undo')).toMatchObject({ label: 'Begin the review “Estuaries”' });
    expect((await terminal.run('review', 'counts')).err).toContain('There is no review in this library');
    await terminal.json('redo');
    expect(await terminal.json<Counts>('review', 'counts')).toMatchObject({ database_results: records, duplicates });
  });

  it('sends a packet to a blind second reader and takes their decisions back', async () => {
    await terminal.json('import', 'one.ris');
    await terminal.json('review', 'start', '--title', 'Piers');
    const [first = '', second = ''] = await keys();
    await terminal.json('review', 'decide', first, 'include', '--note', 'Mine alone');
    await terminal.json('review', 'packet', 'export', '--reader', 'Ada', '--out', 'ada.json');
    expect(await readFile(join(terminal.folder, 'ada.json'), 'utf8')).not.toContain('Mine alone');

    const there = ['--library', join(terminal.folder, 'other')];
    expect(await terminal.json('review', 'packet', 'import', 'ada.json', ...there)).toMatchObject({ isNew: true });
    await terminal.json('review', 'decide', first, 'exclude', '--reason', 'Too old', ...there);
    await terminal.json('review', 'decide', second, 'exclude', ...there);
    await terminal.json('review', 'packet', 'export', '--reader', 'Ada', '--out', 'back.json', ...there);

    expect(await terminal.json('review', 'packet', 'import', 'back.json')).toMatchObject({ added: 2, reader: 'Ada' });
    expect(await terminal.json('review', 'packet', 'import', 'back.json')).toMatchObject({ added: 0, same: 2 });
    expect(await terminal.json('review', 'conflicts')).toMatchObject({ total: 1 });
  });
});

describe('what is laid down and set apart', { timeout: 60_000 }, () => {
  it('the protocol is changed, and printed as Markdown and JSON', async () => {
    await terminal.json('review', 'start', '--title', 'Piers', '--empty');
    await terminal.json('review', 'search', 'PubMed', '--query', 'pier*', '--date', '2026-03-14', '--hits', '40');
    await terminal.json('review', 'search', 'PubMed', '--query', 'pier*', '--hits', '41');
    await terminal.json(
      ...['review', 'edit', '--question', 'Do piers move?', '--include', 'Measured', '--reader', 'Ada'],
      ...['--report-stage', 'Risk of bias', '--previous-studies', '2'],
    );
    const { out } = await terminal.run('review', 'protocol');
    expect(out).toContain('| PubMed | Database | pier* | 2026-03-14 | 41 | 0 | 0 |');
    expect(await terminal.json('review', 'protocol', '--format', 'json')).toMatchObject({
      ...{ question: 'Do piers move?', readers: ['1', 'Ada'], previous: { studies: 2, reports: 0 } },
      criteria: { include: ['Measured'] },
      stages: [{ key: 'title' }, { key: 'fulltext' }, { key: 'risk-of-bias', of: 'reports' }],
    });
  });

  it('records are set apart and put back, with their duplicates; reports are not retrieved', async () => {
    await terminal.json('import', 'one.ris');
    await terminal.json('review', 'start');
    const [tides = '', yeast = '', birds = '', loads = ''] = await keys();
    const counts = () => terminal.json<Counts>('review', 'counts');
    await terminal.json('review', 'apart', yeast, '--duplicate-of', tides);
    await terminal.json('review', 'apart', tides, '--duplicate-of', birds);
    expect(await counts()).toMatchObject({ duplicates: 2, records_screened: 2 });
    await terminal.json('review', 'apart', yeast, '--back');
    await terminal.json('review', 'apart', loads, '--automation');
    expect(await counts()).toMatchObject({ duplicates: 1, excluded_automatic: 1, records_screened: 2 });
    await terminal.json('review', 'decide', birds, 'include');
    await terminal.json('review', 'not-retrieved', birds);
    expect(await counts()).toMatchObject({ dbr_sought_reports: 1, dbr_notretrieved_reports: 1, dbr_assessed: 0 });
    await terminal.json('review', 'not-retrieved', birds, '--back');
    expect(await counts()).toMatchObject({ dbr_notretrieved_reports: 0, dbr_assessed: 1 });
    expect((await terminal.run('review', 'apart', birds, '--duplicate-of', birds)).code).toBe(1);
  });
});

describe('refused, and nothing changed:', { timeout: 60_000 }, () => {
  const refused = async (...line: string[]): Promise<string> => {
    const before = await terminal.run('history', '--json');
    const { code, err } = await terminal.run(...line);
    expect(code).toBe(1);
    expect(await terminal.run('history', '--json')).toEqual(before);
    return err;
  };
  const packetWith = async (change: (packet: Record<string, unknown>) => void): Promise<void> => {
    const { createHash } = await import('node:crypto');
    const packet = JSON.parse(await readFile(join(terminal.folder, 'p.json'), 'utf8')) as Record<string, unknown>;
    delete packet['checksum'];
    change(packet);
    const checksum = createHash('sha256').update(JSON.stringify(packet)).digest('hex');
    await writeFile(join(terminal.folder, 'changed.json'), JSON.stringify({ ...packet, checksum }));
  };

  beforeEach(async () => {
    await terminal.json('import', 'one.ris');
    await terminal.json('review', 'start', '--select', 'Tides');
    const [tides = ''] = await keys();
    await terminal.json('review', 'decide', tides, 'include', '--reader', 'Ada');
    await terminal.json('review', 'packet', 'export', '--reader', 'Ada', '--out', 'p.json');
  });

  it('decisions on records that the review does not have, or at a stage it does not have', async () => {
    const [tides = '', yeast = ''] = await keys();
    expect(await refused('review', 'decide', yeast, 'include')).toContain('not a record of the review');
    expect(await refused('review', 'decide', 'article-gone', 'include')).toContain('not a record of the review');
    expect(await refused('review', 'decide', tides, 'include', '--stage', 'third')).toContain('no stage “third”');
    expect((await terminal.run('review', 'decide', tides, 'perhaps')).code).toBe(2);
  });

  it('a half-written packet, a changed one, and what is no packet', async () => {
    const text = await readFile(join(terminal.folder, 'p.json'), 'utf8');
    await terminal.write('half.json', text.slice(0, text.length / 2));
    await terminal.write('edited.json', text.replace('"include"', '"exclude"'));
    await terminal.write('other.json', '{"a":1}');
    expect(await refused('review', 'packet', 'import', 'half.json')).toContain('not whole');
    expect(await refused('review', 'packet', 'import', 'edited.json')).toContain('damaged or changed');
    expect(await refused('review', 'packet', 'import', 'other.json')).toContain('not a review packet');
  });

  it('a packet of another review, and one that decides on unknown records', async () => {
    await packetWith((packet) => Object.assign(packet['review'] as object, { id: 'review-elsewhere' }));
    expect(await refused('review', 'packet', 'import', 'changed.json')).toContain('not in this library');
    await packetWith((packet) =>
      Object.assign((packet['decisions'] as object[])[0] ?? {}, { candidateId: 'candidate-gone' }),
    );
    expect(await refused('review', 'packet', 'import', 'changed.json')).toContain('decision 1 of 1, include');
    await packetWith(({ records, decisions }) => {
      const [known] = records as { candidate: object }[];
      (records as object[]).push({ ...known, candidate: { ...known?.candidate, id: 'candidate-gone' } });
      Object.assign((decisions as object[])[0] ?? {}, { candidateId: 'candidate-gone' });
    });
    expect(await refused('review', 'packet', 'import', 'changed.json')).toContain(`“${WORKS[0] ?? ''}”`);
  });

  it('a packet that says what is not understood, or more than anybody would', async () => {
    await packetWith(({ decisions }) => Object.assign((decisions as object[])[0] ?? {}, { verdict: 'perhaps' }));
    expect(await refused('review', 'packet', 'import', 'changed.json')).toContain('at “decisions 1 verdict” is not');
    await packetWith(({ decisions }) => Object.assign((decisions as object[])[0] ?? {}, { note: 'x'.repeat(200_000) }));
    expect(await refused('review', 'packet', 'import', 'changed.json')).toContain('at “decisions 1 note” is too long');
  });

  it('a whole review whose records contradict each other', async () => {
    const there = ['--library', join(terminal.folder, 'other')];
    type Records = { candidate: object }[];
    await packetWith(({ records }) => (records as Records).push(...(records as Records)));
    expect((await terminal.run('review', 'packet', 'import', 'changed.json', ...there)).err).toContain(
      'is in it twice',
    );
    await packetWith(({ records }) =>
      Object.assign((records as Records)[0]?.candidate ?? {}, { duplicateOfId: 'candidate-gone' }),
    );
    expect((await terminal.run('review', 'packet', 'import', 'changed.json', ...there)).err).toContain(
      'a duplicate of a record that is not in it',
    );
    expect(await terminal.json('list', 'articles', ...there)).toMatchObject({ total: 0 });
  });

  it('a packet that decides twice on a record at one stage', async () => {
    await packetWith(({ decisions }) => {
      const [first] = decisions as object[];
      (decisions as object[]).push({ ...first, id: 'decision-again', verdict: 'exclude' });
    });
    expect(await refused('review', 'packet', 'import', 'changed.json')).toContain(`twice on “${WORKS[0] ?? ''}”`);
  });
});
