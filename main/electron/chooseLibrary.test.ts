import { describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/result';
import { openOrAsk, type Choice, type WayOut } from './chooseLibrary';

/** Plays an opening: what opens (as `manner folder`), the user's answers in order, and what they choose. */
async function play(opens: string, answers: WayOut[], chosen: (Choice | undefined)[] = []) {
  const tried: string[] = [];
  const opened = await openOrAsk(
    { folder: 'first', manner: 'open' },
    async ({ folder, manner }) => {
      tried.push(`${manner} ${folder}`);
      return opens === tried.at(-1) ? ok(opens) : err('locked', 'It is open elsewhere.');
    },
    async () => answers.shift() ?? 'give-up',
    async () => chosen.shift(),
  );
  return { tried, folder: opened?.folder };
}

describe('opening a library', () => {
  it('asks nothing when it opens', async () => {
    expect(await play('open first', [])).toEqual({ tried: ['open first'], folder: 'first' });
  });

  it('may fall back to reading, or make a new one', async () => {
    expect((await play('read-only first', ['read-only'])).folder).toBe('first');
    expect((await play('create first', ['create'])).folder).toBe('first');
  });

  it('may go to another one, which is opened in its own manner', async () => {
    const { tried, folder } = await play(
      'open second',
      ['read-only', 'another'],
      [{ folder: 'second', manner: 'open' }],
    );
    expect(tried).toEqual(['open first', 'read-only first', 'open second']);
    expect(folder).toBe('second');
  });

  it('asks again when no folder was chosen after all', async () => {
    const { tried, folder } = await play(
      'open second',
      ['another', 'another'],
      [undefined, { folder: 'second', manner: 'open' }],
    );
    expect(tried).toEqual(['open first', 'open first', 'open second']);
    expect(folder).toBe('second');
  });

  it('may be given up', async () => {
    expect((await play('nothing', ['give-up'])).folder).toBeUndefined();
  });
});
