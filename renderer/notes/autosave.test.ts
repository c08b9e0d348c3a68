import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  autosave,
  startAutosave,
  statusOf,
  type Autosave,
  type AutosaveEvent,
  type Stored,
  type Write,
} from './autosave';

const time = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
const stored = (text: string, n: number): Stored => ({ text, updatedAt: time(n) });
const stale = { code: 'stale', message: 'Changed elsewhere.' } as const;

/** Runs events; gives the last state and all writes. */
function run(start: Autosave, ...events: AutosaveEvent[]) {
  const writes: Write[] = [];
  let state = start;
  for (const event of events) {
    const step = autosave(state, event);
    state = step.state;
    if (step.write) writes.push(step.write);
  }
  return { state, writes };
}

const typed = (text: string): AutosaveEvent => ({ type: 'typed', text });
const due = (n: number): AutosaveEvent => ({ type: 'due', at: time(n) });
const heard = (text: string, n: number): AutosaveEvent => ({ type: 'heard', stored: stored(text, n) });

describe('autosave', () => {
  it('writes once for what was typed, and says so only when it is on disk', () => {
    const { state, writes } = run(startAutosave(stored('', 0)), typed('a'), typed('ab'), due(5), due(6));
    expect(writes).toEqual([{ text: 'ab', updatedAt: time(5), basedOn: time(0) }]);
    expect(statusOf(state)).toBe('writing');
    expect(statusOf(autosave(state, { type: 'written' }).state)).toBe('stored');
  });

  it('bases the next write on the last, and hears its own without alarm', () => {
    const first = run(startAutosave(stored('', 0)), typed('a'), due(1), typed('ab'), heard('a', 1), {
      type: 'written',
    });
    expect(statusOf(first.state)).toBe('writing');
    expect(run(first.state, due(2)).writes).toEqual([{ text: 'ab', updatedAt: time(2), basedOn: time(1) }]);
  });

  it('shows newer words where nothing was typed', () => {
    expect(run(startAutosave(stored('a', 0)), heard('theirs', 3)).state).toEqual(startAutosave(stored('theirs', 3)));
  });

  it('does not mind other changes of the note', () => {
    const { state, writes } = run(startAutosave(stored('a', 0)), typed('ab'), heard('a', 3), due(4));
    expect(state.conflict).toBeUndefined();
    expect(writes).toEqual([{ text: 'ab', updatedAt: time(4), basedOn: time(3) }]);
  });

  it('keeps both versions until the user decides', () => {
    const { state, writes } = run(
      startAutosave(stored('a', 0)),
      typed('mine'),
      due(1),
      { type: 'refused', failure: stale },
      due(2),
      heard('theirs', 1),
      typed('mine!'),
      due(3),
    );
    expect(writes).toHaveLength(1);
    expect(state).toMatchObject({ text: 'mine!', conflict: { theirs: stored('theirs', 1) } });
    expect(run(state, { type: 'settle', by: 'theirs' }).state).toEqual(startAutosave(stored('theirs', 1)));
    expect(run(state, { type: 'settle', by: 'mine' }, due(9)).writes).toEqual([
      { text: 'mine!', updatedAt: time(9), basedOn: time(1) },
    ]);
    expect(run(state, { type: 'settle', by: 'both' }).state.text).toBe('mine!\n\n---\n\ntheirs');
  });

  it('tries again after a refusal of the disk', () => {
    const full = { code: 'disk', message: 'The disk is full.' } as const;
    const { state } = run(startAutosave(stored('', 0)), typed('a'), due(1), { type: 'refused', failure: full });
    expect(statusOf(state)).toBe('refused');
    expect(run(state, typed('ab'), due(2)).writes).toMatchObject([{ text: 'ab', basedOn: time(0) }]);
  });

  it('takes up a draft; one made on older words is a conflict', () => {
    const draft = { text: 'draft', basedOn: time(1) };
    expect(run(startAutosave(stored('a', 1), draft), due(2)).writes).toMatchObject([
      { text: 'draft', basedOn: time(1) },
    ]);
    expect(statusOf(startAutosave(stored('a', 5), draft))).toBe('conflict');
  });

  it('never loses words, never overwrites unseen ones, and comes to rest, whatever happens in whatever order', () => {
    type Action =
      | { readonly act: 'type'; readonly text: string }
      | { readonly act: 'other'; readonly text: string }
      | { readonly act: 'due' }
      | { readonly act: 'answer' }
      | { readonly act: 'hear' };
    const action: fc.Arbitrary<Action> = fc.oneof(
      fc.record({ act: fc.constant('type' as const), text: fc.stringMatching(/^[a-c]{0,4}$/) }),
      fc.constantFrom<Action>({ act: 'due' }, { act: 'answer' }, { act: 'hear' }),
      fc.record({ act: fc.constant('other' as const), text: fc.stringMatching(/^[x-z]{1,3}$/) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let clock = 0;
        let disk = stored('', 0);
        let pending: Write | undefined;
        let state = startAutosave(disk);
        const seen = new Set([disk.text]); // versions of others that the editor has shown or stands in conflict with
        const send = (event: AutosaveEvent) => {
          const step = autosave(state, event);
          if (step.write && pending) throw new Error('two writes under way');
          pending = step.write ?? pending;
          state = step.state;
          if (event.type === 'heard') seen.add(event.stored.text);
        };
        const answer = () => {
          if (!pending) return;
          const write = pending;
          pending = undefined;
          if (write.basedOn !== disk.updatedAt) return send({ type: 'refused', failure: stale });
          expect(seen.has(disk.text) || disk.text === write.text).toBe(true);
          disk = { text: write.text, updatedAt: write.updatedAt };
          seen.add(disk.text);
          send({ type: 'written' });
        };
        for (const each of actions) {
          clock += 1;
          if (each.act === 'type') send(typed(each.text));
          else if (each.act === 'due') send(due(clock));
          else if (each.act === 'hear') send({ type: 'heard', stored: disk });
          else if (each.act === 'answer') answer();
          else disk = stored(each.text, clock);
        }
        for (let i = 0; i < 3; i++) {
          answer();
          send({ type: 'heard', stored: disk });
          if (state.conflict) send({ type: 'settle', by: 'mine' });
          send(due((clock += 1)));
        }
        answer();
        expect(statusOf(state)).toBe('stored');
        expect(disk.text).toBe(state.text);
      }),
    );
  });
});
