import { describe, expect, it } from 'vitest';
import { newReview } from './build';
import { protocolData, protocolMarkdown, stageEarlier, withStage } from './protocol';

let count = 0;
const maker = { unique: () => `p${(count += 1)}`, now: () => '2026-01-01T00:00:00.000Z' };
const review = newReview(maker, {
  title: 'Weirs and salt',
  question: 'Do weirs keep salt out?',
  criteria: { include: ['Measured in an estuary'], exclude: [] },
  searches: [
    { key: 's1', name: 'PubMed', sort: 'database', query: 'weir | sluice\nAND salt', date: '2026-03-14', hits: 12 },
  ],
  readers: ['Ada', 'Bo'],
  readings: 2,
  reasons: ['Not about water'],
  previous: { studies: 3, reports: 4 },
});
const bySearch = [{ key: 's1', records: 10, duplicates: 2 }];

describe('a protocol', () => {
  it('is written as Markdown that a table cell cannot break', () => {
    expect(protocolMarkdown(review, bySearch)).toBe(
      `# Weirs and salt

## Question

Do weirs keep salt out?

## Eligibility criteria

### Eligible

- Measured in an estuary

## Searches

| Source | Kind | Query | Date | Hits | Records | Duplicates |
| --- | --- | --- | --- | --- | --- | --- |
| PubMed | Database | weir \\| sluice AND salt | 2026-03-14 | 12 | 10 | 2 |

## Screening

1. Title and abstract (titles and abstracts)
2. Full text (full texts)

Readers: Ada, Bo. 2 readings must agree on a record.

### Reasons to exclude

- Not about water

## Previous version

It included 3 studies in 4 reports.
`,
    );
  });

  it('holds as data what was laid down, and what each search brought', () => {
    const data = protocolData(review, bySearch);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(data).toMatchObject({
      question: review.question,
      searches: [{ name: 'PubMed', hits: 12, records: 10, duplicates: 2 }],
      readings: 2,
    });
  });

  it('takes stages of one’s own, those of records before those of full texts, under keys that differ', () => {
    const more = withStage(withStage(review.stages, { name: 'Full text', of: 'reports' }), {
      name: 'Läufe',
      of: 'records',
    });
    expect(more.map(({ key }) => key)).toEqual(['title', 'laufe', 'fulltext', 'full-text']);
    expect(stageEarlier(more, 'full-text').map(({ key }) => key)).toEqual(['title', 'laufe', 'full-text', 'fulltext']);
    expect(stageEarlier(more, 'title')).toEqual(more);
    expect(withStage(review.stages, { name: '段階', of: 'reports' }).at(-1)?.key).toBe('stage');
  });
});
