import { describe, expect, it } from 'vitest';
import { boundsOf, byDay, localDay } from './days';

const step = (seq: number, at: string) => ({
  seq,
  at,
  label: `Step ${seq}`,
  undone: false,
  touched: [],
  touchedCount: 0,
});
const utcDay = (at: string) => at.slice(0, 10);

describe('byDay', () => {
  it('puts steps of one day together and keeps their order', () => {
    const steps = [
      step(4, '2024-05-04T09:00:00.000Z'),
      step(3, '2024-05-04T08:00:00.000Z'),
      step(2, '2024-05-02T23:59:59.999Z'),
    ];
    expect(byDay(steps, utcDay)).toEqual([
      { key: '2024-05-04', steps: steps.slice(0, 2) },
      { key: '2024-05-02', steps: steps.slice(2) },
    ]);
  });

  it('has no days without steps', () => {
    expect(byDay([])).toEqual([]);
  });
});

describe('the bounds of a day', () => {
  it('hold exactly the times that are shown under it', () => {
    for (const day of ['2024-05-04', '2024-03-31', '2024-10-27']) {
      const { after = '', before = '' } = boundsOf(day);
      const justBefore = (time: string) => new Date(Date.parse(time) - 1).toISOString();
      expect([localDay(after), localDay(justBefore(before))]).toEqual([day, day]);
      expect([localDay(justBefore(after)), localDay(before)]).not.toContain(day);
    }
  });

  it('are none for what is no day', () => {
    expect([boundsOf(''), boundsOf('2024-13-44'), boundsOf('yesterday')]).toEqual([{}, {}, {}]);
  });
});
