import { describe, expect, it } from 'vitest';
import { begunCitation } from './begunCitation';

describe('begunCitation', () => {
  it.each([
    ['As they say [@', ''],
    ['As they say [@hol', 'hol'],
    ['As they say [see @harbour lev', 'harbour lev'],
    ['[-@holm', 'holm'],
    ['[@holm2024; @os', 'os'],
  ])('%s| completes “%s”', (before, typed) => {
    expect(begunCitation(before)).toEqual({ from: before.length - typed.length, typed });
  });

  it('completes an odd key from its brace on', () => {
    expect(begunCitation('[@{hol')).toEqual({ from: 2, typed: 'hol' });
  });

  it.each(['mail@example.org', 'As @holm', '[@holm2024] and then', '[@holm2024, p. 3', '[link](x)'])(
    '%s| completes nothing',
    (before) => {
      expect(begunCitation(before)).toBeUndefined();
    },
  );
});
