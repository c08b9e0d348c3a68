import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../shared/api';
import { joinReports, listed, marksInWords, needsReport, reportOf, summaryOf } from './reports';

const report = (...statuses: ('added' | 'duplicate' | 'failed')[]): ImportReport =>
  reportOf(statuses.map((status, i) => ({ file: `${i}.txt`, status, kind: 'text' })));

describe('reports', () => {
  it('counts what came back and what never could be sent', () => {
    const joined = joinReports([report('added', 'duplicate'), report('failed')], true);
    expect(joined.counts).toEqual({ added: 1, duplicate: 1, failed: 1 });
    expect(joined.cancelled).toBe(false);
    expect(summaryOf(joined)).toBe('1 added, 1 duplicate, 1 failed');
  });

  it('says when files were left', () => {
    const joined = joinReports([report('added', 'added')], false);
    expect(joined.cancelled).toBe(true);
    expect(summaryOf(joined)).toBe('2 added; stopped before the end');
  });

  it('needs no list for one document that is in the library now', () => {
    expect(needsReport(report('added'))).toBe(false);
    expect(needsReport(report('duplicate'))).toBe(false);
    expect(needsReport(report('failed'))).toBe(true);
    expect(needsReport(report('added', 'added'))).toBe(true);
  });

  it('lists first what did not come in as it was, and no more than can be read', () => {
    const items = report(...Array<'added'>(300).fill('added'), 'failed').items;
    const { shown, more } = listed(items);
    expect([shown[0]?.status, shown.length, more]).toEqual(['failed', 200, 101]);
  });
});

it('says what became of highlights, and groups what was lost', () => {
  const none = { highlights: 3, notes: 0, duplicate: 0, unplaced: 0, articles: 0, failed: [], lost: [] };
  expect(marksInWords(none)).toEqual([]);
  const lost = ['a', 'b'].map((id) => ({ id, field: 'color', reason: 'One colour.' }));
  expect(marksInWords({ ...none, duplicate: 2, failed: [{ where: 'row 2', reason: 'Empty.' }], lost })).toEqual([
    '2 here already',
    'Could not be read, row 2: Empty.',
    '2 × Colour: One colour.',
  ]);
  const failed = Array.from({ length: 10 }, (_, row) => ({ where: `row ${row}`, reason: 'Empty.' }));
  expect(marksInWords({ ...none, articles: 1, failed })).toEqual([
    '1 new article, made of what was marked in it',
    ...failed.slice(0, 8).map(({ where }) => `Could not be read, ${where}: Empty.`),
    '2 more could not be read',
  ]);
});
