import { describe, expect, it } from 'vitest';
import { byDay } from './days';

const step = (seq: number, at: string) => ({ seq, at, label: `Step ${seq}`, undone: false });
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
