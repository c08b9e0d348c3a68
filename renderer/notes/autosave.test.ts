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

const opened = (on: Stored, draft?: Parameters<typeof startAutosave>[1]) =>
  startAutosave({ stored: on, seq: 0 }, draft);
const typed = (text: string): AutosaveEvent => ({ type: 'typed', text });
const due = (n: number): AutosaveEvent => ({ type: 'due', at: time(n) });
const written = (seq: number): AutosaveEvent => ({ type: 'written', seq });
/** Seconds of the words, then the change of the library after which they were told. */
const heard = (text: string, n: number, seq = n): AutosaveEvent => ({ type: 'heard', stored: stored(text, n), seq });

describe('autosave', () => {
  it('writes once for what was typed, and says so only when it is on disk', () => {
    const { state, writes } = run(opened(stored('', 0)), typed('a'), typed('ab'), due(5), due(6));
    expect(writes).toEqual([{ text: 'ab', updatedAt: time(5), basedOn: time(0) }]);
    expect(statusOf(state)).toBe('writing');
    expect(statusOf(autosave(state, written(5)).state)).toBe('stored');
  });

  it('bases the next write on the last, and hears its own without alarm', () => {
    const first = run(opened(stored('', 0)), typed('a'), due(1), typed('ab'), heard('a', 1), written(1));
    expect(statusOf(first.state)).toBe('writing');
    expect(run(first.state, due(2)).writes).toEqual([{ text: 'ab', updatedAt: time(2), basedOn: time(1) }]);
  });

  it('shows newer words where nothing was typed', () => {
    expect(run(opened(stored('a', 0)), heard('theirs', 3)).state).toEqual({
      ...opened(stored('theirs', 3)),
      seq: 3,
    });
  });

  it('does not mind other changes of the note', () => {
    const { state, writes } = run(opened(stored('a', 0)), typed('ab'), heard('a', 3), due(4));
    expect(state.conflict).toBeUndefined();
    expect(writes).toEqual([{ text: 'ab', updatedAt: time(4), basedOn: time(3) }]);
  });

  it('keeps both versions until the user decides', () => {
    const { state, writes } = run(
      opened(stored('a', 0)),
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
    expect(run(state, { type: 'settle', by: 'theirs' }).state).toEqual({
      ...opened(stored('theirs', 1)),
      seq: 1,
    });
    expect(run(state, { type: 'settle', by: 'mine' }, due(9)).writes).toEqual([
      { text: 'mine!', updatedAt: time(9), basedOn: time(1) },
    ]);
    expect(run(state, { type: 'settle', by: 'both' }).state.text).toBe('mine!\n\n---\n\ntheirs');
  });

  it('shows what undo brought back, though it is older than what was written here', () => {
    const saved = run(opened(stored('a', 1)), typed('ab'), due(2), written(2));
    const { state } = run(saved.state, heard('a', 1, 3));
    expect(state.text).toBe('a');
    expect(run(state, typed('abc'), due(4)).writes).toMatchObject([{ text: 'abc', basedOn: time(1) }]);
  });

  it('passes over an answer that was given before its own write', () => {
    const { state } = run(opened(stored('a', 1)), heard('a', 1, 1), typed('ab'), due(2), written(2), heard('a', 1, 1));
    expect(state.text).toBe('ab');
    expect(statusOf(state)).toBe('stored');
  });

  it('knows the other words when they are heard before the refusal that they caused', () => {
    const { state } = run(opened(stored('', 0)), typed('mine'), due(1), heard('theirs', 1), {
      type: 'refused',
      failure: stale,
    });
    expect(state.conflict).toEqual({ theirs: stored('theirs', 1) });
  });

  it('knows its own words when only the answer to their write was lost', () => {
    const gone = { code: 'unavailable', message: 'Not reachable.' } as const;
    const lost = run(opened(stored('', 0)), typed('a'), due(1), { type: 'refused', failure: gone });
    expect(statusOf(run(lost.state, heard('a', 1)).state)).toBe('stored');
    const { state, writes } = run(lost.state, typed('ab'), heard('a', 1), due(2));
    expect(state.conflict).toBeUndefined();
    expect(writes).toMatchObject([{ text: 'ab', basedOn: time(1) }]);
  });

  it('tries again after a refusal of the disk', () => {
    const full = { code: 'disk', message: 'The disk is full.' } as const;
    const { state } = run(opened(stored('', 0)), typed('a'), due(1), { type: 'refused', failure: full });
    expect(statusOf(state)).toBe('refused');
    expect(run(state, typed('ab'), due(2)).writes).toMatchObject([{ text: 'ab', basedOn: time(0) }]);
    const again = run(state, due(2), written(2));
    expect(again.writes).toMatchObject([{ text: 'a', basedOn: time(0) }]);
    expect(statusOf(again.state)).toBe('stored');
  });

  it('takes up a draft; one made on older words is a conflict', () => {
    const draft = { text: 'draft', basedOn: time(1) };
    expect(run(opened(stored('a', 1), draft), due(2)).writes).toMatchObject([{ text: 'draft', basedOn: time(1) }]);
    const { state, writes } = run(opened(stored('a', 5), draft), heard('a', 5, 0), heard('a', 6), due(7));
    expect(statusOf(state)).toBe('conflict');
    expect(writes).toEqual([]);
  });

  it('never loses words, never overwrites unseen ones, and comes to rest, whatever happens in whatever order', () => {
    type Action =
      | { readonly act: 'type'; readonly text: string }
      | { readonly act: 'other'; readonly text: string }
      | { readonly act: 'due' | 'answer' | 'cut' | 'hear' | 'undo' }
      | { readonly act: 'hearLate'; readonly past: number };
    const action: fc.Arbitrary<Action> = fc.oneof(
      fc.record({ act: fc.constant('type' as const), text: fc.stringMatching(/^[a-c]{0,4}$/) }),
      fc.constantFrom<Action>({ act: 'due' }, { act: 'answer' }, { act: 'cut' }, { act: 'hear' }, { act: 'undo' }),
      fc.record({ act: fc.constant('hearLate' as const), past: fc.nat(3) }),
      fc.record({ act: fc.constant('other' as const), text: fc.stringMatching(/^[x-z]{1,3}$/) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let clock = 0;
        let seq = 0;
        let disk = stored('', 0);
        const past = [{ stored: disk, seq }];
        const put = (next: Stored) => {
          disk = next;
          past.push({ stored: disk, seq: (seq += 1) });
        };
        let pending: Write | undefined;
        let state = opened(disk);
        const seen = new Set([disk.text]); // versions of others that the editor has shown or stands in conflict with
        const send = (event: AutosaveEvent) => {
          const step = autosave(state, event);
          if (step.write && pending) throw new Error('two writes under way');
          pending = step.write ?? pending;
          state = step.state;
          seen.add(state.stored.text).add(state.conflict?.theirs?.text ?? state.stored.text);
        };
        const answer = (isCut = false) => {
          if (!pending) return;
          const write = pending;
          pending = undefined;
          const isStale = write.basedOn !== disk.updatedAt;
          if (!isStale) {
            expect(seen.has(disk.text) || disk.text === write.text).toBe(true);
            put({ text: write.text, updatedAt: write.updatedAt });
          }
          if (isCut) send({ type: 'refused', failure: { code: 'unavailable', message: 'Not reachable.' } });
          else if (isStale) send({ type: 'refused', failure: stale });
          else send(written(seq));
        };
        for (const each of actions) {
          clock += 1;
          if (each.act === 'type') send(typed(each.text));
          else if (each.act === 'due') send(due(clock));
          else if (each.act === 'hear') send({ type: 'heard', stored: disk, seq });
          else if (each.act === 'hearLate')
            send({ type: 'heard', ...(past.at(-each.past - 1) ?? { stored: disk, seq }) });
          else if (each.act === 'answer' || each.act === 'cut') answer(each.act === 'cut');
          else if (each.act === 'other') put(stored(each.text, clock));
          else put(past.at(-2)?.stored ?? disk); // undo
        }
        for (let i = 0; i < 3; i++) {
          answer();
          send({ type: 'heard', stored: disk, seq });
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
