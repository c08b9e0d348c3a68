import { describe, expect, it } from 'vitest';
import { comparePassages } from './passages';

describe('two passages side by side', () => {
  it('say which words were added, dropped and replaced, with their places', () => {
    const a = 'If the survey confirms it, we will close fourteen quarries before December';
    const b = 'We will not close forty quarries before December, at last';
    const { marksA, marksB, differences } = comparePassages({ text: a }, { text: b });
    expect(marksA.map(({ start, end, kind }) => [kind, a.slice(start, end)])).toEqual([
      ['dropped', 'If the survey confirms it'],
      ['replaced', 'fourteen'],
    ]);
    expect(marksB.map(({ start, end, kind }) => [kind, b.slice(start, end)])).toEqual([
      ['added', 'not'],
      ['replaced', 'forty'],
      ['added', 'at last'],
    ]);
    expect(differences).toMatchObject({ numbers: { a: ['14'], b: ['forty'] }, negation: { a: false, b: true } });
  });

  it('compare when and with what force it was said, and never say more', () => {
    const { differences, shared } = comparePassages(
      { text: 'the dam will hold', force: 'claim', said: '2024-05-01' },
      { text: 'the dam will hold', force: 'warn', said: '2024-05-02' },
    );
    expect(differences).toEqual({
      times: { a: ['2024-05-01'], b: ['2024-05-02'] },
      force: { a: 'claim', b: 'warn' },
    });
    expect(shared).toBe(1);
  });
});
