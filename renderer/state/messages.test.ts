import { afterEach, describe, expect, it } from 'vitest';
import { dismiss, messages, say, sayProblem } from './messages';

const texts = () => messages.get().map(({ text }) => text);

afterEach(() => messages.get().forEach(({ key }) => dismiss(key)));

describe('messages', () => {
  it('do not pile up: of what was done only the latest two stand', () => {
    for (const text of ['linked', 'tagged', 'deleted']) say(text);
    expect(texts()).toEqual(['tagged', 'deleted']);
  });

  it('keep every problem until it is closed, whatever is done meanwhile', () => {
    for (const text of ['a', 'b', 'c', 'd']) sayProblem(text);
    for (const text of ['linked', 'tagged', 'deleted']) say(text);
    expect(texts()).toEqual(['a', 'b', 'c', 'd', 'tagged', 'deleted']);
    for (const { key, tone } of messages.get()) if (tone === 'done') dismiss(key);
    expect(texts()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('say the same thing once, as the latest', () => {
    sayProblem('no room on the disk');
    say('linked');
    sayProblem('no room on the disk');
    expect(texts()).toEqual(['linked', 'no room on the disk']);
  });
});
