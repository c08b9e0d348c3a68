import { describe, expect, it } from 'vitest';
import type { CandidateId } from '../../../shared/model/ids';
import { backward, forward, recordInSight, type Place } from './place';

const ids = (...names: string[]) => names as CandidateId[];
const start: Place = { part: 'screen', filter: 'unread', seen: [], at: 0 };
const on = (place: Place, queue: CandidateId[]) => forward(place, recordInSight(place, queue));

describe('the way through a queue', () => {
  it('goes back over what was seen and forth again to the same records, then on to new ones', () => {
    // A record that was decided leaves the queue.
    let place = on(start, ids('a', 'b', 'c'));
    place = on(place, ids('b', 'c'));
    expect(recordInSight(place, ids('c'))).toBe('c');
    place = backward(backward(place));
    expect(recordInSight(place, ids('c'))).toBe('a');
    place = on(on(place, ids('c')), ids('c'));
    expect(recordInSight(place, ids('c'))).toBe('c');
  });

  it('passes by a record that was left open, without showing it again at once', () => {
    const place = on(start, ids('a', 'b'));
    expect(recordInSight(place, ids('a', 'b'))).toBe('b');
  });

  it('stands still before the first record and after the last', () => {
    expect(backward(start)).toEqual(start);
    const place = on(start, ids('a'));
    expect(recordInSight(place, [])).toBeUndefined();
    expect(on(place, [])).toEqual(place);
  });
});
